/** Claims about a portfolio on a blog: its data come back byte for byte, and nothing foreign becomes markup. */
import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { blogPage, packageInBlog } from './blog-page.ts'

const page = (data: string, name = 'Badge') =>
  blogPage({
    intro: 'Hallo',
    badges: [{ name, issuer: 'School' }],
    check: { url: 'https://app.example/view', words: 'Check' },
    data,
  })

it('gives its data back whatever they are, from a list of pages and from one', () => {
  assert(
    property(string({ unit: 'binary' }), (data) => {
      const rendered = JSON.stringify({ content: { rendered: page(data) } })
      const whole = data === '' ? undefined : packageInBlog(rendered)
      if (data.isWellFormed() && data !== '') expect(whole).toBe(data)
      expect(packageInBlog(`[${rendered}]`)).toBe(whole)
    }),
  )
})

it.each([
  '',
  '[]',
  '{}',
  'data-rugzak="e30"',
  '{"content":"data-rugzak"}',
  '[{"content":{"rendered":"<p data-rugzak>"}}]',
])('finds nothing in %j', (text) => expect(packageInBlog(text)).toBeUndefined())

it('keeps the words of others as words', () => {
  const made = page('{}', '<img src=x onerror=alert(1)>')
  expect(made).not.toContain('<img')
})

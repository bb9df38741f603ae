/** Claims about what other pages may show of a portfolio: words stay words, and nothing is called checked. */
import { expect, it } from 'vitest'
import { cardSvg } from './card-svg.ts'
import { jsonFeed } from './json-feed.ts'

it('a feed has what version 1.1 asks for', () => {
  const feed = JSON.parse(
    jsonFeed({
      ...{
        title: 'Anna',
        language: 'nl',
        page: 'https://p.example/',
        feed: 'https://p.example/feed.json',
      },
      badges: [{ id: 'a', name: 'Badge', issuer: 'School', awardedAt: '' }],
    }),
  ) as Record<string, unknown>
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Anna' })
  expect(feed.items).toEqual([
    { id: 'a', url: 'https://p.example/', title: 'Badge', content_text: 'Badge · School' },
  ])
})

it('a card keeps foreign words as words, and is not broken by long or joined letters', () => {
  const family = '👨‍👩‍👧'.repeat(60)
  const card = cardSvg({ title: '<script>', count: '2 badges', foot: family })
  expect(card).not.toContain('<script>')
  expect(card).toContain('👨‍👩‍👧…')
  const parsed = card.match(/<(\w+)/g)
  expect(new Set(parsed)).toEqual(new Set(['<svg', '<title', '<path', '<text']))
})

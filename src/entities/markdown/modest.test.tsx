/** Claims about Markdown of strangers: none of it hangs or breaks a page, and no word of it is lost. */

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { Prose } from '../portfolio-page/prose.tsx'
import { isModest } from './modest.ts'

const drawn = (text: string) => renderToStaticMarkup(<Prose text={text} />)

describe('Markdown of a stranger', () => {
  it.each([
    ['100,000 quotes in one another', `${'> '.repeat(100_000)}kern`],
    ['100,000 lists in one another', `${'- '.repeat(100_000)}kern`],
    ['100,000 numbered lists in one another', `${'1. '.repeat(100_000)}kern`],
    [
      'lists moved in ever further',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at * 2)}- kern`).join('\n'),
    ],
    ['100,000 open links', `${'['.repeat(100_000)}kern`],
    ['stars and lines without end', `${'*a_b'.repeat(4_000)}kern`],
    ['a very long text', `kern ${'woord '.repeat(100_000)}`],
  ])('is shown as plain text, whole and at once: %s', (_, text) => {
    const time = stopwatch()
    expect(drawn(text)).toContain('kern')
    expect(drawn(text)).not.toMatch(/<blockquote|<li|<em/)
    expect(time()).toBeLessThan(2_000)
  })

  it.each([
    '# Kop\n\n*Schuin* en **vet** met [een link](https://a.nl).',
    '> een citaat\n> > in een citaat\n\n- een\n  - twee\n    - drie\n\n1. eerst\n2. dan',
    '---\n\nmail - iets + iets * iets',
    'woord '.repeat(3_000),
  ])('that people write keeps its layout: %#', (text) => {
    expect(isModest(text)).toBe(true)
  })
})

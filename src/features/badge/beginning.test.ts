/** Claims about folding a very long text. */
import { describe, expect, it } from 'vitest'
import { beginning } from './beginning.ts'

describe('the beginning of a text', () => {
  it('is the whole text when that is hardly longer', () => {
    const text = 'word '.repeat(390)
    expect(beginning(text)).toBe(text)
  })

  it('ends with a whole paragraph, so that no list or link is cut in two', () => {
    const paragraph = 'word '.repeat(180).trim()
    expect(beginning(Array(9).fill(paragraph).join('\n\n'))).toBe(paragraph)
  })

  it('ends with a whole word in a text without paragraphs, and somewhere in one without words', () => {
    expect(beginning('woord '.repeat(4000))).toMatch(/^(woord )+woord$/)
    expect(beginning('x'.repeat(20_000)).length).toBe(1500)
  })
})

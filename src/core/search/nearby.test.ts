/** Claims about near words, checked against the plain way to compute a distance. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearly, startingWith } from './nearby.ts'

/** Least number of errors between a text and any beginning of a word, computed in full. */
function distance(text: string, word: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, at) => at)
  let best = row[text.length]!
  for (const letter of word) {
    const next = [row[0]! + 1]
    for (let at = 1; at <= text.length; at += 1) {
      const replaced = row[at - 1]! + (text[at - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, row[at]! + 1, next[at - 1]! + 1))
    }
    row = next
    best = Math.min(best, row[text.length]!)
  }
  return best
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
const lists = fc.uniqueArray(word, { maxLength: 30 }).map((words) => words.toSorted())

describe('near words', () => {
  it('are exactly those whose beginning is within the errors forgiven', () => {
    fc.assert(
      fc.property(lists, word, fc.constantFrom(1, 2), (sorted, text, errors) => {
        const found = nearly(sorted, text, errors).flatMap(({ from, to }) => sorted.slice(from, to))
        expect(found).toEqual(sorted.filter((it) => distance(text, it) <= errors))
      }),
      { numRuns: 300 },
    )
  })
  it('that begin as typed are exactly those that do', () => {
    fc.assert(
      fc.property(lists, word, (sorted, text) => {
        const { from, to } = startingWith(sorted, text)
        expect(sorted.slice(from, to)).toEqual(sorted.filter((it) => it.startsWith(text)))
      }),
    )
  })
})

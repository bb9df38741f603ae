/** Claims about what a text is read to ask for, and about correcting that. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { askedIn, corrected } from './asked.ts'
import { sampleCatalogue } from './catalogue.ts'
import SAMPLE from './sample.json' with { type: 'json' }

const catalogue = sampleCatalogue(SAMPLE)
const idOf = (skill: number) => catalogue.skills[skill]?.id
const idsIn = (text: string) => askedIn(catalogue, text).map(({ skill }) => idOf(skill))

const words = SAMPLE.flatMap(({ name, also }) => [name.nl, name.en, ...also.nl, ...also.en])
/** Texts of real words in odd company: accents, signs beyond the BMP, line ends. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), { maxLength: 30 })
  .map((parts) => parts.join(' '))

describe('a guess', () => {
  it('shows whole words that really stand in the text', () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const { spans } of askedIn(catalogue, text)) {
          expect(spans.length).toBeGreaterThan(0)
          for (const { start, end } of spans) {
            expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
            expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{N}\p{M}]$/u)
            expect(text.slice(end)).not.toMatch(/^[\p{L}\p{N}\p{M}]/u)
          }
        }
      }),
    )
  })
  it('names each skill once', () => {
    fc.assert(
      fc.property(text, (text) => {
        const ids = idsIn(text)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
  it('that is taken out is gone, also when it was added, and nothing else is', () => {
    const skill = fc.nat({ max: SAMPLE.length - 1 })
    fc.assert(
      fc.property(text, fc.array(skill), skill, (text, added, removed) => {
        const guesses = askedIn(catalogue, text)
        const left = corrected(guesses, { removed: [removed], added }).map((it) => it.skill)
        const all = new Set([...guesses.map((it) => it.skill), ...added])
        all.delete(removed)
        expect(new Set(left)).toEqual(all)
        expect(left.length).toBe(all.size)
      }),
    )
  })
})

it('takes no time over words that nobody writes, as a badge or a vacancy may hold them', () => {
  const time = stopwatch()
  for (const part of ['aandeelhouder', 'bouw', 'e']) idsIn(`de lasser x${part.repeat(2000)}`)
  idsIn(`de lasser x${'aandeelhouder'.repeat(30)}`)
  expect(time()).toBeLessThan(1000)
})

describe('Dutch', () => {
  it.each([
    ['Kassamedewerker gezocht voor de zaterdag.', 'cash-register'],
    ['Je verwerkt onze verkoopfacturen.', 'invoices'],
    ['Je maakt elke avond de lokalen goed schoon.', 'clean'],
    ['Jij houdt alle planten in de kas gezond.', 'plants'],
    ['We vragen dat je er op tijd bent.', 'punctual'],
  ])('is read through its forms and compounds: %s', (text, id) => {
    expect(idsIn(text)).toContain(id)
  })
  it.each([
    ['Je hebt een leidinggevende.', 'pipes'],
    ['Je gaat bij ouderen langs.', 'parents'],
    ['Je praat met mensen op straat.', 'measure'],
    ['Wij zijn open. Tijd genoeg voor een praatje op straat.', 'punctual'],
    ['De sluiting is openbaar.', 'drinks'],
  ])('is not read beyond its words: %s', (text, id) => {
    expect(idsIn(text)).not.toContain(id)
  })
})

describe('English', () => {
  it('is read through its forms', () => {
    expect(idsIn('You will be welding and keeping the shelves filled for our customers.')).toEqual(
      expect.arrayContaining(['weld', 'shelves', 'customers']),
    )
  })
  it('is not read as Dutch: what was said of the van is no laundry', () => {
    expect(idsIn('This was the van of the owner and it is on the road.')).not.toContain('laundry')
  })
})

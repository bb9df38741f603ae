/** A text as words with their places, each with the stems it may be found by. */
import { folded } from '../search/split-words.ts'
import { partsOf } from './compounds.ts'
import type { Language } from './language.ts'
import { stemOf } from './stem.ts'

/** A piece of a text: UTF-16 offsets, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Word extends Span {
  readonly folded: string
}

/** A word of a text. `stems`: its own first, then those of the parts of a compound. */
export interface Term extends Word {
  readonly stems: readonly string[]
  /** which sentence it stands in; words of two sentences say nothing together */
  readonly sentence: number
  /** its place among all words */
  readonly place: number
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const END_OF_SENTENCE = /[.!?;:\n]/

/** The words of a text in order, each with its offsets in that text. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    folded: folded(word),
    start: index,
    end: index + word.length,
  }))
}

/** The stems of one folded word: its own, and those of the parts of a Dutch compound. */
export function stemsOf(word: string, language: Language): readonly string[] {
  const parts = language === 'nl' ? partsOf(word) : []
  return [...new Set([word, ...parts].map((part) => stemOf(part, language)))]
}

/** The words of a text with their stems in this language. */
export function termsIn(text: string, words: readonly Word[], language: Language): readonly Term[] {
  const terms: Term[] = []
  let [sentence, last] = [0, 0]
  for (const [place, { folded, start, end }] of words.entries()) {
    if (END_OF_SENTENCE.test(text.slice(last, start))) sentence += 1
    last = end
    terms.push({ folded, start, end, sentence, place, stems: stemsOf(folded, language) })
  }
  return terms
}

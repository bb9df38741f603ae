/** The stem of a word: what its forms have in common. */
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { oncePer } from '../kernel/once-per.ts'
import { DUTCH_WORDS } from './dutch-words.ts'
import { isEmptyWord, type Language } from './language.ts'

const LEAST = 4

/** Older people are no parents. */
const APART: ReadonlySet<string> = new Set(['ouderen'])

/** Beyond Snowball: the -t of verbs (`zij maakt`), and z and v that are s and f at the end (`reizen`, `reis`). */
function dutchStem(word: string): string {
  const stem = dutch(word)
  const isVerbForm = stem.length >= LEAST && /[^aeiouy]t$/.test(stem) && !DUTCH_WORDS.has(stem)
  return (isVerbForm ? dutch(stem.slice(0, -1)) : stem).replace(/z$/, 's').replace(/v$/, 'f')
}

/** The stem of a word that stands apart. */
export const isApart = (stem: string) => stem.startsWith('=')

/** Words that stand apart are marked, so that no other word has their stem: `met` is no form of `meten`. */
const stemmed = (stem: (word: string) => string, language: Language) =>
  oncePer((word: string) =>
    isEmptyWord(word, language) || APART.has(word) ? `=${word}` : stem(word),
  )

const STEMS: Readonly<Record<Language, (word: string) => string>> = {
  nl: stemmed(dutchStem, 'nl'),
  en: stemmed((word) => english(word), 'en'),
}

/** `word` is folded, see `search/split-words`. */
export const stemOf = (word: string, language: Language): string => STEMS[language](word)

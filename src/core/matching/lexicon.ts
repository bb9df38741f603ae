/** The phrases that skills are known by, as numbers: small to pack, fast to search. */
import { wordsIn } from '../search/split-words.ts'
import { partsOf } from './compounds.ts'
import { isEmptyWord, type Language } from './language.ts'
import { stemOf } from './stem.ts'

export interface Lexicon {
  /** every stem once; its place is its number */
  readonly stems: readonly string[]
  /** a verb that comes apart and the stems of its parts, by number */
  readonly compounds: readonly (readonly number[])[]
  /** per skill its phrases, each the numbers of its stems */
  readonly phrases: readonly (readonly (readonly number[])[])[]
}

/** Numbers for stems as they come. */
function numbering() {
  const numbers = new Map<string, number>()
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem) ?? numbers.size
    numbers.set(stem, known)
    return known
  }
  return { numbers, numberOf }
}

/** The words that tell; all of them where that would be one (`on time`). */
function telling(phrase: string, language: Language): readonly string[] {
  const words = wordsIn(phrase)
  const full = words.filter((word) => !isEmptyWord(word, language))
  return full.length > 1 ? full : words
}

/** A verb that may come apart in a sentence: `je maakt de lokalen schoon`. */
const isSeparable = (word: string) => word.endsWith('en')

/** A word as it is written, beside its stem. */
export const asWritten = (word: string) => `'${word}`

/**
 * The lexicon of one language; `skills` has the names of each skill. `strict`, for names we did not choose: a name of one
 * word is found only as it is written, since `politics` and `polite` have one stem.
 */
export function lexiconOf(
  skills: readonly (readonly string[])[],
  language: Language,
  strict = false,
): Lexicon {
  const { numbers, numberOf } = numbering()
  const compounds = new Map<number, readonly number[]>()
  const numberOfWord = (word: string): number => {
    const number = numberOf(stemOf(word, language))
    const parts = language === 'nl' && isSeparable(word) ? partsOf(word) : []
    if (parts.length > 0) {
      compounds.set(number, [number, ...parts.map((part) => numberOf(stemOf(part, language)))])
    }
    return number
  }
  const phraseOf = (name: string): readonly number[] => {
    const words = telling(name, language)
    const [only = ''] = words
    if (!strict || words.length > 1) return [...new Set(words.map(numberOfWord))]
    return only.length < 2 || isEmptyWord(only, language) ? [] : [numberOf(asWritten(only))]
  }
  const phrasesOf = (names: readonly string[]) => {
    const phrases = names.map(phraseOf)
    const byKey = new Map(phrases.map((it) => [it.toSorted((a, b) => a - b).join(' '), it]))
    return [...byKey.values()].filter((phrase) => phrase.length > 0)
  }
  const phrases = skills.map(phrasesOf)
  return { stems: [...numbers.keys()], compounds: [...compounds.values()], phrases }
}

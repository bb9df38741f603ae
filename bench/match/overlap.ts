/** Plain word overlap, to compare with: a skill is asked for when enough words of a name stand in the text as they are. */
import { isEmptyWord, type Language } from '../../src/core/matching/language.ts'
import { wordsIn } from '../../src/core/search/split-words.ts'

export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

/** How much of a name must be there; the best of these on the tuning half is the one compared with. */
export const SHARES = [0.01, 1 / 3, 0.5, 2 / 3, 1] as const

/** Finds skills by overlap of at least `share` of the words of one of their names. */
export function overlapOf(skills: readonly Named[], language: Language, share: number) {
  const wordsOf = (name: string) => [
    ...new Set(wordsIn(name).filter((word) => !isEmptyWord(word, language))),
  ]
  const known = skills.flatMap(({ id, names }) =>
    names.map((name) => ({ id, words: wordsOf(name) })),
  )
  return (text: string): ReadonlySet<string> => {
    const there = new Set(wordsIn(text))
    const isThere = ({ words }: { readonly words: readonly string[] }) =>
      words.length > 0 && words.filter((word) => there.has(word)).length >= share * words.length
    return new Set(known.filter(isThere).map(({ id }) => id))
  }
}

/** Which skills a text speaks of, by which of its words; and what a person changes in those guesses. */
import type { Catalogue } from './catalogue.ts'
import { type Language, languagesOf } from './language.ts'
import { type Hit, hitsIn, union } from './phrases.ts'
import { termsIn, wordsOf } from './terms.ts'

/** A skill by its place in the catalogue. `spans` are in the text; none where the person added it. */
export type Asked = Pick<Hit, 'skill' | 'spans'>

/** What the person says of the guesses, by the place of the skill in the catalogue. */
export interface Corrections {
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

export const NO_CORRECTIONS: Corrections = { removed: [], added: [] }

/** The skills a text speaks of, in the order of the text. Where `languages` are not given, the text tells. */
export function askedIn(
  { books }: Catalogue,
  text: string,
  languages?: readonly Language[],
): readonly Asked[] {
  const words = wordsOf(text)
  const spoken = languages ?? languagesOf(words.map(({ folded }) => folded))
  const found = new Map<number, Asked>()
  for (const language of spoken) {
    const terms = termsIn(text, words, language)
    for (const { skill, spans } of books.flatMap((book) => hitsIn(book[language], terms))) {
      found.set(skill, { skill, spans: union(found.get(skill)?.spans ?? [], spans) })
    }
  }
  return [...found.values()].sort((a, b) => startOf(a) - startOf(b))
}

const startOf = ({ spans: [first] }: Asked) => first?.start ?? 0

/** The guesses as the person corrected them: without what they took out, with what they added at the end. */
export function corrected(
  guesses: readonly Asked[],
  { removed, added }: Corrections,
): readonly Asked[] {
  const kept = guesses.filter(({ skill }) => !removed.includes(skill))
  const out = new Set([...removed, ...kept.map(({ skill }) => skill)])
  const more = [...new Set(added)].filter((skill) => !out.has(skill))
  return [...kept, ...more.map((skill) => ({ skill, spans: [] }))]
}

/** Full text over all fields: accents and typing errors forgiven, the beginning of a word is enough. */
import MiniSearch from 'minisearch'
import type { BadgeId } from '../badge/badge.ts'
import { FIELD_WEIGHTS, type Findable, type Words, wordsOf } from './findable.ts'

type Entry = Words & { readonly id: BadgeId }

/** Holds the words of all badges. It changes in place: an index of 10,000 is not made twice. */
export interface TextIndex {
  readonly engine: MiniSearch<Entry>
  /** what each badge said when it was last read */
  readonly known: Map<BadgeId, Words>
  /** read, but not yet in the engine */
  readonly waiting: Map<BadgeId, Entry>
}

const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l' }

/** `Ångström` and `angstrom` are one word to somebody who searches. */
export function folded(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœł]/g, (letter) => SPECIAL[letter] ?? letter)
}

export function emptyTextIndex(): TextIndex {
  const engine = new MiniSearch<Entry>({
    fields: Object.keys(FIELD_WEIGHTS),
    processTerm: folded,
    searchOptions: {
      boost: FIELD_WEIGHTS,
      combineWith: 'AND',
      prefix: (term, at, terms) => term.length > 1 || at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      maxFuzzy: 2,
    },
  })
  return { engine, known: new Map(), waiting: new Map() }
}

const same = (one: Words, other: Words) =>
  Object.entries(one).every(([field, text]) => other[field as keyof Words] === text) // keys of Words

function forget(index: TextIndex, id: BadgeId): void {
  index.known.delete(id)
  if (!index.waiting.delete(id)) index.engine.discard(id)
}

/** Takes note of what was added, changed and removed; the work itself waits for `fill`. */
export function note(index: TextIndex, badges: readonly Findable[]): void {
  const present = new Set(badges.map(({ id }) => id))
  for (const id of index.known.keys()) if (!present.has(id)) forget(index, id)
  for (const badge of badges) {
    const words = wordsOf(badge)
    const before = index.known.get(badge.id)
    if (before !== undefined && same(words, before)) continue
    if (before !== undefined) forget(index, badge.id)
    index.known.set(badge.id, words)
    index.waiting.set(badge.id, { id: badge.id, ...words })
  }
}

/** Puts at most `most` waiting badges into the engine; true when none is left waiting. */
export function fill(index: TextIndex, most = Number.POSITIVE_INFINITY): boolean {
  let left = most
  for (const [id, entry] of index.waiting) {
    if (left-- <= 0) return false
    index.waiting.delete(id)
    index.engine.add(entry)
  }
  return true
}

/** Badges that hold all words of the text, with how well: higher is better. */
export function textHits(index: TextIndex, text: string): ReadonlyMap<BadgeId, number> {
  fill(index)
  const hits = new Map<BadgeId, number>()
  for (const { id, score } of index.engine.search(text)) {
    hits.set(id as BadgeId, score) // ids in the engine are badge ids: see `note`
  }
  return hits
}

/** Full text over all fields: accents and typing errors forgiven, the beginning of a word is enough. */
import type { BadgeId } from '../badge/badge.ts'
import { FIELD_WEIGHTS, type Findable, type Words } from './findable.ts'
import { nearly, type Span, startingWith } from './nearby.ts'
import { wordsIn } from './split-words.ts'

/** Badges (by slot) that have a word, and how much it weighs in each. */
interface Postings {
  readonly slots: number[]
  readonly weights: number[]
}

/** Holds the words of all badges. It changes in place: an index of 10,000 is not made twice. */
export interface TextIndex {
  readonly words: Map<string, Postings>
  /** the words in order; undefined after new ones came in */
  sorted: readonly string[] | undefined
  /** badge of each slot; undefined when it is gone, its words then lead nowhere */
  readonly slots: (BadgeId | undefined)[]
  readonly slotOf: Map<BadgeId, number>
  /** what each badge said when it was last read */
  readonly known: Map<BadgeId, Words>
  /** read, but not yet taken up */
  readonly waiting: Map<BadgeId, Words>
  /** the slots of a list of badges, as asked last */
  places: { readonly badges: readonly Findable[]; readonly slots: Int32Array } | undefined
}

export function emptyTextIndex(): TextIndex {
  return {
    words: new Map(),
    sorted: undefined,
    slots: [],
    slotOf: new Map(),
    known: new Map(),
    waiting: new Map(),
    places: undefined,
  }
}

const FIELDS = Object.entries(FIELD_WEIGHTS) as [keyof Words, number][] // entries of a const table

const same = (one: Words, other: Words) => FIELDS.every(([field]) => one[field] === other[field])

function forget(index: TextIndex, id: BadgeId): void {
  index.known.delete(id)
  index.waiting.delete(id)
  const slot = index.slotOf.get(id)
  if (slot === undefined) return
  index.slotOf.delete(id)
  index.slots[slot] = undefined
}

/** Takes note of what was added, changed and removed; the work itself waits for `fill`. */
export function note(index: TextIndex, badges: readonly Findable[]): void {
  const present = new Set(badges.map(({ id }) => id))
  for (const id of index.known.keys()) if (!present.has(id)) forget(index, id)
  for (const badge of badges) {
    const { words } = badge
    const before = index.known.get(badge.id)
    if (before !== undefined && (words === before || same(words, before))) continue
    if (before !== undefined) forget(index, badge.id)
    index.known.set(badge.id, words)
    index.waiting.set(badge.id, words)
  }
}

/** The slot of each of these badges, -1 for one not taken up; computed once per list. */
export function slotsOf(index: TextIndex, badges: readonly Findable[]): Int32Array {
  if (index.places?.badges !== badges) {
    const slots = Int32Array.from(badges, ({ id }) => index.slotOf.get(id) ?? -1)
    index.places = { badges, slots }
  }
  return index.places.slots
}

/** The weight of every word of one badge: that of the best field it stands in. */
function weightsOf(words: Words): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const [field, weight] of FIELDS) {
    for (const word of wordsIn(words[field])) {
      if ((weights.get(word) ?? 0) < weight) weights.set(word, weight)
    }
  }
  return weights
}

function add(index: TextIndex, id: BadgeId, words: Words): void {
  const slot = index.slots.push(id) - 1
  index.slotOf.set(id, slot)
  for (const [word, weight] of weightsOf(words)) {
    const known = index.words.get(word)
    if (known === undefined) {
      index.words.set(word, { slots: [slot], weights: [weight] })
      index.sorted = undefined
    } else {
      known.slots.push(slot)
      known.weights.push(weight)
    }
  }
}

/** Takes up at most `most` waiting badges; true when none is left waiting. */
export function fill(index: TextIndex, most = Number.POSITIVE_INFINITY): boolean {
  let left = most
  for (const [id, words] of index.waiting) {
    if (left-- <= 0) return false
    index.waiting.delete(id)
    add(index, id, words)
  }
  index.sorted ??= [...index.words.keys()].sort()
  return true
}

/** Errors forgiven in a word of this length. */
const forgiven = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** Places of the words that are meant: as typed if there are any, else with as few errors as it takes. */
function meant(sorted: readonly string[], word: string, least: number): readonly Span[] {
  for (let errors = least; errors <= forgiven(word); errors += 1) {
    const spans = errors === 0 ? [startingWith(sorted, word)] : nearly(sorted, word, errors)
    if (spans.some(({ from, to }) => to > from)) return spans
  }
  return []
}

/** Score per slot of the badges that have a word; 0 for the others. */
function scores(index: TextIndex, word: string, least: number): Float32Array {
  const sorted = index.sorted ?? []
  const best = new Float32Array(index.slots.length)
  for (const { from, to, errors } of meant(sorted, word, least)) {
    for (const found of sorted.slice(from, to)) {
      const postings = index.words.get(found)
      if (postings === undefined) continue
      const rare = Math.log1p(index.slots.length / postings.slots.length)
      const near = Math.min(1, word.length / found.length)
      raise(best, postings, (near * rare) / (1 + errors))
    }
  }
  return best
}

/** Lifts the score of every badge that has this word, where it was lower. */
function raise(best: Float32Array, { slots, weights }: Postings, factor: number): void {
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place] ?? 0
    const score = factor * (weights[place] ?? 0)
    if (score > (best[slot] ?? 0)) best[slot] = score
  }
}

/** Sum of the scores of all words, per slot; 0 where a word is missing or the badge is gone. */
function scoresOfAll(index: TextIndex, words: readonly string[], least: number) {
  const perWord = words.map((word) => scores(index, word, least))
  const sums = new Float32Array(index.slots.length)
  let hits = 0
  for (let slot = 0; slot < sums.length; slot += 1) {
    if (index.slots[slot] === undefined) continue
    const sum = sumAt(perWord, slot)
    sums[slot] = sum
    if (sum > 0) hits += 1
  }
  return { sums, hits }
}

function sumAt(perWord: readonly Float32Array[], slot: number): number {
  let sum = 0
  for (const score of perWord) {
    const one = score[slot] ?? 0
    if (one === 0) return 0
    sum += one
  }
  return sum
}

/**
 * How well each badge (by slot) has all words of the text; 0 when it has not. A word counts by its
 * beginning; errors are forgiven where nothing begins with what was typed, or nothing has it all.
 */
export function textScores(index: TextIndex, text: string): Float32Array {
  fill(index)
  const words = [...new Set(wordsIn(text))]
  const { sums, hits } = scoresOfAll(index, words, 0)
  return hits > 0 || words.length < 2 ? sums : scoresOfAll(index, words, 1).sums
}

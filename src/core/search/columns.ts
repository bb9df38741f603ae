/** Facets as numbers, so that counting and ordering the values of 10,000 badges fits between two keys. */
import type { FacetValues } from './findable.ts'
import { FACET_IDS, type FacetId } from './query.ts'

export interface Column {
  /** every value of the facet, in order of spelling */
  readonly names: readonly string[]
  /** places in `names` of all badges, one after the other */
  readonly codes: Int32Array
  /** where in `codes` each badge begins; one more than there are badges */
  readonly starts: Int32Array
}
export type Columns = Readonly<Record<FacetId, Column>>

function columnOf(all: readonly FacetValues[], id: FacetId): Column {
  const seen = new Map<string, number>()
  const starts = new Int32Array(all.length + 1)
  const codes: number[] = []
  for (const [at, values] of all.entries()) {
    for (const value of values[id]) {
      const code = seen.get(value) ?? seen.size
      seen.set(value, code)
      codes.push(code)
    }
    starts[at + 1] = codes.length
  }
  const names = [...seen.keys()].sort()
  const places = new Int32Array(names.length)
  for (const [place, name] of names.entries()) places[seen.get(name) ?? 0] = place
  return { names, codes: Int32Array.from(codes, (code) => places[code] ?? 0), starts }
}

export function columnsOf(all: readonly FacetValues[]): Columns {
  const columns = FACET_IDS.map((id) => [id, columnOf(all, id)])
  return Object.fromEntries(columns) as Columns // one column per FacetId
}

/** How often each value was seen, and the first badge that had it. */
export interface Tally {
  readonly column: Column
  readonly counts: Int32Array
  readonly first: Int32Array
}

export function tallyOf(column: Column): Tally {
  const { length } = column.names
  return { column, counts: new Int32Array(length), first: new Int32Array(length) }
}

/** Counts the values of one badge. */
export function count({ column: { codes, starts }, counts, first }: Tally, at: number): void {
  const end = starts[at + 1] ?? 0
  for (let place = starts[at] ?? 0; place < end; place += 1) {
    const code = codes[place] ?? 0
    const seen = counts[code] ?? 0
    if (seen === 0) first[code] = at
    counts[code] = seen + 1
  }
}

/** Which values are chosen, by place in `names`. */
export function chosenCodes({ names }: Column, values: readonly string[]): Uint8Array {
  const chosen = new Uint8Array(names.length)
  for (const value of values) {
    const code = names.indexOf(value)
    if (code >= 0) chosen[code] = 1
  }
  return chosen
}

/** True when a badge has one of the chosen values. */
export function hasOne({ codes, starts }: Column, chosen: Uint8Array, at: number): boolean {
  const end = starts[at + 1] ?? 0
  for (let place = starts[at] ?? 0; place < end; place += 1) {
    if (chosen[codes[place] ?? 0] === 1) return true
  }
  return false
}

/** The `most` values that were seen most, by place in `names`; equal ones in order of spelling. */
export function mostSeen({ counts }: Tally, most: number): readonly number[] {
  const size = counts.length
  const keys = new Float64Array(size)
  let seen = 0
  for (let code = 0; code < size; code += 1) {
    const times = counts[code] ?? 0
    if (times > 0) keys[seen++] = times * size + (size - 1 - code)
  }
  const sorted = keys.subarray(0, seen).sort()
  const kept = sorted.subarray(Math.max(0, seen - most))
  return Array.from(kept, (key) => size - 1 - (key % size)).reverse()
}

/** Places in a list as texts between which there is always room (fractional indexing), so that moving one writes one. */
import { generateNKeysBetween } from 'fractional-indexing'

/** Texts in the order of `ids`; those that stood in this order before keep theirs, as many as can. */
export function orderKeys(
  ids: readonly string[],
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const keeping = longestRising(ids.map((id) => before.get(id)))
  const keys = new Map<string, string>()
  let last: string | null = null
  for (let at = 0; at < ids.length; ) {
    const end = nextIn(keeping, at, ids.length)
    const bound: string | null = end < ids.length ? (before.get(ids[end] ?? '') ?? null) : null
    const fresh = generateNKeysBetween(last, bound, end - at)
    for (const [step, key] of fresh.entries()) keys.set(ids[at + step] ?? '', key)
    if (bound !== null) keys.set(ids[end] ?? '', bound)
    last = bound
    at = end + 1
  }
  return keys
}

/** Whether others can be put before and after it: one that another device made up would stop every list. */
export function isOrderKey(text: unknown): text is string {
  try {
    return (
      typeof text === 'string' &&
      generateNKeysBetween(text, null, 1) !== generateNKeysBetween(null, text, 1)
    )
  } catch {
    return false
  }
}

function nextIn(keeping: ReadonlySet<number>, from: number, end: number): number {
  let at = from
  while (at < end && !keeping.has(at)) at += 1
  return at
}

/** Where the longest rising row of texts stands, of those that are there (patience sorting). */
function longestRising(texts: readonly (string | undefined)[]): ReadonlySet<number> {
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  const textAt = (at: number | undefined) => (at === undefined ? '' : (texts[at] ?? ''))
  texts.forEach((text, at) => {
    if (text === undefined) return
    const pile = ends.findIndex((end) => textAt(end) >= text)
    const place = pile < 0 ? ends.length : pile
    previous.set(at, ends[place - 1])
    ends[place] = at
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) kept.add(at)
  return kept
}

/** Ids by their texts; of equal ones the id decides, the same everywhere. */
export function inOrder(keys: ReadonlyMap<string, string>): readonly string[] {
  return [...keys]
    .toSorted(([id, key], [otherId, other]) =>
      key === other ? compare(id, otherId) : compare(key, other),
    )
    .map(([id]) => id)
}

const compare = (one: string, other: string) => (one < other ? -1 : 1)

/** Finds words in a sorted list: those that begin with a text, and those that nearly do. */

/** First place in a sorted list whose word is not below `text`. */
export function placeOf(sorted: readonly string[], text: string, start = 0): number {
  let low = start
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** A row of places in the list, with how many typing errors away its words begin. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly errors: number
}

/** Sorts after every word that begins with the same letters. */
const AFTER = '\u{10ffff}'

export function startingWith(sorted: readonly string[], text: string): Span {
  const from = placeOf(sorted, text)
  return { from, to: placeOf(sorted, text + AFTER, from), errors: 0 }
}

/** Next row of the table of distances, after one more letter of the word in the list. */
function nextRow(text: string, row: readonly number[], letter: string): number[] {
  const next = [(row[0] ?? 0) + 1]
  for (let at = 1; at <= text.length; at += 1) {
    const replaced = (row[at - 1] ?? 0) + (text[at - 1] === letter ? 0 : 1)
    next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
  }
  return next
}

/**
 * Words whose beginning is at most `errors` letters added, dropped or changed away from `text`.
 * Neighbours in the list share their first letters, so each shared letter is computed once, and a
 * beginning that is too far off skips all words that have it.
 */
export function nearly(sorted: readonly string[], text: string, errors: number): readonly Span[] {
  const spans: Span[] = []
  const rows: number[][] = [Array.from({ length: text.length + 1 }, (_, at) => at)]
  let before = ''
  for (let at = 0; at < sorted.length; ) {
    const word = sorted[at] ?? ''
    rows.length = sharedLetters(before, word) + 1
    const { depth, distance } = descend(rows, text, word, errors)
    before = word.slice(0, depth)
    const to = distance === undefined ? at + 1 : placeOf(sorted, before + AFTER, at)
    if (distance !== undefined && distance <= errors) spans.push({ from: at, to, errors: distance })
    at = to
  }
  return spans
}

function sharedLetters(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** Goes down the letters of a word until its beginning matches, is hopeless, or the word ends. */
function descend(
  rows: number[][],
  text: string,
  word: string,
  errors: number,
): { readonly depth: number; readonly distance?: number } {
  for (let depth = rows.length - 1; depth < word.length; depth += 1) {
    const row = nextRow(text, rows[depth] ?? [], word[depth] ?? '')
    rows.push(row)
    const distance = row[text.length] ?? Number.POSITIVE_INFINITY
    if (distance <= errors) return { depth: depth + 1, distance }
    if (Math.min(...row) > errors) return { depth: depth + 1, distance: errors + 1 }
  }
  return { depth: word.length }
}

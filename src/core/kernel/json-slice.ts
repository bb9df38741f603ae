/** The exact text of one value inside a JSON document, so that a part can be kept as it was written. */
import { skipSpace, stringEnd } from './json.ts'

/**
 * The members of the object, or entries of the list, that the text is: each with its exact text.
 * One pass, where asking `slicer` for each would be one pass per entry. Empty for other values.
 */
export function slicesOf(text: string): readonly { readonly key: string; readonly text: string }[] {
  return children(text, skipSpace(text, 0)).map(({ key, start, end }) => ({
    key,
    text: text.slice(start, end),
  }))
}

interface Span {
  readonly key: string
  readonly start: number
  readonly end: number
}

/**
 * Gives the text of the value at a path (member names and list indexes as strings), byte for byte.
 * The text must be JSON that `parseJson` accepted; undefined when the path leads nowhere.
 * What was walked once is remembered, or thousands of parts would each cost a walk over the whole.
 */
export function slicer(text: string): (path: readonly string[]) => string | undefined {
  const whole = { start: skipSpace(text, 0), end: text.trimEnd().length }
  const walked = new Map<number, ReadonlyMap<string, Span>>()
  const inside = (start: number) => {
    const spans =
      walked.get(start) ?? new Map(children(text, start).map((span) => [span.key, span]))
    walked.set(start, spans)
    return spans
  }
  return (path) => {
    let span: Omit<Span, 'key'> | undefined = whole
    for (const key of path) span = span && inside(span.start).get(key)
    return span && text.slice(span.start, span.end)
  }
}

/** The members of the object, or entries of the list, that opens at `start`. */
function children(text: string, start: number): readonly Span[] {
  const spans: Span[] = []
  const inObject = text[start] === '{'
  if (!inObject && text[start] !== '[') return spans
  let at = skipSpace(text, start + 1)
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    let key = String(spans.length)
    if (inObject) {
      const closing = stringEnd(text, at)
      key = String(JSON.parse(text.slice(at, closing + 1)))
      at = skipSpace(text, skipSpace(text, closing + 1) + 1)
    }
    const end = valueEnd(text, at)
    spans.push({ key, start: at, end })
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return spans
}

/** One past the last character of the value that starts at `start`. */
function valueEnd(text: string, start: number): number {
  const first = text.charAt(start)
  if (first === '"') return stringEnd(text, start) + 1
  if (first !== '{' && first !== '[')
    return start + text.slice(start, start + 400).search(/[\s,\]}]|$/)
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"') at = stringEnd(text, at)
    else if ('{['.includes(character)) depth += 1
    else if (']}'.includes(character)) depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

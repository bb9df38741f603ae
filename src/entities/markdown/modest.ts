/** Tells Markdown that may be drawn from Markdown made to hang: the parser's time grows with depth times length. */

/** Characters; some twelve pages of print. */
const LONGEST = 20_000
/** Signs that may begin or end something within a line; pairs are looked for among all of them. */
const MOST_SIGNS = 2_000
/** Quotes and lists in one another, and the room that they are moved in. */
const DEEPEST = 8
const WIDEST = 40

/** Signs that open a quote or a list item, with the blanks around them. */
const OPENING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const SIGNS = /[[\]*_`<&]/g

/** False for what is to be shown as plain text: every word of it, without its layout. */
export function isModest(text: string): boolean {
  if (text.length > LONGEST) return false
  if ((text.match(SIGNS)?.length ?? 0) > MOST_SIGNS) return false
  return text.split(/[\r\n]/).every(isFlat)
}

function isFlat(line: string): boolean {
  const opening = OPENING.exec(line)?.[0] ?? ''
  const depth = opening.match(/[>)\-+*.]/g)?.length ?? 0
  const room = line.length - line.trimStart().length
  return depth <= DEEPEST && room <= WIDEST
}

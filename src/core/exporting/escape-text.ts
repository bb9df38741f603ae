/** Spells foreign text so that it stays text inside CSV, Markdown or a script block. */
import { safeHref } from './safe-href.ts'

/** JSON text that may stand inside a script element: nothing in it can end the element or the line. */
export function scriptSafe(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The same for a value. */
export function scriptJson(value: unknown): string {
  return scriptSafe(JSON.stringify(value))
}

/** What a spreadsheet may skip before it looks for a formula: blanks, controls, and what has no width. */
const SKIPPED = /^[\s\p{Z}\p{C}\p{DI}]+/u

/** One CSV cell (RFC 4180); a leading = + - @ is defused, because spreadsheets run those as formulas. */
export function cell(text: string): string {
  const tame = isFormula(text) ? `'${text}` : text
  return /[",;\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

/** NFKD, because the full-width signs of a Japanese keyboard mean the same to a spreadsheet. */
function isFormula(text: string): boolean {
  const seen = text.normalize('NFKD').replace(SKIPPED, '')
  return /^[\t\r]/.test(text) || /^[=+\-@]/.test(seen)
}

/** One line of Markdown text: markup characters are escaped, lines joined. */
export function markdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&')
}

/** A Markdown link, or only its text when the address is not one to follow. */
export function markdownLink(text: string, address: string | undefined): string {
  const href = address === undefined ? undefined : safeHref(address)
  if (href === undefined) return markdown(text)
  return `[${markdown(text)}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`
}

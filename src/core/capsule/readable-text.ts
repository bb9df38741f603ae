/** What a person can read in a web page, without its code: enough to see that it says something else. */
import { decodeReferences } from '../baking/svg/xml-tokens.ts'

/** Their contents are no text of the page. */
const SILENT = /^<(script|style|template|noscript|svg)\b/i
const LONGEST_NAME = 12

/** Linear in the page, however it is written; white space counts as one space. */
export function readableText(html: string): string {
  const small = html.toLowerCase()
  const parts: string[] = []
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at)
    const end = tag < 0 ? html.length : tag
    parts.push(html.slice(at, end))
    at = tag < 0 ? html.length : afterTag(small, tag)
  }
  const text = parts.join(' ')
  return (decodeReferences(text) ?? text).replace(/\s+/g, ' ').trim()
}

function afterTag(html: string, tag: number): number {
  const name = SILENT.exec(html.slice(tag, tag + LONGEST_NAME))?.[1]
  if (name === undefined) return behind(html, html.startsWith('<!--', tag) ? '-->' : '>', tag)
  const close = html.indexOf(`</${name}`, tag)
  return close < 0 ? html.length : behind(html, '>', close)
}

function behind(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at < 0 ? html.length : at + sign.length
}

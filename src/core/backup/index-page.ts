/** The page inside a backup by which a person reads it without Rugzak, in any browser, offline. */
import type { BadgeRecord } from '../records/records.ts'

/** The page's sentences in the person's language; the core has none of its own. */
export interface BackupWords {
  readonly language: string
  readonly title: string
  /** how to use the archive, with or without Rugzak */
  readonly explanation: string
  readonly issuedBy: string
  readonly awarded: string
  readonly original: string
  /** there is no file, the badge came in as text */
  readonly noFile: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0;display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
li{content-visibility:auto;contain-intrinsic-size:auto 20rem}img{max-width:10rem;max-height:10rem}
h2{font-size:1.1rem;margin:.5rem 0 0}p{margin:.25rem 0}`

const CSP = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'"
const PICTURE = /\.(png|svg|jpg|webp)$/

/** One badge: its picture, what it is, who gave it, and its original file. */
export function pageLine(row: BadgeRecord, path: string | undefined, words: BackupWords): string {
  const { name, description, issuer, awardedAt } = row.badge
  const paragraph = (text: string | undefined) => (text ? `<p>${escaped(text)}</p>` : '')
  const fact = (label: string, value: string | undefined) =>
    paragraph(value && `${label}: ${value}`)
  const picture = path && PICTURE.test(path) ? `<img loading="lazy" alt="" src="${path}">` : ''
  const original = path
    ? `<p><a href="${path}" download>${escaped(words.original)}</a></p>`
    : paragraph(words.noFile)
  const facts = fact(words.issuedBy, issuer.name) + fact(words.awarded, awardedAt?.slice(0, 10))
  return `<li>${picture}<h2>${escaped(name)}</h2>${facts}${paragraph(description)}${original}</li>\n`
}

/** The whole page, piece by piece. No script runs on it and nothing is fetched for it. */
export function* indexPage(
  lines: readonly string[],
  { words, now }: { readonly words: BackupWords; readonly now: number },
): Generator<string> {
  yield `<!doctype html>
<html lang="${escaped(words.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(words.title)}</title>
<style>${STYLE}</style></head><body><h1>${escaped(words.title)}</h1>
<p><time>${new Date(now).toISOString().slice(0, 10)}</time></p><p>${escaped(words.explanation)}</p><ul>
`
  yield* lines
  yield '</ul></body></html>\n'
}

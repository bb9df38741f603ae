/** The page inside a backup by which a person reads it without Rugzak, in any browser, offline. */
import type { BadgeId } from '../badge/badge.ts'
import { html } from '../kernel/escape-html.ts'
import { oncePer } from '../kernel/once-per.ts'
import { regionOf } from '../kernel/region.ts'
import type { BadgeRecord, CollectionRecord } from '../records/records.ts'
import { INDEX_STYLE } from './index-style.ts'

/** The page's sentences in the person's language; the core has none of its own. */
export interface BackupWords {
  readonly language: string
  readonly title: string
  /** how to use the archive, with or without Rugzak */
  readonly explanation: string
  /** before the date of the backup */
  readonly made: string
  readonly collections: string
  readonly issuedBy: string
  readonly awarded: string
  readonly original: string
  /** there is no file, the badge came in as text */
  readonly noFile: string
}

/** One badge on the page: as it is found, and as it is drawn. */
export interface PageBadge {
  readonly id: BadgeId
  readonly name: string
  readonly awardedAt: string
  readonly html: string
}

const CSP = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'"
const PICTURE = /\.(png|svg|jpg|webp)$/
/** A picture that stands in the document itself, of a kind that can do no harm in an `img`. */
const OWN_PICTURE = /^data:image\/(png|jpeg|webp|svg\+xml)[;,]/
const LARGEST = 200_000

/** One badge: its picture, what it is, who gave it, and its original file. */
export function pageBadge(
  row: BadgeRecord,
  path: string | undefined,
  words: BackupWords,
): PageBadge {
  const { name, description, issuer } = row.badge
  const paragraph = (text: string | undefined, look = '') =>
    text ? `<p${look && ` class="${look}"`} dir="auto">${html(text)}</p>` : ''
  const fact = (label: string, value: string | undefined) =>
    paragraph(value && `${label} ${value}`, 'soft')
  const original = path
    ? `<p><a href="${path}">${html(words.original)}</a></p>`
    : paragraph(words.noFile, 'soft')
  const facts =
    fact(words.issuedBy, issuer.name) + fact(words.awarded, day(row.awardedAt, words.language))
  const article = `<h3 dir="auto">${html(name)}</h3>${facts}${paragraph(description)}${original}`
  return {
    id: row.id,
    name,
    awardedAt: row.awardedAt,
    html: `<li id="${row.id}"><div class="art">${picture(row, path)}</div>${article}</li>\n`,
  }
}

function picture({ badge }: BadgeRecord, path: string | undefined): string {
  const inside = badge.image?.src ?? badge.achievement.image?.src ?? ''
  const isInside = OWN_PICTURE.test(inside) && inside.length <= LARGEST
  const src = path && PICTURE.test(path) ? path : isInside ? inside : undefined
  return src ? `<img loading="lazy" alt="" src="${html(src)}">` : ''
}

/** As people write it; '' when there is no date to be read. */
function day(iso: string, language: string): string {
  const time = Date.parse(iso.slice(0, 10))
  if (Number.isNaN(time)) return ''
  return dates(language).format(time)
}

/** One for all badges: a formatter is slow to make and takes more memory than a badge. */
const dates = oncePer(
  (language: string) =>
    new Intl.DateTimeFormat(regionOf(language), { dateStyle: 'long', timeZone: 'UTC' }),
)

interface Page {
  readonly badges: readonly PageBadge[]
  readonly collections: readonly CollectionRecord[]
  readonly words: BackupWords
  /** ms since the epoch */
  readonly now: number
}

/** The whole page, piece by piece, newest badge first. No script runs on it and nothing is fetched for it. */
export function* indexPage({ badges, collections, words, now }: Page): Generator<string> {
  const made = `${words.made} ${day(new Date(now).toISOString(), words.language)}`
  yield `<!doctype html>
<html lang="${html(words.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(words.title)}</title>
<style>${INDEX_STYLE}</style></head><body>
<header><h1>${html(words.title)}</h1><p class="soft">${badges.length} · ${html(made)}</p>
<p class="note">${html(words.explanation)}</p></header>
`
  yield* collectionList(collections, badges, words)
  yield '<main><ul class="wall">\n'
  const newestFirst = badges.toSorted((a, b) => (a.awardedAt < b.awardedAt ? 1 : -1))
  for (const badge of newestFirst) yield badge.html
  yield '</ul></main></body></html>\n'
}

/** Collections as lists of links down the page, in the order they were put in. */
function* collectionList(
  collections: readonly CollectionRecord[],
  badges: readonly PageBadge[],
  words: BackupWords,
): Generator<string> {
  const names = new Map(badges.map(({ id, name }) => [id, name]))
  const article = ({ title, text, badgeIds }: CollectionRecord) => {
    const items = badgeIds.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : `<li><a href="#${id}">${html(name)}</a></li>`
    })
    const said = text ? `<p>${html(text)}</p>` : ''
    return `<article dir="auto"><h3>${html(title)}</h3>${said}<ol>${items.join('')}</ol></article>\n`
  }
  if (collections.length === 0) return
  yield `<section><h2>${html(words.collections)}</h2><div class="collections">\n`
  for (const collection of collections.toSorted((a, b) => a.position - b.position))
    yield article(collection)
  yield '</div></section>\n'
}

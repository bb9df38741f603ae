/** The files of a portfolio as they stand at a place: the page with its badges, its data, a picture and feeds for other pages. */
import { cardSvg } from '#core/exporting/card-svg.ts'
import { type FeedBadge, jsonFeed } from '#core/exporting/json-feed.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { Abilities } from '#core/places/place.ts'
import type { PublicFile } from '#core/places/publish.ts'
import { type BlogBadge, blogPage } from '#core/portfolio/blog-page.ts'
import { type PackedFile, writePackage } from '#core/portfolio/package.ts'
import { type PublicPortfolio, redact } from '#core/portfolio/redact.ts'
import type { PageView, ShownBadge } from '#entities/portfolio-page/page-view.ts'
import { cardPicture } from '#entities/share-sheet/card-picture.ts'
import type { Material } from '#services/publishing/package-of.ts'
import { cardOf } from './card-of.ts'
import { typeAt } from './inert-files.ts'
import { gatheredAt } from './make.ts'
import { pointerTo } from './reader-address.ts'
import { type PageParts, renderPage } from './render-page.tsx'

export interface Target {
  /** where people read the page, and where our reader finds its data */
  readonly address: string
  readonly data: string
  readonly takes: Abilities['takes']
  /** of the card for other pages */
  readonly words: { readonly count: string; readonly foot: string }
}

export interface PublicSite {
  /** in the order in which they are written: the page last */
  readonly files: readonly PublicFile[]
  /** tells whether the draft differs from what stands online */
  readonly draft: string
}

export async function makeSite(kept: PublicPortfolio, target: Target): Promise<PublicSite> {
  const { parts, material } = await gatheredFor(kept, target.address)
  const originals = await filesOf(parts, material)
  const files =
    target.takes === 'any'
      ? [...originals, ...(await shown(parts, material, target)), await htmlOf(parts)]
      : [...originals.filter(isPicture), blogOf(parts, target)]
  return { files, draft: await digestOf(parts) }
}

/** What the reader gets of this draft, without making the page. */
export async function draftOf(kept: PublicPortfolio, address: string): Promise<string> {
  const { parts } = await gatheredFor(kept, address)
  return digestOf(parts)
}

function gatheredFor(kept: PublicPortfolio, address: string) {
  // eslint-disable-next-line @typescript-eslint/no-misused-spread -- the copy is redacted again, as its type asks
  return gatheredAt(redact({ ...kept, address }))
}

const digestOf = ({ content }: PageParts) =>
  sha256Hex(utf8(writePackage({ ...content, published: '' })))

async function filesOf(
  { content }: PageParts,
  { files }: Material,
): Promise<readonly PublicFile[]> {
  const packed = [...content.badges.flatMap(({ file }) => file ?? []), ...content.files]
  const unique = [...new Map(packed.map((one) => [one.path, one])).values()]
  const made = unique.map((one) => fileOf(one, files.get(one.sha256)?.bytes))
  return (await Promise.all(made)).flat()
}

async function fileOf(file: PackedFile, bytes?: Blob): Promise<readonly PublicFile[]> {
  if (!bytes) return []
  return [{ path: file.path, type: typeAt(file), bytes: new Uint8Array(await bytes.arrayBuffer()) }]
}

const isPicture = ({ path }: PublicFile) => /\.(png|jpe?g|gif|webp)$/.test(path)

const textFile = (path: string, type: string, text: string): PublicFile => ({
  path,
  type,
  bytes: utf8(text),
})

/** Beside the page: the picture of previews, the card and the feed for other pages, and the data of our reader. */
async function shown(
  parts: PageParts,
  material: Material,
  target: Target,
): Promise<readonly PublicFile[]> {
  const { view, content } = parts
  const facts = { ...cardOf(view, material), url: pointerTo(target.data) ?? '' }
  const picture = await cardPicture('wide', facts)
  const og = picture && new Uint8Array(await picture.arrayBuffer())
  const card = cardSvg({ title: view.portfolio.name, ...target.words })
  return [
    ...(og ? [{ path: 'og.png', type: 'image/png', bytes: og }] : []),
    textFile('card.svg', 'image/svg+xml', card),
    textFile('feed.json', 'application/feed+json', feedOf(parts, target.address)),
    textFile('portfolio.json', 'application/json', writePackage(content)),
  ]
}

function feedOf({ view, content }: PageParts, page: string): string {
  const { name, language } = view.portfolio
  const files = new Map(content.badges.map(({ id, file }) => [id, file]))
  const beside = (path: string) => (page === '' ? path : new URL(path, page).href)
  const badges = [...view.badges.values()].map((one) => feedBadge(one, files.get(one.id), beside))
  return jsonFeed({ title: name, language, page, feed: beside('feed.json'), badges })
}

function feedBadge(
  { id, badge }: ShownBadge,
  file: PackedFile | undefined,
  beside: (path: string) => string,
): FeedBadge {
  const isImage = file && typeAt(file).startsWith('image/')
  return {
    ...{ id, name: badge.name, issuer: badge.issuer.name ?? '' },
    awardedAt: badge.validFrom ?? '',
    ...(isImage && { picture: beside(file.path) }),
  }
}

async function htmlOf(parts: PageParts): Promise<PublicFile> {
  return textFile('index.html', 'text/html', await renderPage(parts))
}

function blogOf({ view, content }: PageParts, { data }: Target): PublicFile {
  const files = new Map(content.badges.map(({ id, file }) => [id, file?.path]))
  const { portfolio, words } = view
  const text = blogPage({
    intro: portfolio.intro,
    badges: [...view.badges.values()].map((one) => blogBadge(one, files.get(one.id))),
    check: { url: pointerTo(data) ?? '', words: words.check.rugzak },
    data: writePackage(content),
  })
  return { ...textFile('index.html', 'text/html', text), title: titleOf(view) }
}

const titleOf = ({ portfolio }: PageView) => portfolio.name

function blogBadge({ badge }: ShownBadge, path: string | undefined): BlogBadge {
  const { name, issuer } = badge
  const isOwn = path !== undefined && /\.(png|jpe?g|gif|webp)$/.test(path)
  return { name, issuer: issuer.name ?? '', ...(isOwn && { picture: path }) }
}

/** Makes the view of a page for export: every picture and file as a data: address. */

import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { Portfolio } from '#core/portfolio/document.ts'
import { badgesOf } from '#core/portfolio/document.ts'
import { ownFiles, ownWords, redacted } from '#core/portfolio/redact.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import type {
  PageView,
  PageWords,
  ShownBadge,
  ShownFile,
} from '#entities/portfolio-page/page-view.ts'
import { dataAddress } from './data-address.ts'
import type { Material } from './package-of.ts'

/** A picture small enough to be shown as it is; larger ones are shown by a smaller copy. */
export type Shrink = (picture: Blob) => Promise<string>

/** Draws from the stored rows what the package will carry, and nothing else. */
export async function viewOf(
  portfolio: Portfolio,
  material: Material,
  words: PageWords,
  shrink: Shrink,
): Promise<PageView> {
  const page = redacted(portfolio)
  const badges = new Map<string, ShownBadge>()
  for (const id of badgesOf(page)) {
    const record = material.badges.get(id)
    if (record) badges.set(id, await shownBadge(record, page, material, shrink))
  }
  return { portfolio: page, badges, files: await shownFiles(page, material), words }
}

async function shownBadge(
  record: BadgeRecord,
  page: Portfolio,
  { files }: Material,
  shrink: Shrink,
): Promise<ShownBadge> {
  const file = record.file === undefined ? undefined : files.get(record.file)
  const drawn = file && /^image\/(png|svg\+xml)/.test(file.mediaType)
  const picture = drawn
    ? await shrink(file.bytes.slice(0, file.size, file.mediaType))
    : embedded(record)
  return {
    id: record.id,
    badge: record.badge,
    own: ownWords(record, page),
    original: file ? await shownFile(file) : await payloadFile(record),
    ...(picture !== undefined && { picture }),
  }
}

function embedded({ badge }: BadgeRecord): string | undefined {
  const sources = [badge.image?.src, badge.achievement.image?.src]
  return sources.find(
    (src) => src !== undefined && /^data:image\/(png|svg\+xml|jpeg|gif|webp)[;,]/i.test(src),
  )
}

async function shownFile(file: FileRecord): Promise<ShownFile> {
  return {
    href: await dataAddress(file.bytes, file.mediaType),
    name: file.name,
    sha256: file.digest,
  }
}

/** How a badge that came as text is saved. */
const TEXT_FILES = {
  json: { mediaType: 'application/json', ending: 'json' },
  jws: { mediaType: 'text/plain', ending: 'jwt' },
  url: { mediaType: 'text/plain', ending: 'txt' },
} as const

/** A badge that came as text is its own file: the exact bytes of the credential. */
async function payloadFile({ payload, badge }: BadgeRecord): Promise<ShownFile> {
  const bytes = utf8(payload.text)
  const { mediaType, ending } = TEXT_FILES[payload.form]
  const name = badge.name
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .slice(0, 60)
    .trim()
  return {
    href: await dataAddress(new Blob([bytes]), mediaType),
    name: `${name || 'badge'}.${ending}`,
    sha256: await sha256Hex(bytes),
  }
}

async function shownFiles(
  page: Portfolio,
  { badges, files }: Material,
): Promise<ReadonlyMap<string, ShownFile>> {
  const own = ownFiles(page, badges.values()).flatMap((digest) => files.get(digest) ?? [])
  return new Map(
    await Promise.all(own.map(async (file) => [file.digest, await shownFile(file)] as const)),
  )
}

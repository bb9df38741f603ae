/** Makes the view of a page for export: every picture and file as a data: address. */
import { embeddedPicture } from '#core/pictures/embedded-picture.ts'
import { badgesOf } from '#core/portfolio/document.ts'
import { endorsementsIn } from '#core/portfolio/endorsements.ts'
import { ownFiles, type PublicPortfolio } from '#core/portfolio/redact.ts'
import { originalsOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import type { PageView, PageWords, ShownFile } from '#entities/portfolio-page/page-view.ts'
import { type BadgeAddresses, storedView } from '#entities/portfolio-page/stored-view.ts'
import { type BadgeFile, badgeFile } from '#services/publishing/badge-file.ts'
import type { Material } from '#services/publishing/package-of.ts'
import { embeddedImage } from '#storage/live/safe-picture.ts'
import { dataAddress } from './data-address.ts'

/** A picture small enough to be shown as it is; larger ones are shown by a smaller copy. */
export type Shrink = (picture: Blob) => Promise<string>

/** Draws from the stored rows what the package will carry, and nothing else. */
export async function viewOf(
  page: PublicPortfolio,
  material: Material,
  words: PageWords,
  shrink: Shrink,
): Promise<PageView> {
  const addresses = new Map<string, BadgeAddresses>()
  for (const id of badgesOf(page)) {
    const record = material.badges.get(id)
    if (record) addresses.set(id, await addressesOf(record, material, shrink))
  }
  return storedView(page, {
    records: material.badges.values(),
    addresses: ({ id }) => addresses.get(id) ?? {},
    files: await shownFiles(page, material),
    words,
  })
}

async function addressesOf(
  record: BadgeRecord,
  { files, reports }: Material,
  shrink: Shrink,
): Promise<BadgeAddresses> {
  const [file, ...others] = originalsOfBadge(record).map((digest) => files.get(digest))
  const later = others.find(isPicture)
  const picture =
    (await drawn(file, shrink)) ?? (await embedded(record, shrink)) ?? (await drawn(later, shrink))
  const report = reports?.get(record.id)
  return {
    ...(report && { endorsements: endorsementsIn(report) }),
    original: await shownFile(await badgeFile(record, file)),
    ...(picture !== undefined && { picture }),
  }
}

const isPicture = (file: FileRecord | undefined) =>
  file !== undefined && /^image\/(png|svg\+xml)/.test(file.mediaType)

async function drawn(file: FileRecord | undefined, shrink: Shrink): Promise<string | undefined> {
  if (!file || !isPicture(file)) return undefined
  return shrink(file.bytes.slice(0, file.size, file.mediaType))
}

/** The picture inside the badge, by its bytes and not by what its address calls it. */
async function embedded({ badge }: BadgeRecord, shrink: Shrink): Promise<string | undefined> {
  const picture = embeddedPicture(embeddedImage(badge) ?? '')
  return picture && shrink(new Blob([picture.bytes], { type: picture.mediaType }))
}

async function shownFile({ bytes, mediaType, name, sha256 }: BadgeFile): Promise<ShownFile> {
  return { href: await dataAddress(bytes, mediaType), name, sha256 }
}

async function shownFiles(
  page: PublicPortfolio,
  { badges, files }: Material,
): Promise<ReadonlyMap<string, ShownFile>> {
  const own = ownFiles(page, badges.values()).flatMap((digest) => files.get(digest) ?? [])
  return new Map(await Promise.all(own.map(ownFile)))
}

async function ownFile(file: FileRecord): Promise<readonly [string, ShownFile]> {
  const shown = await shownFile({ ...file, sha256: file.digest })
  const isImage = /^image\/(png|jpeg|webp|gif|svg\+xml)/.test(file.mediaType)
  return [file.digest, { ...shown, ...(isImage && { picture: shown.href }) }]
}

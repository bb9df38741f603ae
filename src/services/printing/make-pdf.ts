/** A portfolio as one PDF: to be read on paper, and with every badge inside to be checked. */
import type { Badge } from '#core/badge/badge.ts'
import { isExample } from '#core/badge/example.ts'
import { utf8 } from '#core/kernel/bytes.ts'
import { badgesOf, filesOf, titleOf } from '#core/portfolio/document.ts'
import { writePackage } from '#core/portfolio/package.ts'
import { ownWords, type PublicPortfolio } from '#core/portfolio/redact.ts'
import { PDF_PACKAGE, safeName } from '#core/printing/attachments.ts'
import { type PaperBadge, type PaperGiven, portfolioSheet } from '#core/printing/portfolio-sheet.ts'
import type { Attachment } from '#core/printing/sheet.ts'
import { typeset } from '#core/printing/typeset.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { readerMark } from '#core/sharing/reader-mark.ts'
import { badgeArt } from '#storage/live/live-art.ts'
import { badgeFile } from '../publishing/badge-file.ts'
import { fileName } from '../publishing/file-name.ts'
import { materialOf } from '../publishing/material.ts'
import { type Material, packageOf } from '../publishing/package-of.ts'
import { withPublicFiles } from '../publishing/public-files.ts'
import { printFonts } from './print-fonts.ts'
import { ART_SIDE, drawWord, PHOTO_SIDE, printPicture } from './print-pictures.ts'

export interface MadePdf {
  readonly name: string
  readonly content: Blob
  /** of the badges on the page, examples not counted */
  readonly badges: number
  /** badge files that are in it */
  readonly files: number
  /** words drawn as pictures, for want of their letters */
  readonly strange: readonly string[]
}

/** What is said on it, and where it leads, in the language of the page. */
export interface PaperWording extends Pick<PaperGiven, 'words' | 'skillName' | 'address'> {
  /** a badge in that language, called something that is ours where it has no name */
  readonly named: (badge: Badge) => Badge
  /** what the files inside are */
  readonly source: (title: string) => string
  readonly original: (badge: string) => string
}

/** Nothing is saved yet: how large it is and what goes along is to be said first. */
export async function makePdf(kept: PublicPortfolio, wording: PaperWording): Promise<MadePdf> {
  const { portfolio: page, material } = await withPublicFiles(kept, await materialOf(kept))
  const fonts = await printFonts()
  const madeAt = new Date().toISOString()
  const badges = await badgesFor(page, material, wording)
  const pictures = await picturesFor(page, material)
  const checkedAt = oldestCheck(badges, material)
  const sheet = portfolioSheet({ page, badges, pictures, checkedAt, madeAt, ...wording })
  const originals = await originalsFor(page, material, wording)
  const files = [sourceOf(page, material, madeAt, wording), ...originals]
  const { bytes, strange } = await typeset({ sheet, files, fonts, draw: drawWord })
  return {
    name: `${fileName(page)}.pdf`,
    content: new Blob([bytes], { type: 'application/pdf' }),
    badges: [...badges.values()].filter(({ badge }) => !isExample(badge)).length,
    files: originals.length,
    strange,
  }
}

const recordsOn = (page: PublicPortfolio, { badges }: Material): readonly BadgeRecord[] =>
  badgesOf(page).flatMap((id) => badges.get(id) ?? [])

type Badges = PaperGiven['badges']

async function badgesFor(
  page: PublicPortfolio,
  material: Material,
  { named }: PaperWording,
): Promise<Badges> {
  const made = recordsOn(page, material).map(async (record) => {
    const art = await badgeArt(record)
    const picture = art && (await printPicture(art, ART_SIDE))
    const report = material.reports?.get(record.id)
    const one: PaperBadge = {
      id: record.id,
      badge: named(record.badge),
      own: ownWords(record, page),
      ...(picture && { picture }),
      ...(report && { mark: readerMark(report) }),
    }
    return [record.id, one] as const
  })
  return new Map(await Promise.all(made))
}

async function picturesFor(
  page: PublicPortfolio,
  { files }: Material,
): Promise<PaperGiven['pictures']> {
  const own = filesOf(page).flatMap(
    (digest) => [...files.values()].find((row) => row.digest === digest) ?? [],
  )
  const drawn = await Promise.all(
    own.map(async ({ digest, bytes, size, mediaType }) => {
      const picture = await printPicture(bytes.slice(0, size, mediaType), PHOTO_SIDE)
      return picture ? [[digest, picture] as const] : []
    }),
  )
  return new Map(drawn.flat())
}

/** ISO 8601; '' when none was ever checked. */
function oldestCheck(badges: Badges, { reports }: Material): string {
  const real = [...badges.values()].filter(({ badge }) => !isExample(badge))
  return real.flatMap(({ id }) => reports?.get(id)?.askedAt ?? []).toSorted()[0] ?? ''
}

/** Every badge file once, byte for byte. */
async function originalsFor(
  page: PublicPortfolio,
  material: Material,
  { original }: PaperWording,
): Promise<readonly Attachment[]> {
  const files = new Map<string, Attachment>()
  const taken = new Set<string>([PDF_PACKAGE])
  for (const record of recordsOn(page, material)) {
    const row = record.file && material.files.get(record.file)
    const file = await badgeFile(record, row)
    if (files.has(file.sha256)) continue
    const name = safeName(file.name, taken)
    taken.add(name)
    files.set(file.sha256, {
      name,
      mediaType: file.mediaType.split(';')[0]?.trim() ?? '',
      bytes: new Uint8Array(await file.bytes.arrayBuffer()),
      description: original(record.badge.name),
      relationship: 'Data',
    })
  }
  return [...files.values()]
}

/** The words of the page as a reader of ours opens them; the files of its owner stay here. */
function sourceOf(
  page: PublicPortfolio,
  material: Material,
  published: string,
  { source }: PaperWording,
): Attachment {
  const content = packageOf(page, material, { published })
  return {
    name: PDF_PACKAGE,
    mediaType: 'application/json',
    bytes: utf8(writePackage({ ...content, files: [] })),
    description: source(titleOf(page)),
    relationship: 'Source',
  }
}

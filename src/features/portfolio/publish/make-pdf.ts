/** A portfolio as one PDF: to be read on paper, and with every badge inside to be checked. */
import { isExample } from '#core/badge/example.ts'
import { webAddress } from '#core/exporting/safe-href.ts'
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
import { called } from '#entities/portfolio-page/called.ts'
import { type PageWords, say } from '#entities/portfolio-page/page-view.ts'
import { wordingOf } from '#entities/portfolio-page/use-page-words.ts'
import { QR_PAPER, qrShape } from '#entities/qr/qr.ts'
import { badgeArt } from '#storage/live/live-art.ts'
import { badgeFile } from './badge-file.ts'
import { type Download, fileName } from './make.ts'
import { materialOf } from './material.ts'
import { type Material, packageOf } from './package-of.ts'
import { type PrintWords, paperWords, printWords } from './paper-words.ts'
import { printFonts } from './print-fonts.ts'
import { ART_SIDE, drawWord, PHOTO_SIDE, printPicture } from './print-pictures.ts'
import { withPublicFiles } from './public-files.ts'
import { appAddress } from './reader-address.ts'

export interface MadePdf extends Download {
  /** of the badges on the page, examples not counted */
  readonly badges: number
  /** badge files that are in it */
  readonly files: number
  /** words drawn as pictures, for want of their letters */
  readonly strange: readonly string[]
}

/** Nothing is saved yet: how large it is and what goes along is to be said first. */
export async function makePdf(kept: PublicPortfolio): Promise<MadePdf> {
  const { portfolio: page, material } = await withPublicFiles(kept, await materialOf(kept))
  const [wording, print, fonts] = await Promise.all([
    wordingOf(page.language),
    printWords(page.language),
    printFonts(),
  ])
  const madeAt = new Date().toISOString()
  const badges = await badgesFor(page, material, wording.words)
  const given = { page, badges, madeAt, skillName: wording.skillName }
  const sheet = portfolioSheet({
    ...given,
    pictures: await picturesFor(page, material),
    words: paperWords(wording.words, print, page.language),
    address: addressOf(page),
    checkedAt: oldestCheck(badges, material),
  })
  const originals = await originalsFor(page, material, print)
  const files = [sourceOf(page, material, madeAt, print), ...originals]
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
  words: PageWords,
): Promise<Badges> {
  const made = recordsOn(page, material).map(async (record) => {
    const art = await badgeArt(record)
    const picture = art && (await printPicture(art, ART_SIDE))
    const report = material.reports?.get(record.id)
    const one: PaperBadge = {
      id: record.id,
      badge: called(record.badge, page.language, words).badge,
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

/** Where the page stands, as far as its owner told; else the reader, to which the file itself is given. */
function addressOf(page: PublicPortfolio): PaperGiven['address'] {
  const own = webAddress(page.address)
  const url = own ?? `${appAddress()}view`
  const shape = url.length > QR_PAPER ? undefined : qrShape(url)
  return { url, isPage: own !== undefined, ...(shape && { shape }) }
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
  print: PrintWords,
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
      description: say(print.original, { name: record.badge.name }),
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
  print: PrintWords,
): Attachment {
  const content = packageOf(page, material, { published })
  return {
    name: PDF_PACKAGE,
    mediaType: 'application/json',
    bytes: utf8(writePackage({ ...content, files: [] })),
    description: say(print.source, { name: titleOf(page) }),
    relationship: 'Source',
  }
}

/** The view of a page in the making: exactly what an export will hold, by addresses of this device. */
import { badgesOf } from '#core/portfolio/document.ts'
import { endorsementsIn } from '#core/portfolio/endorsements.ts'
import { ownFiles, type PublicPortfolio } from '#core/portfolio/redact.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { readerLines, readerMark } from '#core/sharing/reader-mark.ts'
import type { PageView, ShownFile } from '#entities/portfolio-page/page-view.ts'
import { storedView } from '#entities/portfolio-page/stored-view.ts'
import { usePageWords } from '#entities/portfolio-page/use-page-words.ts'
import { badgeFile } from '#services/publishing/badge-file.ts'
import { publicFile } from '#services/publishing/public-files.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { file } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { type Addressed, addressesOf, useAddresses } from '#storage/live/live-addresses.ts'
import { badgeArt } from '#storage/live/live-art.ts'
import { allReports } from '#storage/live/report-queries.ts'
import { download } from '#storage/live/safe-picture.ts'

/**
 * As the stranger will see it; `isChecked` after checking it, as far as this device can tell. Undefined until its words
 * are here.
 */
export function usePreview(page: PublicPortfolio, isChecked = false): PageView | undefined {
  const ids = badgesOf(page)
  const reports = useLive(allReports)
  const records = useLive(badgesById, ids)
  const pictures = useAddresses(ids, pictureOf)
  const originals = useAddresses(ids, originalOf)
  const files = useAddresses(ownFiles(page, records), ownFileOf)
  const wording = usePageWords(page.language)
  if (!wording) return undefined
  const addresses = ({ id }: BadgeRecord) => {
    const picture = pictures.get(id)?.href
    const original = originals.get(id)
    const report = reports.get(id)
    return {
      ...(picture !== undefined && { picture }),
      ...(original && { original }),
      ...(report && { endorsements: endorsementsIn(report) }),
      ...(report && isChecked && { mark: readerMark(report), standing: readerLines(report) }),
    }
  }
  return { ...storedView(page, { records, addresses, files, ...wording }), ...wording }
}

async function pictureOf(id: string): Promise<Addressed | undefined> {
  const [record] = await badgesById.read([id])
  const art = record && (await badgeArt(record))
  return art ? { href: URL.createObjectURL(art) } : undefined
}

async function originalOf(id: string): Promise<ShownFile | undefined> {
  const [record] = await badgesById.read([id])
  if (!record) return undefined
  const row = record.file && (await file.read(record.file))
  const { bytes, name, sha256 } = await badgeFile(record, row)
  return { href: URL.createObjectURL(download(bytes)), name, sha256 }
}

async function ownFileOf(digest: string): Promise<ShownFile | undefined> {
  const row = await file.read(digest)
  if (!row) return undefined
  const { bytes, mediaType, name, digest: sha256 } = await publicFile(row)
  return { ...(await addressesOf(bytes, mediaType)), name, sha256 }
}

/** Gathers what a portfolio publishes: the public page, credentials as text, and files by digest. */
import { badgesOf } from '#core/portfolio/document.ts'
import type { PackedFile, PortfolioPackage } from '#core/portfolio/package.ts'
import { ownFiles, ownWords, type PublicPortfolio } from '#core/portfolio/redact.ts'
import { endingOf } from '#core/records/ending.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import type { Report } from '#core/verification/report.ts'

/** The rows a portfolio needs, as they are stored. */
export interface Material {
  readonly badges: ReadonlyMap<string, BadgeRecord>
  readonly files: ReadonlyMap<string, FileRecord>
  /** the last check of each badge; none of its outcome leaves */
  readonly reports?: ReadonlyMap<string, Report>
}

/** Badges that are gone are left out. `published` is ISO 8601. */
export function packageOf(
  page: PublicPortfolio,
  { badges, files }: Material,
  { published, until }: Pick<PortfolioPackage, 'published' | 'until'>,
): PortfolioPackage {
  const packed = (folder: 'badges' | 'files', digest: string | undefined) => {
    const file = digest === undefined ? undefined : files.get(digest)
    return file && packedFile(folder, file)
  }
  return {
    published,
    ...(until !== undefined && { until }),
    page,
    badges: badgesOf(page).flatMap((id) => {
      const record = badges.get(id)
      if (!record) return []
      const file = packed('badges', record.file)
      return [
        { id, credential: record.payload, own: ownWords(record, page), ...(file && { file }) },
      ]
    }),
    files: ownFiles(page, badges.values()).flatMap((digest) => packed('files', digest) ?? []),
  }
}

function packedFile(folder: 'badges' | 'files', file: FileRecord): PackedFile {
  const mediaType = file.mediaType.split(';')[0]?.trim() ?? ''
  const path = `${folder}/${file.digest}.${endingOf(mediaType)}`
  return { sha256: file.digest, path, mediaType, name: file.name }
}

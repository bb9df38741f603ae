/** Takes the stored rows a portfolio needs: its badges, their files and the author's own. */
import { badgesOf } from '#core/portfolio/document.ts'
import { ownFiles, type PublicPortfolio } from '#core/portfolio/redact.ts'
import { originalsOfBadge } from '#core/records/file-references.ts'
import type { FileRecord } from '#core/records/records.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { file } from '#storage/live/file-queries.ts'
import { allReports } from '#storage/live/report-queries.ts'
import type { Material } from './package-of.ts'

export async function materialOf(page: PublicPortfolio): Promise<Material> {
  const badges = await badgesById.read(badgesOf(page))
  const digests = [...badges.flatMap(originalsOfBadge), ...ownFiles(page, badges)]
  const rows = await Promise.all([...new Set(digests)].map((digest) => file.read(digest)))
  const files = rows.filter((row): row is FileRecord => row !== undefined)
  return {
    badges: new Map(badges.map((badge) => [badge.id, badge])),
    files: new Map(files.map((row) => [row.digest, row])),
    reports: await allReports.read(),
  }
}

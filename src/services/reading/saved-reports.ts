/** Takes the reports that readers saved out of what is dropped: they hold no badges, only what was said of them. */
import { readSavedReport, type SavedReport } from '#core/verification/saved-report.ts'

/** More than a report of any desk. */
const MOST_BYTES = 64 * 1024 * 1024

export interface Dropped {
  /** the last one, when there are several */
  readonly report: SavedReport | undefined
  readonly files: readonly File[]
}

export async function withoutReports(files: readonly File[]): Promise<Dropped> {
  const read = await Promise.all(
    files.map(async (file) => ({ file, report: await reportIn(file) })),
  )
  return {
    report: read.findLast(({ report }) => report)?.report,
    files: read.flatMap(({ file, report }) => (report ? [] : [file])),
  }
}

/** A file whose bytes the device no longer gives is told with the others. */
async function reportIn(file: File): Promise<SavedReport | undefined> {
  if (!/\.json$/i.test(file.name) || file.size > MOST_BYTES) return undefined
  const text = await file.text().catch(() => '')
  if (!text.includes('"checkedBy"')) return undefined
  const report = readSavedReport(text)
  return report.ok ? report.value : undefined
}

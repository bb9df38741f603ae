/** Brings the rows of version 3 to version 4, losing none: a content that is no JSON stays the text it was. */
import type { Transaction } from 'dexie'
import { contentOf } from '#core/records/content.ts'
import { filesOfBadge, filesOfPage } from '#core/records/file-references.ts'
import type { CheckRecord, ReportRecord } from '#core/records/records.ts'

/** Part of the transaction in which the database is upgraded. */
export async function toReferences(old: Transaction): Promise<void> {
  await contentsAsObjects(old, 'overlays')
  await contentsAsObjects(old, 'pages')
  await old.table('pages').toCollection().modify(keepFiles(filesOfPage))
  await old.table('badges').toCollection().modify(keepFiles(filesOfBadge))
  await lastReportsOnce(old)
}

async function contentsAsObjects(old: Transaction, table: 'overlays' | 'pages'): Promise<void> {
  const rows = old.table<{ content: unknown }>(table).toCollection()
  await rows.modify((row) => {
    if (typeof row.content === 'string') row.content = contentOf(row.content)
  })
}

const keepFiles =
  <Row>(filesOf: (row: Row) => unknown) =>
  (row: Row & { files?: unknown }) => {
    row.files = filesOf(row)
  }

/** The history had the last report too. Only a line that says the very same goes. */
async function lastReportsOnce(old: Transaction): Promise<void> {
  const reports = await old.table<ReportRecord>('reports').toArray()
  const last = new Map(reports.map(({ badgeId, report }) => [badgeId, JSON.stringify(report)]))
  const isLast = ({ badgeId, report, restored }: CheckRecord) =>
    !restored && last.has(badgeId) && last.get(badgeId) === JSON.stringify(report)
  await old.table<CheckRecord>('diary').filter(isLast).delete()
}

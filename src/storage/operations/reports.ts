/** Keeps what was proved about badges, and knows of which nothing was. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import { derivedFrom } from '#core/records/badge-record.ts'
import { checkLine } from '#core/verification/check-history.ts'
import { waitsForConsent } from '#core/verification/report.ts'
import type { Verified } from '#core/verification/verified.ts'
import type { StorageFailure } from '../guards/failure.ts'
import { attempt } from '../guards/failure.ts'
import { db } from '../tables/database.ts'

/** Badges outside the trash of which nothing was proved yet: a check or a restore was broken off. */
export async function unjudged(): Promise<readonly BadgeId[]> {
  const [badges, judged] = await Promise.all([
    db.badges.where('place').anyOf('backpack', 'archive').primaryKeys(),
    db.reports.toCollection().primaryKeys(),
  ])
  const known = new Set(judged)
  return badges.filter((id) => !known.has(id))
}

/** Badges of which the last check stopped at the question if websites may be asked. */
export function waiting(): Promise<readonly BadgeId[]> {
  return db.reports.filter(({ report }) => waitsForConsent(report)).primaryKeys()
}

export interface Judged {
  readonly badgeId: BadgeId
  readonly verified: Verified
}

/** Keeps the reports of a batch and the badges as judged; the reports before them become history. Gone badges are skipped. */
export function saveReports(judged: readonly Judged[]): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.badges, db.reports, db.diary, async () => {
      const rows = await db.badges.bulkGet(judged.map((one) => one.badgeId))
      const there = judged.filter((_, index) => rows[index] !== undefined)
      await db.badges.bulkUpdate(
        there.map(({ badgeId, verified }) => ({ key: badgeId, changes: derivedFrom(verified) })),
      )
      await archiveReports(there.map(({ badgeId }) => badgeId))
      await db.reports.bulkPut(
        there.map(({ badgeId, verified }) => ({ badgeId, report: verified.report })),
      )
    }),
  )
}

/** Copies the last reports of these badges to the history, in the transaction that replaces or removes them. */
export async function archiveReports(ids: readonly BadgeId[]): Promise<void> {
  const rows = await db.reports.bulkGet([...ids])
  await db.diary.bulkAdd(rows.flatMap((row) => (row ? checkLine(row.badgeId, row.report) : [])))
}

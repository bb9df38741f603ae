/** Says what restoring a backup would do, before anything is done. */
import type { BadgeId } from '../badge/badge.ts'
import type { BadgeRecord } from '../records/records.ts'
import type { BackupContents, BackupRows } from './read-backup.ts'

/** What is in the backpack now. */
export interface Present {
  readonly badges: ReadonlyMap<BadgeId, BadgeRecord>
  /** `updatedAt` by id, for kinds that have one */
  readonly collections: ReadonlyMap<string, string>
  readonly pages: ReadonlyMap<string, string>
  readonly overlays: ReadonlyMap<string, string>
}

/** Kinds of rows of which the later one counts. */
export const DATED = ['collections', 'pages', 'overlays'] as const
type Dated = (typeof DATED)[number]

export interface DatedPlan {
  /** not here yet */
  readonly added: readonly string[]
  /** here, and the backup's is later: it replaces ours when merging */
  readonly newer: readonly string[]
  /** here, and ours is as late or later: ours stays when merging */
  readonly already: readonly string[]
}

export interface RestorePlan {
  readonly madeAt: string
  readonly scope: BackupContents['scope']
  readonly badges: { readonly added: readonly BadgeId[]; readonly already: readonly BadgeId[] }
  readonly dated: Readonly<Record<Dated, DatedPlan>>
  readonly damaged: readonly string[]
  /** badges here that the backup does not have: they go when replacing */
  readonly onlyHere: readonly BadgeId[]
  /** what changes how badges are judged: only restored when the person says so */
  readonly trust: { readonly trustLists: number; readonly contexts: number }
}

/** The dry run. Badge ids are digests of their contents, so the same id is the same badge. */
export function planRestore(contents: BackupContents, present: Present): RestorePlan {
  const { rows, madeAt, scope, damaged } = contents
  const ids = rows.badges.map((row) => row.id)
  const inBackup = new Set(ids)
  const isHere = (id: BadgeId) => present.badges.has(id)
  return {
    madeAt,
    scope,
    badges: { added: ids.filter((id) => !isHere(id)), already: ids.filter(isHere) },
    dated: {
      collections: datedPlan(rows.collections, present.collections),
      pages: datedPlan(rows.pages, present.pages),
      overlays: datedPlan(rows.overlays, present.overlays),
    },
    damaged,
    onlyHere: [...present.badges.keys()].filter((id) => !inBackup.has(id)),
    trust: { trustLists: rows.trustLists.length, contexts: rows.contexts.length },
  }
}

function datedPlan(rows: BackupRows[Dated], present: ReadonlyMap<string, string>): DatedPlan {
  const ids: Record<keyof DatedPlan, string[]> = { added: [], newer: [], already: [] }
  for (const { id, updatedAt } of rows) {
    const ours = present.get(id)
    const fate = ours === undefined ? 'added' : ours < updatedAt ? 'newer' : 'already'
    ids[fate].push(id)
  }
  return ids
}

/** One badge from both: nothing that the learner wrote on either is lost. */
export function mergedBadge(ours: BadgeRecord, theirs: BadgeRecord): BadgeRecord {
  const evidence = new Map([...theirs.ownEvidence, ...ours.ownEvidence].map((one) => [one.id, one]))
  return {
    ...ours,
    labels: [...new Set([...ours.labels, ...theirs.labels])],
    notes: mergedText(ours.notes, theirs.notes),
    reflection: mergedText(ours.reflection, theirs.reflection),
    ownEvidence: [...evidence.values()],
  }
}

function mergedText(ours: string, theirs: string): string {
  if (ours === '' || theirs.includes(ours)) return theirs
  return ours.includes(theirs) ? ours : `${ours}\n\n${theirs}`
}

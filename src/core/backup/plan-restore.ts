/** Says what restoring a backup would do, before anything is done. */
import type { BadgeId } from '../badge/badge.ts'
import { judgementOf } from '../records/badge-record.ts'
import { originalsOfBadge } from '../records/file-references.ts'
import type { BadgeRecord } from '../records/records.ts'
import { capsulesOfBoth, unitedBadges, withFilesOf } from '../records/unite-badges.ts'
import { beside, besideId, isSame, type MadeKind, type MadeRows, titleOf } from './made-here.ts'
import type { BackupContents } from './read-backup.ts'

/** What is in the backpack now. */
export interface Present {
  readonly badges: ReadonlyMap<BadgeId, BadgeRecord>
  readonly made: { readonly [Kind in MadeKind]: ReadonlyMap<string, MadeRows[Kind]> }
}

/** Something that is here and in the backup, in two versions. Clocks may be wrong: nobody knows which is newer. */
export interface Difference {
  readonly id: string
  readonly title: string
  /** ISO 8601 instants, as the clocks said */
  readonly changedHere: string
  readonly changedThere: string
}

export interface MadePlan {
  /** not here yet */
  readonly added: readonly string[]
  /** merging keeps ours and puts the backup's beside it; replacing keeps the backup's */
  readonly differing: readonly Difference[]
}

export interface RestorePlan {
  readonly madeAt: string
  readonly scope: BackupContents['scope']
  readonly badges: {
    readonly added: readonly BadgeId[]
    readonly already: readonly BadgeId[]
    /** those of `already` that are in the trash here: merging leaves them there */
    readonly inTrash: readonly BadgeId[]
    /** those of `already` on which the backup has something of the learner that is not here: merging adds it */
    readonly enriched: readonly BadgeId[]
  }
  readonly made: Readonly<Record<MadeKind, MadePlan>>
  /** answers about stacks that are different here: a yes or a no cannot be both, so merging keeps ours */
  readonly choices: number
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
  const already = ids.filter((id) => present.badges.has(id))
  const isEnriched = (theirs: BadgeRecord) => {
    const ours = present.badges.get(theirs.id)
    return ours !== undefined && ownOf(unitedBadges(ours, theirs)) !== ownOf(ours)
  }
  const overlays = twoVersions('overlays', rows.overlays, present)
  return {
    madeAt,
    scope,
    badges: {
      added: ids.filter((id) => !present.badges.has(id)),
      already,
      inTrash: already.filter((id) => present.badges.get(id)?.place === 'trash'),
      enriched: rows.badges.filter(isEnriched).map(({ id }) => id),
    },
    made: {
      collections: madePlan('collections', rows.collections, present),
      pages: madePlan('pages', rows.pages, present),
      overlays: madePlan('overlays', rows.overlays, present),
    },
    choices: overlays.filter(({ theirs }) => theirs.kind !== 'stack').length,
    damaged,
    onlyHere: [...present.badges.keys()].filter((id) => !inBackup.has(id)),
    trust: { trustLists: rows.trustLists.length, contexts: rows.contexts.length },
  }
}

/** Rows that are here in another version, and of which the backup's is not beside ours yet. */
function twoVersions<Kind extends MadeKind>(
  kind: Kind,
  rows: readonly MadeRows[Kind][],
  present: Present,
) {
  const here: ReadonlyMap<string, MadeRows[Kind]> = present.made[kind]
  return rows.flatMap((theirs) => {
    const ours = here.get(theirs.id)
    const isTold = !ours || isSame(kind, ours, theirs) || here.has(besideId(kind, theirs))
    return isTold ? [] : [{ ours, theirs }]
  })
}

function madePlan<Kind extends MadeKind>(
  kind: Kind,
  rows: readonly MadeRows[Kind][],
  present: Present,
): MadePlan {
  const both = twoVersions(kind, rows, present)
  return {
    added: rows.filter(({ id }) => !present.made[kind].has(id)).map(({ id }) => id),
    differing: both.flatMap(({ ours, theirs }) => {
      if (!beside(kind, theirs, '')) return []
      const title = titleOf(kind, theirs)
      return { id: ours.id, title, changedHere: ours.updatedAt, changedThere: theirs.updatedAt }
    }),
  }
}

function ownOf({ capsules = [], ...row }: BadgeRecord): string {
  const { labels, notes, reflection, ownEvidence } = row
  const seen = capsules.map(({ keptAt }) => keptAt)
  return JSON.stringify([originalsOfBadge(row), labels, notes, reflection, ownEvidence, seen])
}

/** True when merging would change nothing. */
export function isAllHere({ badges, made, trust }: RestorePlan): boolean {
  const other = Object.values(made).flatMap(({ added, differing }) => [...added, ...differing])
  const count = badges.added.length + badges.enriched.length + other.length
  return count + trust.trustLists + trust.contexts === 0
}

/** The backup's row, but for what was received and seen here: a badge is what its payload proved. */
export function replacedBadge(ours: BadgeRecord, theirs: BadgeRecord): BadgeRecord {
  const row = { ...withFilesOf(theirs, ours), ...capsulesOfBoth(ours, theirs) }
  return ours.judged === undefined ? row : { ...row, ...judgementOf(ours) }
}

/** Lets the badges of a backup go by the ids of those that are here and say the same, and its own twins by one. */
import type { AwardKey, BadgeId, FileDigest } from '../badge/badge.ts'
import { groupBy } from '../kernel/group.ts'
import { type NewIds, withNewIds } from '../records/badge-references.ts'
import { originalsOfBadge } from '../records/file-references.ts'
import type { BadgeRecord, FileRecord } from '../records/records.ts'
import { digestOfText, textFile } from '../records/text-file.ts'
import { staysBefore, unitedBadges } from '../records/unite-badges.ts'
import type { BackupContents, BackupRows } from './read-backup.ts'

/** The badges that are here, by what they say. */
export type Here = ReadonlyMap<AwardKey | undefined, Pick<BadgeRecord, 'id' | 'payload'>>

/** The backup as one of this backpack: nothing in it is lost, whatever file or text a badge came in. */
export function joinBadges(contents: BackupContents, here: Here): BackupContents {
  const ids = new Map<string, BadgeId>()
  const groups = groupBy(contents.rows.badges, ({ id, award }) => award ?? id)
  const badges = [...groups.values()].flatMap((some) => {
    const one = joined(some, here)
    if (one) for (const { id } of some) if (id !== one.id) ids.set(id, one.id)
    return one ?? []
  })
  if (ids.size === 0) return contents
  const texts = textFiles(contents.rows.badges, ids)
  return {
    ...contents,
    rows: renamed({ ...contents.rows, badges }, ids),
    file: async (digest) => texts.get(digest) ?? contents.file(digest),
  }
}

function joined(some: readonly BadgeRecord[], here: Here): BadgeRecord | undefined {
  const [first, ...rest] = some.toSorted(staysBefore)
  if (!first) return undefined
  const one = rest.reduce(unitedBadges, first)
  const ours = one.award && here.get(one.award)
  return ours === undefined || ours.id === one.id ? one : asOurs(one, ours)
}

/** With its own text as a file when it came in none: the text of ours is another. */
function asOurs(
  row: BadgeRecord,
  { id, payload }: Pick<BadgeRecord, 'id' | 'payload'>,
): BadgeRecord {
  const [file = digestOfText(row), ...otherFiles] = originalsOfBadge(row)
  return { ...row, id, payload, file, ...(otherFiles.length > 0 && { otherFiles }) }
}

/** Texts that are no badge's own any more. */
function textFiles(rows: readonly BadgeRecord[], ids: NewIds): ReadonlyMap<FileDigest, FileRecord> {
  const texts = rows.filter(({ id, file }) => file === undefined && ids.has(id)).map(textFile)
  return new Map(texts.map((file) => [file.digest, file]))
}

function renamed(rows: BackupRows, ids: NewIds): BackupRows {
  const named = <Row extends object>(some: readonly Row[]) =>
    some.map((row) => withNewIds(row, ids))
  return {
    ...rows,
    badges: rows.badges.map((row) => {
      const memberOf = ids.get(row.memberOf)
      return memberOf ? { ...row, memberOf } : row
    }),
    diary: named(rows.diary),
    collections: named(rows.collections),
    shares: named(rows.shares),
    pages: named(rows.pages),
  }
}

/** Which files a row of a vault names: without them its record is not whole. */
import type { FileDigest } from '../badge/badge.ts'
import { filesOfBadge, filesOfPage } from '../records/file-references.ts'
import type { BadgeRecord, CollectionRecord, PageRecord } from '../records/records.ts'
import { recordOf, type SharedKind } from './fields.ts'
import { isThere, type Row } from './merge.ts'
import { recordKey } from './row-key.ts'

/** What was received goes as a file of its own, beside those in which the badge came. */
export type TravellingBadge = BadgeRecord & { readonly received: FileDigest }

const NAMED: Partial<Record<SharedKind, (record: object) => readonly FileDigest[]>> = {
  badges: (record) => {
    const badge = record as TravellingBadge // read as one of our own devices wrote it
    return [badge.received, ...filesOfBadge(badge)]
  },
  collections: (record) => [(record as CollectionRecord).cover ?? []].flat(),
  pages: (record) => filesOfPage(record as PageRecord),
}

export function filesOfRow(key: string, row: Row): readonly FileDigest[] {
  const [kind] = recordKey(key) ?? []
  if (!kind || !isThere(row)) return []
  return NAMED[kind]?.(recordOf(kind, row)) ?? []
}

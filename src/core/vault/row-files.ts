/** Which files a row of a vault names: without them its record is not whole. */
import type { FileDigest } from '../badge/badge.ts'
import { filesOfBadge, filesOfPage } from '../records/file-references.ts'
import type { BadgeRecord, CollectionRecord, PageRecord } from '../records/records.ts'
import { recordOf, type SharedKind } from './fields.ts'
import { isThere, type Row } from './merge.ts'
import { recordKey } from './row-key.ts'

const NAMED: Partial<Record<SharedKind, (record: object, id: string) => readonly FileDigest[]>> = {
  // its id is the digest of what was received; the rest is as one of our own devices wrote it
  badges: (record, id) => [id as FileDigest, ...filesOfBadge(record as BadgeRecord)],
  collections: (record) => [(record as CollectionRecord).cover ?? []].flat(),
  pages: (record) => filesOfPage(record as PageRecord),
}

export function filesOfRow(key: string, row: Row): readonly FileDigest[] {
  const [kind, id] = recordKey(key) ?? []
  if (!kind || !isThere(row)) return []
  return NAMED[kind]?.(recordOf(kind, row), id ?? '') ?? []
}

/** Which files a row of a vault names: without them its record is not whole. */
import { z } from 'zod'
import type { FileDigest } from '../badge/badge.ts'
import { filesOfBadge, filesOfPage } from '../records/file-references.ts'
import { recordOf, type SharedKind } from './fields.ts'
import { isThere, type Row } from './merge.ts'
import { recordKey } from './row-key.ts'

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as FileDigest) // the pattern makes it one
const named = z.object({ file: digest })

/** Of a shape that another device made up nothing is named. */
const badge = z.object({
  file: digest.optional().catch(undefined),
  otherFiles: z.array(digest).catch([]),
  ownEvidence: z.array(named.partial()).catch([]),
  capsules: z.array(z.object({ kept: z.array(named) })).catch([]),
})
const collection = z.object({ cover: digest.optional().catch(undefined) })

const NAMED: Partial<Record<SharedKind, (record: object, id: string) => readonly FileDigest[]>> = {
  // its id is the digest of what was received
  badges: (record, id) => [id as FileDigest, ...filesOfBadge(badge.parse(record))],
  collections: (record) => [collection.parse(record).cover ?? []].flat(),
  pages: (record) => filesOfPage({ content: record }),
}

export function filesOfRow(key: string, row: Row): readonly FileDigest[] {
  const [kind, id] = recordKey(key) ?? []
  if (!kind || !isThere(row)) return []
  return NAMED[kind]?.(recordOf(kind, row), id ?? '') ?? []
}

/** What a backup says about itself: the format of the archive, in one place. */
import { z } from 'zod'
import type { RecordKind } from '../records/record-schemas.ts'
import { RECORD_KINDS } from '../records/record-schemas.ts'

export const FORMAT = 'rugzak-backup'
/** Version of the layout below; the records in it carry versions of their own. */
export const FORMAT_VERSION = 1

export const MANIFEST_PATH = 'manifest.json'
export const INDEX_PATH = 'index.html'
/** original files, byte for byte */
export const ORIGINALS = 'badges/'
/** evidence and covers the learner added */
export const OWN_FILES = 'files/'

/** One portion of rows, as JSON Lines. */
export function dataPath(kind: RecordKind, portion: number): string {
  return `data/${kind}-${portion}.jsonl`
}

const portion = z.object({
  path: z.string().max(300),
  kind: z.enum(RECORD_KINDS),
  /** of the records in it */
  version: z.int().positive(),
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  /** ISO 8601 instant */
  madeAt: z.string().max(40),
  scope: z.enum(['all', 'selection']),
  counts: z.partialRecord(z.enum(RECORD_KINDS), z.int().nonnegative()),
  portions: z.array(portion).max(100_000),
  /** digests of files that could not be read when the backup was made */
  unreadable: z.array(z.string().max(64)).max(100_000),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Portion = z.infer<typeof portion>

/** The shape of every kept record, version by version, and the way up from the oldest to the newest. */
import { z } from 'zod'
import type { BadgeId, FileDigest } from '../badge/badge.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { badgeSchema } from './badge-schema.ts'
import type * as Rows from './records.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
// the pattern above is what makes a string one of these
const badgeId = digest.transform((text) => text as BadgeId)
const fileDigest = digest.transform((text) => text as FileDigest)
const id = z.string().min(1).max(200)
const collectionId = id.transform((text) => text as Rows.CollectionId) // any id will do
const pageId = id.transform((text) => text as Rows.PageId) // any id will do
const text = z.string().max(1_000_000)
const line = z.string().max(2000)
const moment = z.string().max(40)
const badgeIds = z.array(badgeId).max(100_000)

const ownEvidence = z.object({
  id,
  title: line,
  text: text.exactOptional(),
  url: line.exactOptional(),
  file: fileDigest.exactOptional(),
})

const badge = z.object({
  id: badgeId,
  payload: z.object({ form: z.enum(['json', 'jws', 'url']), text: z.string().max(8_000_000) }),
  badge: badgeSchema,
  file: fileDigest.exactOptional(),
  achievementKey: text,
  issuerKey: text,
  awardedAt: moment,
  addedAt: moment,
  place: z.enum(['backpack', 'archive', 'trash']),
  trashedAt: moment.exactOptional(),
  memberOf: badgeId.exactOptional(),
  example: z.enum(['examples', 'demo']).exactOptional(),
  labels: z.array(line).max(1000),
  notes: text,
  reflection: text,
  ownEvidence: z.array(ownEvidence).max(1000),
}) satisfies z.ZodType<Rows.BadgeRecord>

/** A file as listed in a backup: everything but its bytes, and where those are. */
const file = z.object({
  digest: fileDigest,
  path: line,
  name: line,
  mediaType: z.string().max(200),
  size: z.int().nonnegative(),
  crc32: z.int().nonnegative(),
  addedAt: moment,
  role: z.enum(['original', 'evidence', 'picture']),
})

/** A check of long ago is history: what was answered in full stays in the archive, to read. */
const diary = z
  .object({
    badgeId,
    askedAt: moment,
    verdict: z.enum([
      'malformed',
      'invalid',
      'revoked',
      'suspended',
      'expired',
      'unverified',
      'valid',
    ]),
  })
  .transform(
    (row): Rows.DiaryRecord => ({
      ...row,
      restored: true,
      report: {
        askedAt: row.askedAt,
        policy: 0,
        checks: [],
        remarks: [],
        contacts: [],
        embedded: [],
      },
    }),
  )

const collection = z.object({
  id: collectionId,
  title: line,
  text,
  cover: fileDigest.exactOptional(),
  parent: collectionId.exactOptional(),
  position: z.number(),
  order: z.enum(['hand', 'name', 'awarded', 'added', 'issuer']),
  badgeIds,
  search: line.exactOptional(),
  updatedAt: moment,
}) satisfies z.ZodType<Rows.CollectionRecord>

const overlay = z.object({
  id: z.string().min(1).max(10_000),
  kind: z.enum(['edge', 'stack', 'merge']),
  decision: z.enum(['accepted', 'rejected', 'own']),
  content: text,
  updatedAt: moment,
}) satisfies z.ZodType<Rows.OverlayRecord>

const page = z.object({
  id: pageId,
  title: line,
  content: z.string().max(20_000_000),
  updatedAt: moment,
}) satisfies z.ZodType<Rows.PageRecord>

const share = z.object({
  id,
  madeAt: moment,
  form: z.enum(['page', 'zip', 'link', 'file', 'print']),
  title: line,
  badgeIds,
  detail: text,
}) satisfies z.ZodType<Rows.ShareRecord>

const identity = z.object({ id, value: line }) satisfies z.ZodType<Rows.IdentityRecord>

const setting = z.object({ key: line, value: z.unknown() }) satisfies z.ZodType<Rows.SettingRecord>

const context = z.object({
  url: line,
  json: z.string().max(4_000_000),
  sha256: digest,
  loadedAt: moment,
}) satisfies z.ZodType<Rows.ContextRecord>

const lines = z.array(line).max(50)

const knownIssuer = z.object({
  id: line,
  name: line,
  url: line.exactOptional(),
  otherNames: lines.exactOptional(),
  otherIds: lines.exactOptional(),
  domains: lines.exactOptional(),
  marks: z
    .array(z.object({ name: line, by: line.exactOptional(), until: moment.exactOptional() }))
    .max(50)
    .exactOptional(),
})

const trustList = z.object({
  name: line,
  source: line,
  date: moment,
  issuers: z.array(knownIssuer).max(100_000),
  signature: text.exactOptional(),
}) satisfies z.ZodType<Rows.TrustListRecord>

/** One version of a record: its shape, and how to make the next version of it. */
interface Rung<T> {
  readonly schema: z.ZodType<T>
  /** absent on the newest rung; gets what this rung's schema made */
  readonly up?: (row: never) => unknown
}

const ladder = <T>(...rungs: readonly [...Rung<unknown>[], Rung<T>]) => rungs

/** Version 1 is the first rung. A new version is a rung at the end and an `up` on the one before. */
export const LADDERS = {
  badges: ladder<Rows.BadgeRecord>({ schema: badge }),
  files: ladder({ schema: file }),
  diary: ladder<Rows.DiaryRecord>({ schema: diary }),
  collections: ladder<Rows.CollectionRecord>({ schema: collection }),
  overlays: ladder<Rows.OverlayRecord>({ schema: overlay }),
  pages: ladder<Rows.PageRecord>({ schema: page }),
  shares: ladder<Rows.ShareRecord>({ schema: share }),
  identities: ladder<Rows.IdentityRecord>({ schema: identity }),
  settings: ladder<Rows.SettingRecord>({ schema: setting }),
  contexts: ladder<Rows.ContextRecord>({ schema: context }),
  trustLists: ladder<Rows.TrustListRecord>({ schema: trustList }),
}

export type RecordKind = keyof typeof LADDERS
export const RECORD_KINDS = Object.keys(LADDERS) as RecordKind[] // keys of a const table

type Newest<Rungs> = Rungs extends readonly [...unknown[], Rung<infer T>] ? T : never
export type RowOf<Kind extends RecordKind> = Newest<(typeof LADDERS)[Kind]>

/** The version of a kind of record that is written now. */
export function currentVersion(kind: RecordKind): number {
  return LADDERS[kind].length
}

/** Reads a row of any earlier version and lifts it to the newest. */
export function climb<Kind extends RecordKind>(
  kind: Kind,
  version: number,
  row: unknown,
): Result<RowOf<Kind>, 'damaged' | 'newer'> {
  const rungs: readonly Rung<unknown>[] = LADDERS[kind]
  if (version > rungs.length) return failed('newer')
  let lifted = row
  for (const rung of rungs.slice(Math.max(0, version - 1))) {
    const parsed = rung.schema.safeParse(lifted)
    if (!parsed.success) return failed('damaged')
    lifted = rung.up ? rung.up(parsed.data as never) : parsed.data // made for it
  }
  return found(lifted as RowOf<Kind>) // the last rung's schema made it
}

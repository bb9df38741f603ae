/** The shape of every kept record, version by version, and how each becomes the next. */
import { z } from 'zod'
import type { BadgeId, FileDigest } from '../badge/badge.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { badgeSchema } from './badge-schema.ts'
import { capsuleSchema } from './capsule-schema.ts'
import { contentOf, contentText } from './content.ts'
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

const badge1 = z.object({
  id: badgeId,
  payload: z.object({
    form: z.enum(['json', 'jws', 'url', 'xml']),
    text: z.string().max(8_000_000),
  }),
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

/** Version 2 may have more than one file, and capsules: a reader that knows neither may not think it has read all. */
const badge = badge1.extend({
  otherFiles: z.array(fileDigest).max(100_000).exactOptional(),
  capsules: z.array(capsuleSchema).max(1000).exactOptional(),
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
  role: z.enum(['original', 'evidence', 'picture', 'capsule']),
})

/** A check of long ago is history: what was answered in full stays in the archive, to read. */
const check = z
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
    (row): Rows.CheckRecord => ({
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

/** An object of at most so many characters as JSON; what owns it looks at its shape. */
const content = (longest: number) =>
  z
    .union([z.looseObject({}), z.array(z.unknown()), z.string()])
    .refine((one) => contentText(one).length <= longest)

const overlay = z.object({
  id: z.string().min(1).max(10_000),
  kind: z.enum(['edge', 'stack', 'merge', 'date']),
  decision: z.enum(['accepted', 'rejected', 'own']),
  content: content(1_000_000),
  updatedAt: moment,
}) satisfies z.ZodType<Rows.OverlayRecord>

const page = z.object({
  id: pageId,
  title: line,
  content: content(20_000_000),
  updatedAt: moment,
}) satisfies z.ZodType<Rows.PageRecord>

/** Version 1 of both held their content as a text of JSON. */
const overlay1 = overlay.extend({ content: text })
const page1 = page.extend({ content: z.string().max(20_000_000) })
const parsed = <Row extends { readonly content: string }>(row: Row) => ({
  ...row,
  content: contentOf(row.content),
})

const same = <Row>(row: Row) => row

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
  since: moment.exactOptional(),
})

const trustList = z.object({
  name: line,
  source: line,
  date: moment,
  issuers: z.array(knownIssuer).max(100_000),
  until: moment.exactOptional(),
  signature: text.exactOptional(),
  signer: text.exactOptional(),
}) satisfies z.ZodType<Rows.TrustListRecord>

/** One version of a record: its shape, and how to make the next version of it. */
interface Version<T> {
  readonly schema: z.ZodType<T>
  /** absent on the newest; gets what this version's schema made */
  readonly next?: (row: never) => unknown
}

const versions = <T>(...all: readonly [...Version<unknown>[], Version<T>]) => all

/** Version 1 stands first. A new version is one more at the end and a `next` on the one before. */
export const recordSchemas = {
  badges: versions<Rows.BadgeRecord>({ schema: badge1, next: same }, { schema: badge }),
  files: versions({ schema: file }),
  diary: versions<Rows.CheckRecord>({ schema: check }),
  collections: versions<Rows.CollectionRecord>({ schema: collection }),
  overlays: versions<Rows.OverlayRecord>({ schema: overlay1, next: parsed }, { schema: overlay }),
  pages: versions<Rows.PageRecord>({ schema: page1, next: parsed }, { schema: page }),
  shares: versions<Rows.ShareRecord>({ schema: share }),
  identities: versions<Rows.IdentityRecord>({ schema: identity }),
  settings: versions<Rows.SettingRecord>({ schema: setting }),
  contexts: versions<Rows.ContextRecord>({ schema: context }),
  trustLists: versions<Rows.TrustListRecord>({ schema: trustList }),
}

export type RecordKind = keyof typeof recordSchemas
export const RECORD_KINDS = Object.keys(recordSchemas) as RecordKind[] // keys of a const table

type Newest<All> = All extends readonly [...unknown[], Version<infer T>] ? T : never
export type RowOf<Kind extends RecordKind> = Newest<(typeof recordSchemas)[Kind]>

/** The version of a kind of record that is written now. */
export function currentVersion(kind: RecordKind): number {
  return recordSchemas[kind].length
}

/** Reads a row of any earlier version and makes the newest of it. */
export function readRecord<Kind extends RecordKind>(
  kind: Kind,
  version: number,
  row: unknown,
): Result<RowOf<Kind>, 'damaged' | 'newer'> {
  const all: readonly Version<unknown>[] = recordSchemas[kind]
  if (version > all.length) return failed('newer')
  let read = row
  for (const { schema, next } of all.slice(Math.max(0, version - 1))) {
    const parsed = schema.safeParse(read)
    if (!parsed.success) return failed('damaged')
    read = next ? next(parsed.data as never) : parsed.data // made for it
  }
  return found(read as RowOf<Kind>) // the last version's schema made it
}

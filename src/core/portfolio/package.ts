/** portfolio.json: the published form of a portfolio, for the folder, the page and the pointer link. */
import { z } from 'zod'
import type { FileDigest } from '../badge/badge.ts'
import type { Payload } from '../badge/credential.ts'
import { anyJson } from '../kernel/json.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { OwnEvidence } from '../records/records.ts'
import { readPortfolio, titleOf } from './document.ts'
import { type OwnCapsule, type OwnWords, type PublicPortfolio, redact } from './redact.ts'

const FORMAT = 'rugzak-portfolio'
/** Most bytes, badges and parts that are drawn, of all kinds together, a portfolio.json may bring (L-12). */
export const PACKAGE_LIMITS = { bytes: 40 * 1024 * 1024, badges: 1_000, parts: 5_000 } as const

/** One badge: its credential as text, byte for byte, and where its original file stands. */
export interface PackedBadge {
  readonly id: string
  readonly credential: Payload
  /** original file; absent when the credential's own bytes are the original */
  readonly file?: PackedFile
  readonly own: OwnWords
}

export interface PackedFile {
  readonly sha256: string
  /** path beside portfolio.json: `badges/<sha256>.png` */
  readonly path: string
  readonly mediaType: string
  readonly name: string
}

/** No member holds a verdict, and what a reader finds under any other name is not read. */
export interface PortfolioPackage {
  /** ISO 8601 */
  readonly published: string
  /** last day on which the owner means it to be read, ISO 8601: a request that our reader and the page honour */
  readonly until?: string
  readonly page: PublicPortfolio
  readonly badges: readonly PackedBadge[]
  readonly files: readonly PackedFile[]
}

const fileSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  file: z.string().regex(/^(?:badges|files)\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/),
  media: z.string().max(200),
  name: z.string(),
})

const evidenceSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  file: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

const capsuleSchema = z.object({
  keptAt: z.iso.datetime(),
  seenValid: z.boolean(),
  kept: z
    .array(z.object({ url: z.string().max(8000), file: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(200),
})

const badgeSchema = z.object({
  id: z.string(),
  form: z.enum(['json', 'jws', 'url', 'xml']),
  credential: z.string(),
  original: fileSchema.optional(),
  reflection: z.string(),
  evidence: z.array(evidenceSchema),
  capsule: capsuleSchema.optional(),
})

const packageSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  published: z.string(),
  until: z.iso.date().exactOptional(),
  page: z.unknown(),
  badges: z.array(badgeSchema),
  files: z.array(fileSchema),
})

/** Writes portfolio.json: `lang`, `title` and `owner` stand first for other readers. */
export function writePackage(content: PortfolioPackage): string {
  const { page, published, until } = content
  return JSON.stringify({
    format: FORMAT,
    version: 1,
    lang: page.language,
    title: titleOf(page),
    owner: { displayName: page.name },
    published,
    ...(until !== undefined && { until }),
    page,
    badges: content.badges.map(writeBadge),
    files: content.files.map(writeFile),
  })
}

function writeBadge({ id, credential, file, own }: PackedBadge) {
  return {
    id,
    form: credential.form,
    credential: credential.text,
    ...(file && { original: writeFile(file) }),
    reflection: own.reflection,
    evidence: own.evidence,
    ...(own.capsule && { capsule: own.capsule }),
  }
}

function writeFile({ sha256, path, mediaType, name }: PackedFile) {
  return { sha256, file: path, media: mediaType, name }
}

export type PackageFailure = 'tooLarge' | 'tooMany' | 'notJson' | 'notAPortfolio' | 'newer'

/** Reads portfolio.json from anyone: known members only, into fresh objects. */
export function readPackage(text: string): Result<PortfolioPackage, PackageFailure> {
  if (text.length > PACKAGE_LIMITS.bytes) return failed('tooLarge')
  const json = anyJson(text)
  if (json === undefined) return failed('notJson')
  const told = counted.safeParse(json).data
  if (told === undefined) return failed('notAPortfolio')
  if (told.version > 1) return failed('newer')
  if (told.badges.length > PACKAGE_LIMITS.badges) return failed('tooMany')
  return partsIn(json) > PACKAGE_LIMITS.parts ? failed('tooMany') : readChecked(json)
}

/** Enough to answer "too many" and "newer" without reading five thousand badges. */
const counted = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  badges: z.array(z.unknown()),
})

/** Characters of text that are as much work to draw as one entry. */
const PART = 400

/** Entries of every list at any depth, and all text but the credentials: each may be drawn, one badge a million times. */
function partsIn(json: unknown): number {
  let found = 0
  const open = [json]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'string') found += one.length / PART
    if (Array.isArray(one)) found += one.length
    if (found > PACKAGE_LIMITS.parts) break
    if (typeof one !== 'object' || one === null) continue
    for (const [key, inner] of Object.entries(one)) if (key !== 'credential') open.push(inner)
  }
  return found
}

const NOTHING = { published: '', until: undefined, badges: [], files: [] }

function readChecked(json: unknown): Result<PortfolioPackage, PackageFailure> {
  const read = packageSchema.safeParse(json)
  const page = read.success ? readPortfolio(read.data.page) : failed('notAPortfolio' as const)
  if (!page.ok) return failed(page.failure)
  const { published, until, badges, files } = read.data ?? NOTHING
  // two badges by one id could stand in for one another on the page
  if (new Set(badges.map(({ id }) => id)).size < badges.length) return failed('notAPortfolio')
  return found({
    published,
    ...(until !== undefined && { until }),
    page: redact(page.value),
    badges: badges.map(readBadge),
    files: files.map(readFile),
  })
}

function readBadge(badge: z.infer<typeof badgeSchema>): PackedBadge {
  return {
    id: badge.id,
    credential: { form: badge.form, text: badge.credential },
    ...(badge.original && { file: readFile(badge.original) }),
    own: {
      reflection: badge.reflection,
      evidence: badge.evidence.map(readEvidence),
      ...(badge.capsule && { capsule: readCapsule(badge.capsule) }),
    },
  }
}

function readEvidence({ id, title, text, url, file }: z.infer<typeof evidenceSchema>): OwnEvidence {
  return {
    id,
    title,
    ...(text !== undefined && { text }),
    ...(url !== undefined && { url }),
    ...(file !== undefined && { file: file as FileDigest }), // the pattern made it one
  }
}

function readCapsule({ keptAt, seenValid, kept }: z.infer<typeof capsuleSchema>): OwnCapsule {
  // the pattern made it one
  return {
    keptAt,
    seenValid,
    kept: kept.map(({ url, file }) => ({ url, file: file as FileDigest })),
  }
}

function readFile({ sha256, file, media, name }: z.infer<typeof fileSchema>): PackedFile {
  return { sha256, path: file, mediaType: media, name }
}

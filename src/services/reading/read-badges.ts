/** Reads and judges badges out of files and packages, batch by batch, from their own bytes; asks no website. */
import type { PackedBadge } from '#core/portfolio/package.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { BadgeReport, FileReport, Source } from '#workers/protocol.ts'
import { inBatches } from '../batches.ts'
import { fileSource, textSource } from '../importing/source.ts'
import type { BadgeReading, ReadProblem } from './candidate.ts'
import { readerTerms } from './judge.ts'

export interface Reading {
  readonly badges: readonly BadgeReading[]
  readonly problems: readonly ReadProblem[]
}

export const NOTHING_READ: Reading = { badges: [], problems: [] }

/** What is in each file, in their order; `told` hears of so many more each time. */
export async function judgeFiles(
  signal: AbortSignal,
  sources: readonly Source[],
  told: (more: number) => void = () => undefined,
): Promise<readonly FileReport[]> {
  if (sources.length === 0) return []
  const terms = await readerTerms(false)
  const reports = await inBatches(sources, async (batch) => {
    const some = await badgeClient().judge(signal, batch, terms)
    told(some.length)
    return some
  })
  return reports.flat()
}

/** Every badge baked in each of these files. */
export async function readFiles(
  signal: AbortSignal,
  files: readonly File[],
): Promise<readonly Reading[]> {
  const reports = await judgeFiles(
    signal,
    files.map((file) => fileSource(file)),
  )
  return reports.map((report, at) => readingOf(report, files[at]?.name ?? ''))
}

export function readingOf(report: FileReport, fileName: string): Reading {
  if (report.outcome === 'nothing') {
    return { badges: [], problems: [{ fileName, code: report.failure.kind }] }
  }
  return { badges: report.badges.map((badge) => badgeReading(badge, fileName)), problems: [] }
}

function badgeReading({ credential, report, file }: BadgeReport, fileName: string): BadgeReading {
  const original = file && /^image\//.test(file.mediaType) ? typed(file) : undefined
  return {
    id: credential.id,
    credential,
    report,
    fileName,
    own: { reflection: '', evidence: [] },
    ...(original && { original }),
  }
}

const typed = ({ bytes, mediaType }: NonNullable<BadgeReport['file']>) =>
  bytes.slice(0, bytes.size, mediaType)

const ENDINGS = { json: 'json', jws: 'jwt', url: 'txt', xml: 'xml' } as const

/**
 * The badges of a package, read from their credentials' text. Whoever writes a package can name any picture beside a
 * badge: only a file that holds this very text is its own.
 */
export async function readPacked(
  signal: AbortSignal,
  packed: readonly PackedBadge[],
  originals: ReadonlyMap<string, Blob>,
): Promise<Reading> {
  const along = (one: PackedBadge) => one.file && originals.get(one.file.sha256)
  const files = [...new Set(packed.flatMap((one) => along(one) ?? []))]
  const reports = await judgeFiles(
    signal,
    files.map((bytes) => ({ name: '', bytes, isFile: true })),
  )
  const inFile = new Map(files.map((file, at) => [file, reports[at]]))
  const found = new Map(packed.map((one) => [one, bakedIn(inFile.get(along(one) ?? NO_FILE), one)]))
  const bare = packed.filter((one) => !found.get(one))
  const texts = await judgeFiles(
    signal,
    bare.map(({ credential }) => textSource(credential.text)),
  )
  const alone = new Map(bare.map((one, at) => [one, texts[at]]))
  return allRead(packed.map((one) => packedReading(one, found.get(one) ?? alone.get(one))))
}

const NO_FILE = new Blob()

/** The badge of a package, when it is baked in this file. */
function bakedIn(report: FileReport | undefined, { credential }: PackedBadge) {
  if (report?.outcome !== 'read') return undefined
  const { form, text } = credential
  const badges = report.badges.filter(
    ({ credential: { payload } }) => payload.form === form && payload.text === text,
  )
  return badges.length > 0 ? { ...report, badges } : undefined
}

/** A badge goes by the id that the page uses for it. */
function packedReading(packed: PackedBadge, report: FileReport | undefined): Reading {
  const { id, own, file, credential } = packed
  if (!report) return NOTHING_READ
  const { badges, problems } = readingOf(report, file?.name ?? `badge.${ENDINGS[credential.form]}`)
  return { badges: badges.slice(0, 1).map((badge) => ({ ...badge, id, own })), problems }
}

/** One reading out of many. */
export function allRead(readings: readonly Reading[]): Reading {
  return {
    badges: readings.flatMap(({ badges }) => badges),
    problems: readings.flatMap(({ problems }) => problems),
  }
}

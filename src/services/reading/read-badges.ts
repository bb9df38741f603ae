/** Reads badges out of files and out of a published package, always from their own bytes. */
import type { PackedBadge } from '#core/portfolio/package.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { ReadBadge, ReadProblem } from './candidate.ts'

export interface Reading {
  readonly badges: readonly ReadBadge[]
  readonly problems: readonly ReadProblem[]
}

export const NOTHING_READ: Reading = { badges: [], problems: [] }

/** Every badge baked in one file. */
export async function readFile(signal: AbortSignal, file: File): Promise<Reading> {
  const reading = await badgeClient().readFile(signal, file, file.name)
  if (reading.outcome === 'nothing') {
    return { badges: [], problems: [{ fileName: file.name, code: reading.failure.kind }] }
  }
  const drawn = /^image\//.test(reading.mediaType)
  const badges = reading.finds.map(({ credential }) => ({
    id: credential.id,
    credential,
    fileName: file.name,
    own: { reflection: '', evidence: [] },
    ...(drawn && { original: file.slice(0, file.size, reading.mediaType) }),
  }))
  return { badges, problems: [] }
}

const ENDINGS = { json: 'json', jws: 'jwt', url: 'txt' } as const

/** The badge of a package, read from its credential's text; its picture from the file that holds this very text. */
export async function readPacked(
  signal: AbortSignal,
  packed: PackedBadge,
  originals: ReadonlyMap<string, Blob>,
): Promise<Reading> {
  const { form, text } = packed.credential
  const name = packed.file?.name ?? `badge.${ENDINGS[form]}`
  const read = await readFile(signal, new File([text], name))
  const named = packed.file && originals.get(packed.file.sha256)
  const original = named && (await holding(signal, named, read.badges)) ? named : undefined
  const badges = read.badges.map((badge) => ({
    ...badge,
    id: packed.id,
    own: packed.own,
    ...(original && { original }),
  }))
  return { badges: badges.slice(0, 1), problems: read.problems }
}

/** Whoever writes a package can name any picture beside a badge: only the one it is baked in is its own. */
async function holding(
  signal: AbortSignal,
  file: Blob,
  [badge]: readonly ReadBadge[],
): Promise<boolean> {
  const { badges } = await readFile(signal, new File([file], '', { type: file.type }))
  return badges.some(({ id }) => id === badge?.credential.id)
}

/** One reading out of many. */
export function allRead(readings: readonly Reading[]): Reading {
  return {
    badges: readings.flatMap(({ badges }) => badges),
    problems: readings.flatMap(({ problems }) => problems),
  }
}

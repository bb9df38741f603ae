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

/** The badge of a package, read from its credential's text; its picture from the original beside it. */
export async function readPacked(
  signal: AbortSignal,
  packed: PackedBadge,
  originals: ReadonlyMap<string, Blob>,
): Promise<Reading> {
  const { form, text } = packed.credential
  const name = packed.file?.name ?? `badge.${ENDINGS[form]}`
  const read = await readFile(signal, new File([text], name))
  const original = packed.file && originals.get(packed.file.sha256)
  const badges = read.badges.map((badge) => ({
    ...badge,
    id: packed.id,
    own: packed.own,
    ...(original && { original }),
  }))
  return { badges: badges.slice(0, 1), problems: read.problems }
}

/** One reading out of many. */
export function allRead(readings: readonly Reading[]): Reading {
  return {
    badges: readings.flatMap(({ badges }) => badges),
    problems: readings.flatMap(({ problems }) => problems),
  }
}

/** Reads and checks one source; what to do with the badges in it is for the import to decide. */
import { circumstances } from '#storage/circumstances.ts'
import type { KeepItem } from '#storage/keep-badges.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { CredentialFind, FileReading } from '#workers/protocol.ts'
import type { Source } from './intake-source.ts'
import { netPolicy } from './net-policy.ts'

type Reading = Extract<FileReading, { outcome: 'read' }>

export interface ReadSource {
  /** absent when reading was stopped */
  readonly reading?: FileReading
  readonly items: readonly KeepItem[]
}

/** Never rejects but for a bug; a source without a badge has no items and says why in its reading. */
export async function readSource(source: Source, signal: AbortSignal): Promise<ReadSource> {
  try {
    const reading = await badgeClient().readFile(signal, source.bytes, source.name)
    if (reading.outcome === 'nothing') return { reading, items: [] }
    const items = reading.finds.map((find) => check(find, reading, source, signal))
    return { reading, items: await Promise.all(items) }
  } catch (error) {
    if (signal.aborted) return { items: [] }
    throw error
  }
}

async function check(
  find: CredentialFind,
  reading: Reading,
  source: Source,
  signal: AbortSignal,
): Promise<KeepItem> {
  const { credential, memberOf } = find
  const [who, net] = await Promise.all([circumstances.read(), netPolicy()])
  const verified = await badgeClient().verify(signal, credential, who, net)
  return {
    credential,
    ...(isKeepable(source, reading, find) && { file: fileOf(source, reading) }),
    ...(verified.ok && { verified: verified.value }),
    ...(memberOf && { memberOf }),
  }
}

/** A file in which another wallet also wrote its keys is never stored: its credentials are, as text. */
function isKeepable({ isFile }: Source, { remarks }: Reading, find: CredentialFind): boolean {
  return isFile && ![...remarks, ...find.remarks].includes('holdsSecrets')
}

function fileOf({ bytes, name }: Source, { digest, crc32, mediaType }: Reading) {
  return { digest, crc32, mediaType, bytes, name }
}

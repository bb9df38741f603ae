/** Reads one file and judges every badge in it, so that nothing but the outcome has to leave the worker. */
import type { AwardKey } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import { openCredential } from '#core/formats/read-credential.ts'
import { readWhole } from '#core/formats/whole.ts'
import type { World } from '#core/kernel/world.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { Circumstances } from '#core/verification/circumstances.ts'
import { verify } from '#core/verification/verify.ts'
import type { KeepItem } from '#storage/operations/keep-badges.ts'
import type { CredentialFind, FileReading, PlainReading, Source } from './protocol.ts'
import { readFile, readInside } from './read-file.ts'

type Reading = Extract<PlainReading, { outcome: 'read' }>
type Nothing = Extract<PlainReading, { outcome: 'nothing' }>
type Opened = Extract<FileReading, { outcome: 'opened' }>

/** What judging needs, the same for a whole batch. */
export interface Bench {
  readonly world: World
  readonly circumstances: Circumstances
  readonly signal: AbortSignal
  /** rejects when the person stops: whoever waits for a slow host waits no longer */
  readonly stopped: Promise<never>
}

export type JudgedFile =
  | JudgedPlain
  | { readonly outcome: 'stopped' }
  | (Omit<Opened, 'files'> & {
      readonly files: readonly { readonly name: string; readonly judged: JudgedPlain }[]
    })

export type JudgedPlain =
  | { readonly outcome: 'read'; readonly items: readonly KeepItem[] }
  | Nothing

/** The badges of a file and of what it holds, in their order. */
export function itemsOf(file: JudgedFile): readonly KeepItem[] {
  if (file.outcome === 'opened') return file.files.flatMap(({ judged: one }) => itemsOf(one))
  return file.outcome === 'read' ? file.items : []
}

/** A bench on which work ends at the signal. */
export function benchOf(world: World, circumstances: Circumstances, signal: AbortSignal): Bench {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  stopped.catch(() => undefined) // heard by whoever is waiting
  return { world, circumstances, signal, stopped }
}

/** Never rejects: a file on which our own code fails is unreadable, and the others go on. */
export async function judgeFile(source: Source, bench: Bench): Promise<JudgedFile> {
  try {
    bench.signal.throwIfAborted()
    return await judged(source, bench)
  } catch {
    if (bench.signal.aborted) return { outcome: 'stopped' }
    return {
      outcome: 'nothing',
      digest: '',
      failure: { kind: 'unreadable', detail: { why: 'crashed' } },
    }
  }
}

async function judged(source: Source, bench: Bench): Promise<JudgedFile> {
  const read = source.isInside ? readInside : readFile
  const reading = await read(source.bytes, source.name)
  if (reading.outcome !== 'opened') return judgedPlain(reading, source, bench)
  const files = reading.files.map(async (one) => ({
    name: one.source.name,
    judged: await judgedPlain(one.reading, one.source, bench),
  }))
  return { ...reading, files: await Promise.all(files) }
}

async function judgedPlain(
  reading: PlainReading,
  source: Source,
  bench: Bench,
): Promise<JudgedPlain> {
  if (reading.outcome === 'nothing') return reading
  const items = Promise.all(reading.finds.map((find) => itemOf(find, reading, source, bench)))
  return { outcome: 'read', items: await Promise.race([items, bench.stopped]) }
}

async function itemOf(
  find: CredentialFind,
  reading: Reading,
  source: Source,
  { world, circumstances }: Bench,
): Promise<KeepItem> {
  const { credential, memberOf } = find
  return {
    credential,
    award: await awardOf(credential),
    verified: await verify(credential, world, circumstances, readWhole),
    ...(isKeepable(source, reading, find) && { file: fileOf(source, reading) }),
    ...(memberOf && { memberOf }),
  }
}

/** The document was parsed when the credential was read. */
function awardOf(credential: Credential): Promise<AwardKey> {
  return awardKey(credential, openCredential(credential.payload)?.document)
}

/** A file in which another wallet also wrote its keys is never stored: its credentials are, as text. */
function isKeepable({ isFile }: Source, { remarks }: Reading, find: CredentialFind): boolean {
  return isFile && ![...remarks, ...find.remarks].includes('holdsSecrets')
}

function fileOf({ bytes, name }: Source, { digest, crc32, mediaType }: Reading) {
  return { digest, crc32, mediaType, bytes, name }
}

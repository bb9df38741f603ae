/** Reads one file and judges every badge in it, so that nothing but the outcome has to leave the worker. */
import { readWhole } from '#core/formats/whole.ts'
import type { World } from '#core/kernel/world.ts'
import { type Circumstances, verify } from '#core/verification/verify.ts'
import type { KeepItem } from '#storage/operations/keep-badges.ts'
import type { CredentialFind, FileReading, Source } from './protocol.ts'
import { readFile } from './read-file.ts'

type Reading = Extract<FileReading, { outcome: 'read' }>
type Nothing = Extract<FileReading, { outcome: 'nothing' }>

/** What judging needs, the same for a whole batch. */
export interface Bench {
  readonly world: World
  readonly circumstances: Circumstances
  readonly signal: AbortSignal
  /** rejects when the person stops: whoever waits for a slow host waits no longer */
  readonly stopped: Promise<never>
}

export type JudgedFile =
  | { readonly outcome: 'read'; readonly items: readonly KeepItem[] }
  | { readonly outcome: 'stopped' }
  | Nothing

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
  const reading = await readFile(source.bytes, source.name)
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
    verified: await verify(credential, world, circumstances, readWhole),
    ...(isKeepable(source, reading, find) && { file: fileOf(source, reading) }),
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

/** The page's way to the badge workers: reads and verifies, stoppable, never hanging. */
import { proxy, type Remote, wrap } from 'comlink'
import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'
import type { Loaded, Wanted } from '#core/kernel/world.ts'
import type { PageContents } from '#core/portfolio/page-contents.ts'
import type { Verified } from '#core/verification/verified.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import type { NetPolicy } from '#storage/operations/net-policy.ts'
import { inHand } from './in-hand.ts'
import {
  type BadgeApi,
  BEAT,
  type CapsuleFailure,
  type Fetched,
  type FileOutcome,
  type FileReading,
  type FileReport,
  type KeepOrder,
  type Source,
  type Terms,
} from './protocol.ts'
import { startBadgeWorker } from './start-worker.ts'
import { type Lost, type WorkerLike, WorkerPool } from './worker-pool.ts'

/** The worker gave no answer: says nothing about the badge. */
export interface WorkerFailure {
  readonly kind: Lost
}

export interface BadgeClient {
  /**
   * Reads, judges and keeps a batch of files. A file on which the worker dies is `unreadable`, the others are not:
   * the batch is done again one by one. Stopping keeps what was judged; it never rejects.
   */
  keep(
    signal: AbortSignal,
    files: readonly Source[],
    order: KeepOrder,
  ): Promise<readonly FileOutcome[]>
  /** Judges kept badges anew and saves the reports; `onDone` hears of each. Stopping saves what was judged. */
  check(
    signal: AbortSignal,
    ids: readonly BadgeId[],
    onDone: () => void,
  ): Promise<Result<void, StorageFailure | WorkerFailure>>
  /**
   * Reads one file. A file on which the reader hangs for five seconds is `unreadable`.
   * Rejects only with the signal's reason.
   */
  readFile(signal: AbortSignal, bytes: Blob, name: string): Promise<FileReading>
  /** Searches an exported page; undefined when it is none of ours, or could not be searched. */
  openPage(signal: AbortSignal, page: Blob): Promise<PageContents | undefined>
  /**
   * Reads and judges a batch of files and keeps nothing. A file on which the worker dies is `unreadable`, the others
   * are not. Rejects only with the signal's reason.
   */
  judge(signal: AbortSignal, files: readonly Source[], terms: Terms): Promise<readonly FileReport[]>
  /**
   * Judges credentials that were read before; `onVerdict` hears of each, by its place. Fails when one of them had no
   * verdict, and goes on with the others. Rejects only with the signal's reason.
   */
  verify(
    signal: AbortSignal,
    credentials: readonly Credential[],
    terms: Terms,
    onVerdict: (at: number, verified: Verified) => void,
  ): Promise<Result<void, WorkerFailure>>
  /** Checks a kept badge, and keeps what websites show for it. Only after the person's own click; never rejects. */
  keepShown(id: BadgeId): Promise<Result<void, CapsuleFailure | WorkerFailure>>
  /** Fetches what the person asked for by a click. Rejects only with the signal's reason. */
  fetchFile(
    signal: AbortSignal,
    urls: readonly string[],
    net: NetPolicy,
  ): Promise<Result<Fetched, WorkerFailure>>
  /** Asks for one document. Rejects only with the signal's reason. */
  load(signal: AbortSignal, wanted: Wanted, net: NetPolicy): Promise<Loaded>
  /** Starts a worker before it is needed, and lets it load what nearly every badge needs, to be kept or only judged. */
  warm(toKeep?: 'toKeep'): void
  /** Ends the workers that do nothing now. */
  rest(): void
  /** Ends all workers. */
  close(): void
}

const IDLE_AFTER = 60_000

/** Two batches in one worker: one is read and judged while the other is written. */
const BATCH_SHARE = 1 / 2
/** A verification mostly waits for the web, so that several fit in one worker. */
const VERIFY_SHARE = 1 / 8

/** For what nobody stops. */
const never = new AbortController().signal

/** A client over workers made by `makeWorker`. Times in ms. */
export function createBadgeClient(
  makeWorker: () => WorkerLike,
  { size = 1, beat = BEAT, idleAfter = IDLE_AFTER } = {},
): BadgeClient {
  const connect = (worker: WorkerLike) => wrap<BadgeApi>(worker)
  const pool = new WorkerPool({ makeWorker, connect, size, beat, idleAfter })

  const batch: Visit = (signal, work) => inOneVisit(pool, signal, work)

  return {
    keep: (signal, files, order) =>
      oneByOne(files, async (some) => {
        const outcomes = await batch(
          signal,
          async (remote, key): Promise<readonly FileOutcome[]> =>
            remote.keep(key, await inHand(some), order),
        )
        return outcomes === 'stopped' ? some.map(() => ({ outcome: 'stopped' })) : outcomes
      }),
    async check(signal, ids, onDone) {
      const checked = await batch(
        signal,
        async (remote, key): Promise<Result<void, StorageFailure>> =>
          remote.check(key, ids, proxy(onDone)),
      )
      if (typeof checked !== 'string') return checked
      if (checked === 'stopped') return found(undefined)
      if (ids.length === 1) return failed({ kind: checked })
      let last: Awaited<ReturnType<BadgeClient['check']>> = found(undefined)
      for (const id of ids) {
        const alone = await this.check(signal, [id], onDone)
        if (!alone.ok) last = alone
      }
      return last
    },
    async readFile(signal, bytes, name) {
      const reading = await pool.run(signal, {
        run: async (remote): Promise<FileReading> => remote.readFile(bytes, name),
        share: 1,
      })
      return typeof reading === 'string' ? unreadable(reading) : reading
    },
    async openPage(signal, page) {
      const contents = await pool.run(signal, {
        run: async (remote): Promise<PageContents | undefined> => remote.openPage(page),
        share: 1,
      })
      return typeof contents === 'string' ? undefined : contents
    },
    judge: (signal, files, terms) =>
      oneByOne(files, (some) =>
        pool.run(signal, {
          run: async (remote): Promise<readonly FileReport[]> =>
            remote.judge(await inHand(some), terms),
          share: BATCH_SHARE,
        }),
      ),
    verify: (signal, credentials, terms, onVerdict) =>
      eachVerdict(credentials, onVerdict, (some, told) =>
        pool.run(signal, {
          run: async (remote): Promise<undefined> => {
            await remote.verify(some, terms, proxy(told))
          },
          share: BATCH_SHARE,
        }),
      ),
    keepShown: (id) => keepShown(pool, id),
    async fetchFile(signal, urls, net) {
      const fetched = await pool.run(signal, {
        run: async (remote): Promise<Fetched> => remote.fetchFile(urls, net),
        share: VERIFY_SHARE,
      })
      return typeof fetched === 'string' ? failed({ kind: fetched }) : found(fetched)
    },
    async load(signal, wanted, net) {
      const loaded = await pool.run(signal, {
        run: async (remote): Promise<Loaded> => remote.load(wanted, net),
        share: VERIFY_SHARE,
      })
      return typeof loaded === 'string' ? unreachable(wanted) : loaded
    },
    warm(toKeep) {
      const run = async (remote: Remote<BadgeApi>) => remote.prepare(toKeep === 'toKeep')
      // one that was lost is started anew by the first badge
      void pool.run(never, { run, share: VERIFY_SHARE })
    },
    rest: () => pool.rest(),
    close: () => pool.close(),
  }
}

type Visit = <T>(
  signal: AbortSignal,
  work: (remote: Remote<BadgeApi>, key: string) => Promise<T>,
) => Promise<T | Lost | 'stopped'>

/** A batch that hears of Stop instead of being dropped, so that it can answer what is done. */
function inOneVisit<T>(
  pool: WorkerPool<Remote<BadgeApi>>,
  signal: AbortSignal,
  work: (remote: Remote<BadgeApi>, key: string) => Promise<T>,
): Promise<T | Lost | 'stopped'> {
  const key = crypto.randomUUID()
  const run = async (remote: Remote<BadgeApi>) => {
    if (signal.aborted) return 'stopped'
    const stop = () => void remote.stop(key)
    signal.addEventListener('abort', stop, { once: true })
    return work(remote, key).finally(() => signal.removeEventListener('abort', stop))
  }
  return pool.run(never, { run, share: BATCH_SHARE }).catch(crashed)
}

/** A bug in the worker is told where bugs are, and is to the person as a worker that died. */
function crashed(bug: unknown): Lost {
  reportError(bug)
  return 'crashed'
}

async function keepShown(
  pool: WorkerPool<Remote<BadgeApi>>,
  id: BadgeId,
): ReturnType<BadgeClient['keepShown']> {
  const run = async (remote: Remote<BadgeApi>): Promise<Result<void, CapsuleFailure>> =>
    remote.keepShown(id)
  const kept = await pool.run(never, { run, share: VERIFY_SHARE }).catch(crashed)
  return typeof kept === 'string' ? failed({ kind: kept }) : kept
}

/** A batch of which the worker dies is done again file by file, so that only the guilty one is unreadable. */
async function oneByOne<Outcome>(
  files: readonly Source[],
  visit: (some: readonly Source[]) => Promise<readonly Outcome[] | Lost>,
): Promise<readonly (Outcome | Unreadable)[]> {
  const outcomes = await visit(files)
  if (typeof outcomes !== 'string') return outcomes
  if (files.length === 1) return [unreadable(outcomes)]
  const alone: (Outcome | Unreadable)[] = []
  for (const file of files) alone.push(...(await oneByOne([file], visit)))
  return alone
}

type Told = (at: number, verified: Verified) => void

/** Tells each verdict once; when the worker dies, those that are left are done again one by one. */
async function eachVerdict(
  credentials: readonly Credential[],
  onVerdict: Told,
  visit: (some: readonly Credential[], told: Told) => Promise<Lost | undefined>,
): Promise<Result<void, WorkerFailure>> {
  const left = new Map(credentials.entries())
  const run = (some: readonly (readonly [number, Credential])[]) =>
    visit(
      some.map(([, credential]) => credential),
      (nth, verified) => {
        const [at] = some[nth] ?? []
        if (at !== undefined && left.delete(at)) onVerdict(at, verified)
      },
    )
  let lost = await run([...left])
  if (lost && left.size > 1) for (const one of [...left]) lost = (await run([one])) ?? lost
  return lost && left.size > 0 ? failed({ kind: lost }) : found(undefined)
}

function unreachable({ url }: Wanted): Loaded {
  const host = URL.canParse(url) ? new URL(url).host : ''
  return { outcome: 'unreachable', why: 'timeout', host }
}

type Unreadable = Extract<FileReading, { outcome: 'nothing' }>

function unreadable(why: Lost): Unreadable {
  return { outcome: 'nothing', digest: '', failure: { kind: 'unreadable', detail: { why } } }
}

let client: BadgeClient | undefined

/** A page that is put aside for going back to keeps no worker: its connection to the database would stand in the way. */
function started(): BadgeClient {
  const size = Math.min(2, navigator.hardwareConcurrency)
  const one = createBadgeClient(startBadgeWorker, { size })
  addEventListener('pagehide', () => one.rest())
  return one
}

/** The one client of this page: two workers, as even on two cores one reads while the other waits for the disk. */
export function badgeClient(): BadgeClient {
  client ??= started()
  return client
}

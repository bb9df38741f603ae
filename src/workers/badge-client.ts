/** The page's way to the badge workers: reads and verifies, stoppable, never hanging. */
import { type Remote, wrap } from 'comlink'
import type { Credential } from '#core/badge/credential.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'
import type { Loaded, Wanted } from '#core/kernel/world.ts'
import type { Circumstances, Verified } from '#core/verification/verify.ts'
import type { BadgeApi, Fetched, FileReading, NetPolicy } from './protocol.ts'
import { startBadgeWorker } from './start-worker.ts'
import { type Lost, type WorkerLike, WorkerPool } from './worker-pool.ts'

/** The worker gave no answer: says nothing about the badge. */
export interface WorkerFailure {
  readonly kind: Lost
}

export interface BadgeClient {
  /**
   * Reads one file. A file on which the reader hangs for five seconds is `unreadable`.
   * Rejects only with the signal's reason.
   */
  readFile(signal: AbortSignal, bytes: Blob, name: string): Promise<FileReading>
  /** Verifies one credential. Rejects only with the signal's reason. */
  verify(
    signal: AbortSignal,
    credential: Credential,
    circumstances: Circumstances,
    net: NetPolicy,
  ): Promise<Result<Verified, WorkerFailure>>
  /** Fetches what the person asked for by a click. Rejects only with the signal's reason. */
  fetchFile(
    signal: AbortSignal,
    urls: readonly string[],
    net: NetPolicy,
  ): Promise<Result<Fetched, WorkerFailure>>
  /** Asks for one document. Rejects only with the signal's reason. */
  load(signal: AbortSignal, wanted: Wanted, net: NetPolicy): Promise<Loaded>
  /** Starts a worker before it is needed, and lets it load what nearly every badge needs. */
  warm(): void
  /** Ends all workers. */
  close(): void
}

/** How long a file may take to be read, and a badge to be verified with slow hosts, in ms. */
const READ_LIMIT = 5_000
const VERIFY_LIMIT = 120_000
const LOAD_LIMIT = 40_000
const IDLE_AFTER = 60_000

/** A verification mostly waits for the web, so that several fit in one worker. */
const VERIFY_SHARE = 1 / 8

/** For what nobody stops. */
const never = new AbortController().signal

/** A client over workers made by `makeWorker`. Times in ms. */
export function createBadgeClient(
  makeWorker: () => WorkerLike,
  { size = 1, readLimit = READ_LIMIT, idleAfter = IDLE_AFTER } = {},
): BadgeClient {
  const connect = (worker: WorkerLike) => wrap<BadgeApi>(worker)
  const pool = new WorkerPool({ makeWorker, connect, size, idleAfter })
  return {
    async readFile(signal, bytes, name) {
      const reading = await pool.run(signal, {
        run: async (remote): Promise<FileReading> => remote.readFile(bytes, name),
        share: 1,
        limit: readLimit,
      })
      return typeof reading === 'string' ? unreadable(reading) : reading
    },
    async verify(signal, credential, circumstances, net) {
      const verified = await pool.run(signal, {
        run: async (remote): Promise<Verified> => remote.verify(credential, circumstances, net),
        share: VERIFY_SHARE,
        limit: VERIFY_LIMIT,
      })
      return typeof verified === 'string' ? failed({ kind: verified }) : found(verified)
    },
    async fetchFile(signal, urls, net) {
      const fetched = await pool.run(signal, {
        run: async (remote): Promise<Fetched> => remote.fetchFile(urls, net),
        share: VERIFY_SHARE,
        limit: VERIFY_LIMIT,
      })
      return typeof fetched === 'string' ? failed({ kind: fetched }) : found(fetched)
    },
    async load(signal, wanted, net) {
      const loaded = await pool.run(signal, {
        run: async (remote): Promise<Loaded> => remote.load(wanted, net),
        share: VERIFY_SHARE,
        limit: LOAD_LIMIT,
      })
      const host = URL.canParse(wanted.url) ? new URL(wanted.url).host : ''
      return typeof loaded === 'string' ? { outcome: 'unreachable', why: 'timeout', host } : loaded
    },
    warm() {
      const run = async (remote: Remote<BadgeApi>) => remote.prepare()
      // one that was lost is started anew by the first badge
      void pool.run(never, { run, share: VERIFY_SHARE, limit: LOAD_LIMIT })
    },
    close: () => pool.close(),
  }
}

function unreadable(why: Lost): FileReading {
  return { outcome: 'nothing', digest: '', failure: { kind: 'unreadable', detail: { why } } }
}

let client: BadgeClient | undefined

/** The one client of this page: at most two workers, leaving a core for the screen. */
export function badgeClient(): BadgeClient {
  const size = Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1))
  client ??= createBadgeClient(startBadgeWorker, { size })
  return client
}

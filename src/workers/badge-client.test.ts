/** Claims about the way to the worker: stoppable, never hanging, honest about what was lost. */
import { expose } from 'comlink'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import type { Verified } from '#core/verification/verified.ts'
import { createBadgeClient } from './badge-client.ts'
import type { BadgeApi, FileOutcome, FileReading } from './protocol.ts'
import type { WorkerLike } from './worker-pool.ts'

const never = new Promise<never>(() => undefined)
const forever = new AbortController().signal

const reading = (name: string): Extract<FileReading, { outcome: 'nothing' }> => ({
  outcome: 'nothing',
  digest: name,
  failure: { kind: 'notABadgeFile' },
})

/** What every file of a batch is in these tests: named by its digest. */
const batch = (...names: readonly string[]) =>
  names.map((name) => ({ name, bytes: new Blob(['x']), isFile: true }))

const order = { lookFirst: false }
const terms = {
  circumstances: { identities: [], trustLists: [], contexts: {} },
  net: { consent: false },
}

type Made = (heart: { stop: () => void }) => Partial<BadgeApi>

/** A client whose workers live in this thread behind real message ports, with a log of their lives. */
function aClient(made: Partial<BadgeApi> | Made, options = {}) {
  const log: string[] = []
  let alive = 0
  let crash: (() => void) | undefined
  const makeWorker = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    alive++
    log.push('started')
    const beating = setInterval(() => port2.postMessage('beat'), 5)
    const heart = { stop: () => clearInterval(beating) }
    expose(typeof made === 'function' ? made(heart) : made, port2)
    return {
      postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
      addEventListener: (type, listener) => {
        if (type === 'error') crash = () => listener(new Event('error'))
        else port1.addEventListener(type, listener)
        port1.start()
      },
      removeEventListener: (type, listener) => port1.removeEventListener(type, listener),
      terminate: () => {
        alive--
        log.push('ended')
        heart.stop()
        port1.close()
        port2.close()
      },
    }
  }
  const client = createBadgeClient(makeWorker, { beat: 10, ...options })
  onTestFinished(() => client.close())
  return { client, log, alive: () => alive, crash: () => crash?.() }
}

const read = (client: ReturnType<typeof aClient>['client'], name: string, signal = forever) =>
  client.readFile(signal, new Blob(['x']), name)

describe('reading', () => {
  it('starts no worker before the first file', async () => {
    const { client, log } = aClient({ readFile: (_, name) => Promise.resolve(reading(name)) })
    expect(log).toEqual([])
    expect(await read(client, 'a')).toEqual(reading('a'))
    expect(log).toEqual(['started'])
  })

  it('ends a worker whose heart stops, calls its file unreadable and goes on with the rest', async () => {
    const { client, log } = aClient((heart) => ({
      readFile: (_, name) => {
        if (name !== 'bad') return Promise.resolve(reading(name))
        heart.stop()
        return never
      },
    }))
    const all = await Promise.all(['a', 'bad', 'c'].map((name) => read(client, name)))
    expect(all).toEqual([
      reading('a'),
      { outcome: 'nothing', digest: '', failure: { kind: 'unreadable', detail: { why: 'slow' } } },
      reading('c'),
    ])
    expect(log).toEqual(['started', 'ended', 'started'])
  })

  it('waits as long as it takes for a worker that is busy and alive', async () => {
    const slow = () => new Promise<FileReading>((done) => setTimeout(() => done(reading('a')), 120))
    const { client, log } = aClient({ readFile: slow })
    expect(await read(client, 'a')).toEqual(reading('a'))
    expect(log).toEqual(['started'])
  })

  it('uses no more workers than allowed, and ends them when idle', async () => {
    const { client, alive } = aClient(
      { readFile: (_, name) => Promise.resolve(reading(name)) },
      { size: 2, idleAfter: 20 },
    )
    const all = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => read(client, name)))
    expect(alive()).toBe(2)
    await all
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(alive()).toBe(0)
  })

  it('reports a crashed worker as unreadable', async () => {
    const { client, crash } = aClient({ readFile: () => never })
    const pending = read(client, 'a')
    crash()
    expect(await pending).toMatchObject({ failure: { kind: 'unreadable' } })
  })
})

describe('stopping', () => {
  it('rejects at once and ends the worker that was busy with it', async () => {
    const { client, alive } = aClient({ readFile: () => never })
    const stop = new AbortController()
    const pending = read(client, 'a', stop.signal)
    stop.abort()
    await expect(pending).rejects.toThrow(/abort/i)
    expect(alive()).toBe(0)
  })

  it('leaves the files of others alone', async () => {
    const { client } = aClient({ readFile: (_, name) => Promise.resolve(reading(name)) })
    const stop = new AbortController()
    const mine = read(client, 'mine', stop.signal)
    const theirs = read(client, 'theirs')
    stop.abort()
    await expect(mine).rejects.toThrow(/abort/i)
    expect(await theirs).toEqual(reading('theirs'))
  })

  it('refuses a job that was stopped before it began', async () => {
    const { client, log } = aClient({})
    await expect(read(client, 'a', AbortSignal.abort())).rejects.toThrow(/abort/i)
    expect(log).toEqual([])
  })
})

describe('keeping a batch', () => {
  /** A worker that dies of the file called bad, alone or among others. */
  const mortal =
    (seen: string[][]): Made =>
    (heart) => ({
      keep: (_, files) => {
        seen.push(files.map(({ name }) => name))
        if (!files.some(({ name }) => name === 'bad')) {
          return Promise.resolve(files.map(({ name }) => reading(name)))
        }
        heart.stop()
        return never
      },
    })

  it('does it again file by file when the worker dies, so that only the guilty one is unreadable', async () => {
    const seen: string[][] = []
    const { client } = aClient(mortal(seen))
    const outcomes = await client.keep(forever, batch('a', 'bad', 'c'), order)
    expect(outcomes).toMatchObject([
      { digest: 'a' },
      { failure: { kind: 'unreadable', detail: { why: 'slow' } } },
      { digest: 'c' },
    ])
    expect(seen).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']])
  })

  it('takes nothing from another batch that was in the same worker', async () => {
    const { client } = aClient(mortal([]))
    const [guilty, innocent] = await Promise.all([
      client.keep(forever, batch('bad'), order),
      client.keep(forever, batch('a', 'b'), order),
    ])
    expect(guilty).toMatchObject([{ failure: { kind: 'unreadable' } }])
    expect(innocent).toMatchObject([{ digest: 'a' }, { digest: 'b' }])
  })

  it('tells the worker of Stop, and hears what was done until then', async () => {
    let answer: ((outcomes: readonly FileOutcome[]) => void) | undefined
    const { client } = aClient({
      keep: () =>
        new Promise((done) => {
          answer = done
        }),
      stop: () => Promise.resolve(answer?.([reading('a'), { outcome: 'stopped' }])),
    })
    const stop = new AbortController()
    const kept = client.keep(stop.signal, batch('a', 'b'), order)
    await new Promise((soon) => setTimeout(soon, 20))
    stop.abort()
    expect(await kept).toMatchObject([{ digest: 'a' }, { outcome: 'stopped' }])
  })

  it('begins nothing that was stopped while it waited its turn', async () => {
    const { client, log } = aClient({})
    const kept = await client.keep(AbortSignal.abort(), batch('a', 'b'), order)
    expect(kept).toEqual([{ outcome: 'stopped' }, { outcome: 'stopped' }])
    expect(log).toEqual(['started'])
  })
})

describe('judging a batch that is not kept', () => {
  it('loses only the file on which the worker dies', async () => {
    const { client } = aClient((heart) => ({
      judge: (files) => {
        if (!files.some(({ name }) => name === 'bad')) {
          return Promise.resolve(files.map(({ name }) => reading(name)))
        }
        heart.stop()
        return never
      },
    }))
    expect(await client.judge(forever, batch('a', 'bad', 'c'), terms)).toMatchObject([
      { digest: 'a' },
      { failure: { kind: 'unreadable', detail: { why: 'slow' } } },
      { digest: 'c' },
    ])
  })
})

describe('verifying', () => {
  const named = (name: string) => ({ id: name }) as unknown as Credential // all that the fake worker looks at
  const verdictOf = ({ id }: Credential) => ({ badge: id }) as unknown as Verified // and gives

  it('tells each verdict once and loses only the credential on which the worker dies', async () => {
    const { client } = aClient((heart) => ({
      verify: async (credentials, _, onVerdict) => {
        for (const [at, credential] of credentials.entries()) {
          if (credential.id === named('bad').id) {
            heart.stop()
            return never
          }
          onVerdict(at, verdictOf(credential))
        }
        await new Promise((resolve) => setTimeout(resolve, 5))
      },
    }))
    const told: unknown[] = []
    const verified = await client.verify(
      forever,
      ['a', 'bad', 'c'].map(named),
      terms,
      (at, { badge }) => told.push([at, badge]),
    )
    expect(told).toEqual([
      [0, 'a'],
      [2, 'c'],
    ])
    expect(verified).toEqual({ ok: false, failure: { kind: 'slow' } })
  })
})

it('calls what the worker throws while it keeps what is shown a crash, and never rejects', async () => {
  const heard = vi.fn()
  vi.stubGlobal('reportError', heard)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { client } = aClient({ keepShown: () => Promise.reject(new Error('a bug')) })
  const kept = await client.keepShown('a' as BadgeId)
  expect(kept).toEqual({ ok: false, failure: { kind: 'crashed' } })
  expect(heard).toHaveBeenCalledOnce()
})

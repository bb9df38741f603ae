/** Claims about the way to the worker: stoppable, never hanging, honest about what was lost. */
import { expose } from 'comlink'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import { createBadgeClient } from './badge-client.ts'
import type { BadgeApi, FileReading } from './protocol.ts'
import type { WorkerLike } from './worker-pool.ts'

const never = new Promise<never>(() => undefined)
const forever = new AbortController().signal

const reading = (name: string): FileReading => ({
  outcome: 'nothing',
  digest: name,
  failure: { kind: 'notABadgeFile' },
})

/** A client whose workers live in this thread behind real message ports, with a log of their lives. */
function aClient(api: Partial<BadgeApi>, options = {}) {
  const log: string[] = []
  let alive = 0
  let crash: (() => void) | undefined
  const makeWorker = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    alive++
    log.push('started')
    expose(api, port2)
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
        port1.close()
        port2.close()
      },
    }
  }
  const client = createBadgeClient(makeWorker, options)
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

  it('ends a worker that hangs, calls its file unreadable and goes on with the rest', async () => {
    const { client, log } = aClient(
      { readFile: (_, name) => (name === 'bad' ? never : Promise.resolve(reading(name))) },
      { readLimit: 50 },
    )
    const all = await Promise.all(['a', 'bad', 'c'].map((name) => read(client, name)))
    expect(all).toEqual([
      reading('a'),
      { outcome: 'nothing', digest: '', failure: { kind: 'unreadable', detail: { why: 'slow' } } },
      reading('c'),
    ])
    expect(log).toEqual(['started', 'ended', 'started'])
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

describe('verifying', () => {
  const credential = {
    id: '' as BadgeId,
    payload: { form: 'url', text: '' },
    badge: {},
  } as unknown as Credential // the fake worker never looks at it

  it('puts several slow ones in one worker, as they mostly wait for the web', async () => {
    let open = 0
    const { client, alive } = aClient({
      verify: () => {
        open++
        return never
      },
    })
    const nothing = { identities: [], trustLists: [], contexts: {} }
    for (let n = 0; n < 8; n++) void client.verify(forever, credential, nothing, { consent: false })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([open, alive()]).toEqual([8, 1])
  })
})

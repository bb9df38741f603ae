/** The fetch guard: what may be asked, how much is read, and how many at once. */
import { describe, expect, it } from 'vitest'
import { aWorld } from '../testing/a-world.ts'
import { guardHost } from './guard-host.ts'
import { openLedger } from './ledger.ts'
import { openPace } from './pace.ts'
import { capFor, readCapped } from './read-capped.ts'
import { relayAddress } from './relay-address.ts'

describe('the host guard', () => {
  it.each([
    'https://127.0.0.1/a',
    'https://2130706433/a',
    'https://0x7f.1/a',
    'https://0177.0.0.1/a',
    'https://10.0.0.8/a',
    'https://169.254.169.254/latest',
    'https://[::1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'https://localhost/a',
    'https://localhost./a',
    'https://api.localhost/a',
    'https://printer.local/a',
    'https://db.internal/a',
    'https://intranet/a',
    'https://issuer.example:8443/a',
    'https://me:secret@issuer.example/a',
    'ftp://issuer.example/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not a url',
  ])('refuses %s', (address) => {
    expect(guardHost(address).ok).toBe(false)
  })

  it('upgrades http and keeps the path', () => {
    const guarded = guardHost('http://issuer.example/a?b=1')
    expect(guarded.ok && guarded.value.href).toBe('https://issuer.example/a?b=1')
  })

  it('sees through a look-alike host name', () => {
    const guarded = guardHost('https://іssuer.example/a')
    expect(guarded.ok && guarded.value.host).not.toBe('issuer.example')
  })
})

describe('a capped body', () => {
  it('stops an endless stream at the cap', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        given += 1024
        controller.enqueue(new Uint8Array(1024))
      },
    })
    expect((await readCapped(endless, 10_000)).ok).toBe(false)
    expect(given).toBeLessThan(20_000)
  })

  it('gives images more room than documents', () => {
    expect(capFor('image/png')).toBeGreaterThan(capFor('application/json'))
  })
})

describe('the pace', () => {
  it('never runs more than two requests to one host, nor four in all', async () => {
    const pace = openPace()
    const running: string[] = []
    let most = 0
    let mostAtOne = 0
    const work = (host: string) => async () => {
      running.push(host)
      most = Math.max(most, running.length)
      mostAtOne = Math.max(mostAtOne, running.filter((other) => other === host).length)
      await new Promise((resume) => setTimeout(resume, 2))
      running.splice(running.indexOf(host), 1)
    }
    const hosts = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd']
    await Promise.all(hosts.map((host) => pace.run(host, work(host))))
    expect([most, mostAtOne]).toEqual([4, 2])
  })

  it('goes on after a request that failed', async () => {
    const pace = openPace(1, 1)
    await expect(pace.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow()
    expect(await pace.run('a', () => Promise.resolve('yes'))).toBe('yes')
  })
})

describe('the ledger', () => {
  it('asks nothing twice and names every request', async () => {
    const world = aWorld({ 'https://issuer.example/a': { body: {} } })
    const ledger = openLedger(world)
    const wanted = { url: 'https://issuer.example/a', purpose: 'award' } as const
    await Promise.all([ledger.world.load(wanted), ledger.world.load(wanted)])
    expect(world.asked).toHaveLength(1)
    expect(ledger.contacts()).toEqual([
      { host: 'issuer.example', purpose: 'award', outcome: '200' },
    ])
  })

  it.each([
    ['https://localhost/key', undefined, 'localhost'],
    ['http://10.0.0.8/key', undefined, '10.0.0.8'],
    ['https://issuer.example/key', 'https://printer.local/', 'printer.local'],
    ['https://issuer.example/key', 'http://127.0.0.1:8080/', '127.0.0.1:8080'],
  ])('refuses %s, answered by %s, whatever web it is over', async (url, answered, host) => {
    const page = { body: {}, ...(answered !== undefined && { url: answered }) }
    const world = aWorld({ [url]: page })
    const ledger = openLedger(world)
    const loaded = await ledger.world.load({ url, purpose: 'key' })
    expect(loaded).toEqual({ outcome: 'unreachable', why: 'refusedHost', host })
    expect(world.asked).toHaveLength(answered === undefined ? 0 : 1)
    expect(ledger.contacts()[0]?.outcome).toBe('refusedHost')
  })

  it('stops at its budget and says so', async () => {
    const world = aWorld({})
    const ledger = openLedger(world, 2)
    const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/']
    const loaded = await Promise.all(urls.map((url) => ledger.world.load({ url, purpose: 'key' })))
    expect(loaded.at(-1)).toMatchObject({ outcome: 'unreachable', why: 'budget' })
    expect(world.asked).toHaveLength(2)
  })
})

describe('a relay template', () => {
  it.each([
    [
      'https://relay.example/?url={url}',
      'https://relay.example/?url=https%3A%2F%2Fi.example%2Fa%3Fb',
    ],
    ['https://relay.example/{rawurl}', 'https://relay.example/https://i.example/a?b'],
  ])('%s is filled', (template, address) => {
    expect(relayAddress(template, 'https://i.example/a?b')).toBe(address)
  })

  it.each(['https://relay.example/', 'javascript:{url}', '{url}'])('%s is refused', (template) => {
    const filled = relayAddress(template, 'https://i.example/')
    expect(filled === undefined || filled.startsWith('https%')).toBe(filled === undefined)
  })
})

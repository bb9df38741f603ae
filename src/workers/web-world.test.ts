/** Real fetches to real servers on loopback, reached by name: what a website can answer that needs no browser. */
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { webWorld } from './web-world.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serving(
  listener: RequestListener,
): Promise<{ host: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    listener(request, response)
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // listening on TCP
  return { host: `127.0.0.1:${port}`, seen }
}

const award = (url: string) => ({ url, purpose: 'award' }) as const

/** Names of issuers as loopback serves them, over http; nothing answers to any other. */
const byName =
  (servers: Readonly<Record<string, string>>) =>
  async (address: string, init: RequestInit): Promise<Response> => {
    const { host, protocol } = new URL(address)
    const server = servers[host]
    if (server === undefined || protocol !== 'http:') throw new TypeError('no such host')
    const response = await fetch(address.replace(host, server), init)
    return Object.defineProperty(response, 'url', { value: response.url.replace(server, host) })
  }

const NAME = 'issuer.example'
const open = (host: string, more: object = {}) =>
  webWorld(
    { consent: true },
    { fetch: byName({ [NAME]: host }), timeout: 10_000, insecure: true, ...more },
  )

describe('the web', () => {
  it('is not asked without consent', async () => {
    const { host, seen } = await serving((_, response) => response.end('{}'))
    const world = webWorld({ consent: false }, { fetch: byName({ [NAME]: host }) })
    const loaded = await world.load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'consent' })
    expect(seen).toHaveLength(0)
  })

  it('is not asked on loopback, whatever a badge says', async () => {
    const { host, seen } = await serving((_, response) => response.end('{}'))
    const loaded = await webWorld({ consent: true }).load(award(`http://${host}/`))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'refusedHost' })
    expect(seen).toHaveLength(0)
  })

  it.each(['https://localhost/', 'https://10.0.0.8/', 'https://issuer.example:8443/'])(
    'is not heard from an address that no badge may name: %s',
    async (url) => {
      const fetched = () =>
        Promise.resolve(Object.defineProperty(new Response('{}'), 'url', { value: url }))
      const loaded = await open('', { fetch: fetched }).load(award(`https://${NAME}/`))
      const { host } = new URL(url)
      expect(loaded).toEqual({ outcome: 'unreachable', why: 'refusedHost', host })
    },
  )

  it('is not heard from loopback, to which an issuer sends on', async () => {
    const inside = await serving((_, response) => response.end('{}'))
    const { host } = await serving((_, response) =>
      response.writeHead(302, { location: `http://${inside.host}/` }).end(),
    )
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'refusedHost' })
  })

  it('is asked with nothing but what a simple request carries', async () => {
    const { host, seen } = await serving((_, response) => response.end('{}'))
    await open(host).load(award(`http://${NAME}/`))
    const [request] = seen
    expect(request?.method).toBe('GET')
    expect(request?.headers.cookie).toBeUndefined()
    expect(request?.headers.referer).toBeUndefined()
    expect(request?.headers['if-none-match']).toBeUndefined()
  })

  it.each([200, 404, 410])('gives a readable %i with its body', async (status) => {
    const { host } = await serving((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"revoked":true}')
    })
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'answer', status, transport: 'http' })
  })

  it('follows redirects and names the last address', async () => {
    const { host } = await serving((request, response) => {
      if (request.url === '/here') response.end('{}')
      else response.writeHead(302, { location: '/here' }).end()
    })
    const loaded = await open(host).load(award(`http://${NAME}/there`))
    expect(loaded).toMatchObject({ outcome: 'answer', url: `http://${NAME}/here` })
  })

  it('is blocked, nothing more, when a host is dead', async () => {
    const { host } = await serving((_, response) => response.destroy())
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'blocked' })
  })

  it('gives up on a server that drips', async () => {
    const { host } = await serving((_, response) => {
      response.write('{')
    })
    const loaded = await open(host, { timeout: 300 }).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'timeout' })
  })

  it('stops a body at one megabyte', async () => {
    const { host } = await serving((_, response) => response.end(Buffer.alloc(2_000_000, 32)))
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'tooLarge' })
  })

  it('comes back once when a busy host says when', async () => {
    let asked = 0
    const { host } = await serving((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(429, { 'retry-after': '0' }).end()
      else response.end('{}')
    })
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'answer', status: 200 })
  })

  it('comes back once when a busy host hides from pages when', async () => {
    let asked = 0
    const { host } = await serving((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(429).end()
      else response.end('{}')
    })
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'answer', status: 200 })
  })

  it('leaves a host alone that wants to be left alone for long', async () => {
    const { host, seen } = await serving((_, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end()
    })
    const loaded = await open(host).load(award(`http://${NAME}/`))
    expect(loaded).toMatchObject({ outcome: 'answer', status: 429 })
    expect(seen).toHaveLength(1)
  })

  it('tells an http address that an https page may not read', async () => {
    const world = webWorld({ consent: true }, { timeout: 3000, insecure: false })
    const loaded = await world.load(award('http://no-such-host.example/'))
    expect(loaded).toMatchObject({ outcome: 'unreachable' })
  })
})

describe('a relay', () => {
  const ASKED = `http://${NAME}/a?b=1`
  /** The web where nothing answers but a relay, which says these things. */
  async function relaying(status: number, headers: Readonly<Record<string, string>>) {
    const relay = await serving((_, response) => response.writeHead(status, headers).end('{}'))
    const template = 'http://relay.example/?url={url}'
    const fetched = byName({ 'relay.example': relay.host })
    const policy = { consent: true, relay: template }
    return { world: webWorld(policy, { fetch: fetched, insecure: true }), seen: relay.seen }
  }

  it('is asked when the browser is blocked, and passes on what the issuer said', async () => {
    const { world, seen } = await relaying(410, {
      'x-relay-status': 'upstream',
      'x-relay-url': ASKED,
    })
    const loaded = await world.load(award(ASKED))
    expect(loaded).toMatchObject({ outcome: 'answer', status: 410, transport: 'relay', url: ASKED })
    expect(seen.map(({ url }) => url)).toEqual([`/?url=${encodeURIComponent(ASKED)}`])
  })

  it('that fails itself says nothing about the badge', async () => {
    const { world } = await relaying(404, { 'x-relay-status': 'error', 'x-relay-url': ASKED })
    const loaded = await world.load(award(ASKED))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'relay' })
  })

  it('that does not say which address answered may hide a redirect: it is not heard', async () => {
    const { world } = await relaying(200, { 'x-relay-status': 'upstream' })
    const loaded = await world.load(award(ASKED))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'relay' })
  })

  it('says where a redirect ended, and is not heard from a private host', async () => {
    const to = async (url: string) => {
      const { world } = await relaying(200, { 'x-relay-status': 'upstream', 'x-relay-url': url })
      return world.load(award(ASKED))
    }
    expect(await to('https://rogue.example/')).toMatchObject({ url: 'https://rogue.example/' })
    expect(await to('https://10.0.0.8/')).toMatchObject({ why: 'refusedHost' })
    expect(await to('no address')).toMatchObject({ why: 'refusedHost' })
  })

  it('is never asked for a private host', async () => {
    const { world, seen } = await relaying(200, {})
    const loaded = await world.load(award('http://192.168.1.1/admin'))
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'refusedHost' })
    expect(seen).toHaveLength(0)
  })
})

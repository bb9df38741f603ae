/** The relay against real servers on loopback, which only an explicit list in the test lets it reach. */
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublic } from './addresses.mjs'
import { createRelay } from './relay.mjs'

const ORIGIN = 'https://rugzak.example'
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listening(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP
}

const issuing = (listener: RequestListener) => listening(createServer(listener))

async function relayed(url: string, options: object = {}, origin: string | undefined = ORIGIN) {
  const relay = await listening(createRelay({ origins: [ORIGIN], ...options }))
  const headers = origin === '' ? {} : { origin }
  const response = await fetch(`http://${relay}/?url=${encodeURIComponent(url)}`, { headers })
  return { response, status: response.headers.get('x-relay-status'), text: await response.text() }
}

describe('Y-01 private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
    'localhost',
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it.each(['8.8.8.8', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'http://issuer.example/',
    'https://issuer.example:8443/',
    'https://a:b@issuer.example/',
    'file:///etc/passwd',
    '',
  ])('is not asked: %s', async (address) => {
    expect((await relayed(address)).status).toBe('error')
  })
})

describe('Y-02 names and redirects that turn private', () => {
  it('refuses a name of which any address is private', async () => {
    const lookup = () => Promise.resolve([{ address: '8.8.8.8' }, { address: '127.0.0.1' }])
    const { text } = await relayed('https://issuer.example/', { lookup })
    expect(text).toBe('private address')
  })

  it('asks DNS once, so that no second answer can be another', async () => {
    const issuer = await issuing((_, response) => response.end('{}'))
    let asked = 0
    const lookup = () => {
      asked += 1
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1' }])
    }
    const port = issuer.split(':')[1] ?? ''
    const name = `issuer.example:${port}`
    const { status } = await relayed(`http://${name}/`, { lookup, allowed: [name] })
    expect([status, asked]).toEqual(['upstream', 1])
  })

  it('vets the target of a redirect again', async () => {
    const issuer = await issuing((_, response) =>
      response.writeHead(302, { location: 'https://169.254.169.254/latest' }).end(),
    )
    const { text } = await relayed(`http://${issuer}/`, { allowed: [issuer] })
    expect(text).toBe('private address')
  })

  it('follows three redirects and no more', async () => {
    const issuer = await issuing((_, response) => response.writeHead(302, { location: '/' }).end())
    const { text } = await relayed(`http://${issuer}/`, { allowed: [issuer] })
    expect(text).toBe('too many redirects')
  })
})

describe('Y-03 size, time and type', () => {
  it('stops at one megabyte', async () => {
    const issuer = await issuing((_, response) => response.end(Buffer.alloc(1_100_000, 32)))
    expect((await relayed(`http://${issuer}/`, { allowed: [issuer] })).text).toBe('too large')
  })

  it('gives up on a slow drip', async () => {
    const issuer = await issuing((_, response) => {
      response.setHeader('content-type', 'application/json')
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    const limits = { total: 200 }
    expect((await relayed(`http://${issuer}/`, { allowed: [issuer], limits })).status).toBe('error')
  })

  it('passes no script on', async () => {
    const issuer = await issuing((_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('alert(1)'),
    )
    expect((await relayed(`http://${issuer}/`, { allowed: [issuer] })).text).toBe('type')
  })
})

describe('Y-04 who may ask, and what is passed on', () => {
  it.each(['', 'https://evil.example'])('refuses the origin "%s"', async (origin) => {
    const { response } = await relayed('https://issuer.example/', {}, origin)
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('passes a 410 with its body, and neither cookies nor the learner', async () => {
    let seen: object = {}
    const issuer = await issuing((request, response) => {
      seen = request.headers
      response
        .writeHead(410, { 'content-type': 'application/json', 'set-cookie': 'a=b', etag: '"1"' })
        .end('{"revoked":true}')
    })
    const { response, status, text } = await relayed(`http://${issuer}/a`, { allowed: [issuer] })
    expect([response.status, status, text]).toEqual([410, 'upstream', '{"revoked":true}'])
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('etag')).toBe('"1"')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe('sandbox')
    expect(Object.keys(seen).sort()).toEqual(['accept', 'connection', 'host'])
  })

  it('slows down a client that asks too much', async () => {
    const { response } = await relayed('https://issuer.example/', { perMinute: 0 })
    expect(response.status).toBe(429)
  })
})

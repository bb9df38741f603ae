/** The relay against real servers on loopback, each standing in for a public address. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Server as TcpServer } from 'node:net'
import { connect, createServer as createTcpServer } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublic } from './addresses.mjs'
import { createRelay } from './relay.mjs'

const ORIGIN = 'https://rugzak.example'
const servers: (Server | TcpServer)[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  }
})

async function listening(server: Server | TcpServer): Promise<string> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP
}

const issuing = (listener: RequestListener) => listening(createServer(listener))

const PUBLIC = '8.8.8.8'

/** Every public address is the server at `host`. */
const reaching = (host: string, more: object = {}) => ({
  allowHttp: true,
  lookup: () => Promise.resolve([{ address: PUBLIC }]),
  connect: () => ({ address: '127.0.0.1', port: Number(host.split(':')[1]) }),
  ...more,
})

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
    '172.31.255.255',
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
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
    '192.0.0.8',
    '192.88.99.1',
    '203.0.113.9',
    'localhost',
    '2130706433',
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(isPublic(address)).toBe(true)
    },
  )

  it.each([
    ['https://127.0.0.1/', 'private address'],
    ['https://127.1/', 'private address'],
    ['https://2130706433/', 'private address'],
    ['https://0177.0.0.1/', 'private address'],
    ['https://0x7f000001/', 'private address'],
    ['https://0.0.0.0/', 'private address'],
    ['https://169.254.169.254/latest/meta-data', 'private address'],
    ['https://[::1]/', 'private address'],
    ['https://[::ffff:127.0.0.1]/', 'private address'],
    ['https://[::ffff:7f00:1]/', 'private address'],
    ['https://[fd00::1]/', 'private address'],
    ['http://issuer.example/', 'https only'],
    ['file:///etc/passwd', 'https only'],
    ['gopher://issuer.example/', 'https only'],
    ['https://issuer.example:8443/', 'odd address'],
    ['https://a:b@issuer.example/', 'odd address'],
    ['', 'no address'],
  ])('is not asked: %s', async (address, why) => {
    const { response, status, text } = await relayed(address)
    expect([status, text]).toEqual(['error', why])
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
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
      return Promise.resolve([{ address: asked === 1 ? PUBLIC : '10.0.0.1' }])
    }
    const { status } = await relayed('http://issuer.example/', reaching(issuer, { lookup }))
    expect([status, asked]).toEqual(['upstream', 1])
  })

  it('vets the target of a redirect again', async () => {
    const issuer = await issuing((_, response) =>
      response.writeHead(302, { location: 'https://169.254.169.254/latest' }).end(),
    )
    const { text } = await relayed('http://issuer.example/', reaching(issuer))
    expect(text).toBe('private address')
  })

  it.each([
    ['file:///etc/passwd', 'https only'],
    ['https://localhost/', 'private address'],
    ['https://issuer.example:22/', 'odd address'],
  ])('does not follow a redirect to %s', async (location, why) => {
    const issuer = await issuing((_, response) => response.writeHead(302, { location }).end())
    const lookup = (host: string) =>
      Promise.resolve([{ address: host === 'localhost' ? '127.0.0.1' : PUBLIC }])
    expect((await relayed('http://issuer.example/', reaching(issuer, { lookup }))).text).toBe(why)
  })

  it('follows three redirects and no more', async () => {
    const hops = (wanted: number) =>
      issuing((request, response) => {
        const at = Number(request.url?.slice(1))
        if (at === wanted) response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
        else response.writeHead(302, { location: `/${at + 1}` }).end()
      })
    const [three, four] = await Promise.all([hops(3), hops(4)])
    const reached = await relayed('http://issuer.example/0', reaching(three))
    expect([reached.status, reached.text]).toEqual(['upstream', '{}'])
    expect((await relayed('http://issuer.example/0', reaching(four))).text).toBe(
      'too many redirects',
    )
  })
})

describe('Y-03 size, time and type', () => {
  it('stops at one megabyte', async () => {
    const issuer = await issuing((_, response) => response.end(Buffer.alloc(1_100_000, 32)))
    expect((await relayed('http://issuer.example/', reaching(issuer))).text).toBe('too large')
  })

  it('gives up on a slow drip', async () => {
    const issuer = await issuing((_, response) => {
      response.setHeader('content-type', 'application/json')
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    const limits = { total: 200 }
    const { response, text } = await relayed('http://issuer.example/', reaching(issuer, { limits }))
    expect([response.status, text]).toEqual([504, 'timeout'])
  })

  it('gives up on a server that says nothing', async () => {
    const issuer = await issuing(() => undefined)
    const limits = { connect: 100 }
    const { response, text } = await relayed('http://issuer.example/', reaching(issuer, { limits }))
    expect([response.status, text]).toEqual([504, 'timeout'])
  })

  it('passes a web page on as text that no browser runs', async () => {
    const page = '<script>alert(1)</script>'
    const issuer = await issuing((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    )
    const { response, text } = await relayed('http://issuer.example/', reaching(issuer))
    expect(text).toBe(page)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe('sandbox')
    expect(response.headers.get('content-disposition')).toBe('attachment')
  })

  it('passes no script on', async () => {
    const issuer = await issuing((_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('alert(1)'),
    )
    expect((await relayed('http://issuer.example/', reaching(issuer))).text).toBe('type')
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
    const { response, status, text } = await relayed('http://issuer.example/a', reaching(issuer))
    expect([response.status, status, text]).toEqual([410, 'upstream', '{"revoked":true}'])
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('etag')).toBe('"1"')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe('sandbox')
    expect(Object.keys(seen).sort()).toEqual(['accept', 'connection', 'host'])
  })

  it('notes the host asked for and never the address', async () => {
    const noted: string[] = []
    const issuer = await issuing((_, response) => response.end('{}'))
    const log = (host: string) => noted.push(host)
    await relayed('http://issuer.example/badges/of-anna', reaching(issuer, { log }))
    expect(noted).toEqual(['issuer.example'])
  })

  it('slows down a client that asks too much', async () => {
    const { response } = await relayed('https://issuer.example/', { perMinute: 0 })
    expect(response.status).toBe(429)
  })
})

describe('Y-05 what clients send that is no request for a page', () => {
  /** What the relay says to raw bytes, up to the end of the connection or its first answer. */
  async function said(host: string, bytes: string): Promise<string> {
    const [name, port] = host.split(':')
    const socket = connect(Number(port), name)
    socket.on('error', () => undefined)
    const heard: string[] = []
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard.push(text)
      socket.end()
    })
    socket.write(bytes)
    await once(socket, 'close')
    return heard.join('')
  }

  const headers = `host: relay\r\norigin: ${ORIGIN}\r\n`

  it.each([
    ['//', `GET // HTTP/1.1\r\n${headers}\r\n`],
    ['///?url=x', `GET ///?url=x HTTP/1.1\r\n${headers}\r\n`],
    ['http://:::', `GET http://::: HTTP/1.1\r\n${headers}\r\n`],
    ['http://[', `GET http://[ HTTP/1.1\r\n${headers}\r\n`],
    ['//[?url=https://10.0.0.1', `GET //[?url=https://10.0.0.1 HTTP/1.1\r\n${headers}\r\n`],
    ['%', `GET /?url=%E0%A4%A HTTP/1.1\r\n${headers}\r\n`],
    ['*', `OPTIONS * HTTP/1.1\r\n${headers}\r\n`],
    ['no http', 'hello\r\n\r\n'],
    ['null', '\0\0\0\0\r\n\r\n'],
    ['a head without an end', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${headers}\r\n`],
    ['CONNECT', `CONNECT 10.0.0.1:22 HTTP/1.1\r\n${headers}\r\n`],
    ['upgrade', `GET / HTTP/1.1\r\n${headers}connection: upgrade\r\nupgrade: websocket\r\n\r\n`],
  ])('is answered or closed, and the next is served: %s', async (_, bytes) => {
    const relay = await listening(createRelay({ origins: [ORIGIN] }))
    const answer = await said(relay, bytes)
    expect(answer === '' ? 'closed' : answer).toMatch(/^(closed|HTTP\/1\.1 4\d\d )/)
    const next = await fetch(`http://${relay}/?url=https://127.0.0.1/`, {
      headers: { origin: ORIGIN },
    })
    expect(await next.text()).toBe('private address')
  })
})

describe('Y-06 an answer is whole or no answer', () => {
  it.each([
    ['a length that is not reached', { 'content-length': '100' }],
    ['chunks without an end', { 'transfer-encoding': 'chunked' }],
  ])('never passes cut content as found: %s', async (_, head) => {
    const issuer = await issuing((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...head })
      response.write('{"a":')
      setTimeout(() => response.destroy(), 20)
    })
    const { response, status, text } = await relayed('http://issuer.example/', reaching(issuer))
    expect([response.status, status, text]).toEqual([502, 'error', 'broken off'])
  })

  it('gives up on a head that drips', async () => {
    const issuer = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => undefined)
        socket.write('HTTP/1.1 200 OK\r\n')
        const drip = setInterval(() => socket.write('x-a: b\r\n'), 20)
        socket.on('close', () => clearInterval(drip))
      }),
    )
    const limits = { total: 200 }
    const { response, text } = await relayed('http://issuer.example/', reaching(issuer, { limits }))
    expect([response.status, text]).toEqual([504, 'timeout'])
  })

  it.each([
    ['an upgrade', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
    ['an early hint and then nothing', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
  ])('has no answer when the other side sends %s', async (_, head) => {
    const issuer = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => undefined)
        socket.write(head)
      }),
    )
    const limits = { total: 300 }
    const { status, response } = await relayed(
      'http://issuer.example/',
      reaching(issuer, { limits }),
    )
    expect([status, Math.floor(response.status / 100)]).toEqual(['error', 5])
  })

  it('gives up on a name that is never resolved', async () => {
    const limits = { total: 200 }
    const lookup = () => new Promise<never>(() => undefined)
    const { response, text } = await relayed('https://issuer.example/', { lookup, limits })
    expect([response.status, text]).toEqual([504, 'timeout'])
  })

  it('has no answer when a redirect leads nowhere', async () => {
    const issuer = await issuing((_, response) =>
      response.writeHead(302, { location: 'https://[' }).end(),
    )
    const { response, text } = await relayed('http://issuer.example/', reaching(issuer))
    expect([response.status, text]).toEqual([400, 'no address'])
  })
})

describe('the command', () => {
  const started = (...options: string[]) =>
    spawn(process.execPath, ['relay/start.mjs', '--port', '0', ...options])

  it.each([
    [[], 'http://127.0.0.1:'],
    [['--host', '0.0.0.0'], 'http://0.0.0.0:'],
  ])('listens where it is told, and otherwise on this machine only: %j', async (options, at) => {
    const relay = started('--origin', ORIGIN, ...options)
    const [line] = (await once(createInterface(relay.stdout), 'line')) as [string]
    relay.kill()
    expect(line).toContain(at)
  })

  it('starts the relay and prints the template for Settings', async () => {
    const relay = started('--origin', ORIGIN)
    const [line] = (await once(createInterface(relay.stdout), 'line')) as [string]
    const template = /http:\/\/127\.0\.0\.1:\d+\/\?url=\{url\}/.exec(line)?.[0] ?? ''
    const address = template.replace('{url}', encodeURIComponent('https://127.0.0.1/'))
    const response = await fetch(address, { headers: { origin: ORIGIN } })
    expect(await response.text()).toBe('private address')
    relay.kill()
  })

  it('starts for nobody without an origin', async () => {
    const [code] = (await once(started(), 'exit')) as [number]
    expect(code).toBe(2)
  })
})

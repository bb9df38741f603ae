/** The terminal against real servers on loopback, each standing in for a public address. */
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { webWorld } from '../../../../src/workers/web-world.ts'
import { publicFetch } from './public-fetch.ts'

const ASKED = 'http://issuer.example/award/1'
const PUBLIC = '8.8.8.8'
const servers: Server[] = []
afterEach(() => servers.splice(0).map((server) => server.close()))

/** What the terminal hears of ASKED, when `listener` is the server of every name but the given ones. */
async function heard(listener: RequestListener, names: Readonly<Record<string, string>> = {}) {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // listening on TCP
  const fetched = publicFetch({
    lookup: (host) => Promise.resolve([{ address: names[host] ?? PUBLIC }]),
    connect: () => ({ address: '127.0.0.1', port }),
  })
  const world = webWorld({ consent: true }, { fetch: fetched, insecure: true })
  return world.load({ url: ASKED, purpose: 'award' })
}

const sendingOn =
  (location: string): RequestListener =>
  ({ url }, response) =>
    url === '/award/1' ? response.writeHead(302, { location }).end() : response.end('{}')

describe('the terminal', () => {
  it('reads a public address, and names the one that answered', async () => {
    const loaded = await heard(sendingOn('/award/2'))
    expect(loaded).toMatchObject({ outcome: 'answer', url: 'http://issuer.example/award/2' })
    expect(loaded.outcome === 'answer' && new TextDecoder().decode(loaded.body)).toBe('{}')
  })

  it.each([
    ['a name of the machine', 'https://localhost/', { localhost: '127.0.0.1' }],
    [
      'a public name of a private address',
      'https://inside.example/',
      { 'inside.example': '10.0.0.1' },
    ],
    ['a private address', 'https://169.254.169.254/latest', {}],
    ['an odd port', 'http://issuer.example:22/', {}],
  ])('follows no redirect to %s', async (_, location, names) => {
    const asked: (string | undefined)[] = []
    const loaded = await heard((request, response) => {
      asked.push(request.url)
      sendingOn(location)(request, response)
    }, names)
    expect([loaded.outcome, asked]).toEqual(['unreachable', ['/award/1']])
  })

  it('asks no public name that leads to a private address', async () => {
    let asked = 0
    const loaded = await heard(
      (_, response) => {
        asked += 1
        response.end('{}')
      },
      { 'issuer.example': '192.168.1.1' },
    )
    expect([loaded.outcome, asked]).toEqual(['unreachable', 0])
  })

  it.each([204, 404, 410])('hears a %i', async (status) => {
    const loaded = await heard((_, response) => response.writeHead(status).end())
    expect(loaded).toMatchObject({ outcome: 'answer', status })
  })
})

/** Claims about what the element fetches, against real servers on loopback. */
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { fileAt } from './file-at.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function got(listener: RequestListener): Promise<Blob | undefined> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // listening on TCP
  return fileAt(`http://127.0.0.1:${port}/badge.png`)
}

it('gives a file with its type', async () => {
  const file = await got((_, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
  )
  expect([file?.type, await file?.text()]).toEqual(['image/png', 'png'])
})

it('gives nothing of an answer that says there is none', async () => {
  expect(await got((_, response) => response.writeHead(404).end('gone'))).toBeUndefined()
})

it('stops reading a body that never ends', async () => {
  const piece = Buffer.alloc(1_000_000)
  const file = await got((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(piece));
    }
    response.on('drain', more)
    more()
  })
  expect(file).toBeUndefined()
})

it.each(['javascript:alert(1)', 'no address', ''])('gives nothing for %j', async (address) => {
  expect(await fileAt(address)).toBeUndefined()
})

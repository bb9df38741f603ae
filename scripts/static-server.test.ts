/** Claims about the server of the app: what a browser can read packed it gets packed, and it is the same file. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './static-server.mjs'

const SCRIPT = 'export const badge = "one"\n'.repeat(100)
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  writeFileSync(join(folder, 'app.js'), SCRIPT)
  writeFileSync(join(folder, 'app.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, 'app.js.gz'), gzipSync(SCRIPT))
  writeFileSync(join(folder, 'small.js'), 'export {}\n')
  server = await serve(folder, 0)
})
afterAll(() => server.close())

/** Node's own fetch would unpack what it gets. */
function get(path: string, encoding: string) {
  return new Promise<{ readonly headers: Record<string, unknown>; readonly body: Buffer }>(
    (take, fail) => {
      const headers = { 'Accept-Encoding': encoding }
      request({ port: server.port, path, headers }, (answer) => {
        answer
          .toArray()
          .then((parts) => take({ headers: answer.headers, body: Buffer.concat(parts) }), fail)
      })
        .on('error', fail)
        .end()
    },
  )
}

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync } as const

describe('a file that the build packed', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
  ] as const)('is sent as %s to who accepts %s', async (encoding, accepted) => {
    const { headers, body } = await get('/app.js', accepted)
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
    })
    expect(UNPACK[encoding](body).toString()).toBe(SCRIPT)
  })
  it.each(['', 'identity', 'zstd'])(
    'is sent as it is to who accepts only "%s"',
    async (accepted) => {
      const { headers, body } = await get('/app.js', accepted)
      expect(headers['content-encoding']).toBeUndefined()
      expect(body.toString()).toBe(SCRIPT)
    },
  )
})

it('a file that was not worth packing is sent as it is', async () => {
  const { headers, body } = await get('/small.js', 'br, gzip')
  expect(headers['content-encoding']).toBeUndefined()
  expect(body.toString()).toBe('export {}\n')
})

/** A server of JSON on this machine that other websites may ask. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { freePort, type Host } from './process.ts'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly json: unknown
}
export interface Given {
  readonly status: number
  readonly json?: unknown
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
}

export async function startJson(answer: (asked: Asked) => Given): Promise<Host> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}/`
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const { method = 'GET', headers } = request
      const url = new URL(request.url ?? '/', address)
      const given =
        method === 'OPTIONS'
          ? { status: 204 }
          : answer({ method, url, headers, json: text && JSON.parse(text) })
      response.writeHead(given.status, { 'Content-Type': 'application/json', ...CORS })
      response.end('json' in given ? JSON.stringify(given.json) : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

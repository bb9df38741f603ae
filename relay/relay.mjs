/** A relay for issuers that browsers may not read: GET /?url=… for pages of one allowed origin. */
import { createServer } from 'node:http'
import { fetchPublic, Refusal } from './fetch-public.mjs'

/** Types that are passed on; a web page or a script never is. */
const TYPES =
  /^(application\/([\w.+-]*json|jwt|vc\+jwt|[\w.-]+\+jwt)|text\/(plain|html)|image\/(png|svg\+xml))\s*(;|$)/i
const PASSED = ['etag', 'cache-control', 'last-modified']
const EXPOSED = 'X-Relay-Status, X-Relay-Url'
const MINUTE = 60_000
/** How long a client may take to ask; a question is one line and a few headers. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 10_000 }

/**
 * Makes the server. `origins`: web origins that may use it, all others get 403; a request without `Origin` too.
 * `perMinute`: requests per client address; `log`: called with the host asked for, never with more.
 */
export function createRelay({ origins, perMinute = 60, log = () => {}, ...options }) {
  const recent = new Map()
  return createServer(PATIENCE, async (request, response) => {
    const { origin } = request.headers
    if (origin === undefined || !origins.includes(origin)) return refuse(response, 403, 'origin')
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('access-control-expose-headers', EXPOSED)
    response.setHeader('vary', 'Origin')
    if (request.method !== 'GET') return refuse(response, 405, 'method')
    if (isTooMuch(recent, request.socket.remoteAddress, perMinute))
      return refuse(response, 429, 'rate')
    try {
      const address = addressIn(request.url)
      const answer = await fetchPublic(address, options)
      log(new URL(address).host)
      pass(response, answer)
    } catch (error) {
      const { status, message } = error instanceof Refusal ? error : new Refusal('failed')
      refuse(response, status, message)
    }
  })
}

/** `?url=` of a request line, which may hold anything: it is never read as an address itself. */
function addressIn(target) {
  const from = target.indexOf('?')
  return from < 0 ? '' : (new URLSearchParams(target.slice(from)).get('url') ?? '')
}

function pass(response, { url, response: from, body }) {
  const type = from.headers['content-type'] ?? 'application/json'
  if (body.length > 0 && !TYPES.test(type)) return refuse(response, 502, 'type')
  for (const name of PASSED)
    if (from.headers[name] !== undefined) response.setHeader(name, from.headers[name])
  response.writeHead(from.statusCode, {
    'content-type': /^text\/html/i.test(type) ? 'text/plain; charset=utf-8' : type,
    'content-security-policy': 'sandbox',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'x-relay-status': 'upstream',
    'x-relay-url': url,
  })
  response.end(body)
}

/** Says that the relay has no answer, which says nothing about the address. */
function refuse(response, status, why) {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'x-relay-status': 'error',
  })
  response.end(why)
}

/** Counts per client in the running minute; old minutes are forgotten. */
function isTooMuch(recent, client = '', perMinute) {
  const minute = Math.floor(Date.now() / MINUTE)
  for (const [key, seen] of recent) if (seen.minute !== minute) recent.delete(key)
  const count = (recent.get(client)?.count ?? 0) + 1
  recent.set(client, { minute, count })
  return count > perMinute
}

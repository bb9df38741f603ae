/** Fetches one public https address, connecting only to addresses that were vetted. */
import { lookup as systemLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { isPublic } from './addresses.mjs'

export const LIMITS = { connect: 5_000, total: 10_000, body: 1024 * 1024, redirects: 3 }
const ACCEPT = 'application/ld+json, application/json, image/png;q=0.5, image/svg+xml;q=0.5'

/**
 * Why the relay itself has no answer. Never says anything about what stands at the address.
 * `status`: 4xx for what it will not fetch, 502 and 504 for what it could not.
 */
export class Refusal extends Error {
  constructor(why, status = 502) {
    super(why)
    this.status = status
  }
}

/**
 * GETs `address`, redirects included, each hop vetted again.
 * `options`: `allowHttp`, `limits`; tests map names: `lookup` says which addresses a name has, and `connect` which
 * server stands in for an address that was vetted.
 */
export async function fetchPublic(address, options = {}) {
  const limits = { ...LIMITS, ...options.limits }
  const stop = AbortSignal.timeout(limits.total)
  let url = parsed(address, options)
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const at = await vetted(url, stop, options)
    const response = await get(url, at, stop, { ...options, limits })
    const { location } = response.headers
    if (response.statusCode < 300 || response.statusCode > 399 || location === undefined)
      return { url: url.href, response, body: await bodyOf(response, limits.body, stop) }
    response.destroy()
    url = parsed(location, options, url)
  }
  throw new Refusal('too many redirects', 422)
}

function parsed(address, { allowHttp = false }, base) {
  if (!URL.canParse(address, base)) throw new Refusal('no address', 400)
  const url = new URL(address, base)
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:'))
    throw new Refusal('https only', 400)
  if (url.port !== '' || url.username !== '' || url.password !== '')
    throw new Refusal('odd address', 400)
  return url
}

/** The one address to connect to: resolved here, so that a second answer of DNS cannot be another. */
async function vetted(url, stop, { lookup = systemLookup }) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [{ address: host }] : await resolved(lookup, host, stop)
  const [first] = found
  if (first === undefined) throw new Refusal('no such host')
  if (!found.every(({ address }) => isPublic(address))) throw new Refusal('private address', 403)
  return first.address
}

/** A lookup cannot be broken off, so it is no longer waited for. */
async function resolved(lookup, host, stop) {
  const stopped = new Promise((_, reject) => stop.addEventListener('abort', reject))
  try {
    return await Promise.race([lookup(host, { all: true }), stopped])
  } catch {
    throw broken(stop, 'no such host')
  }
}

function get(url, vettedAddress, signal, { limits, connect = (it) => ({ address: it }) }) {
  const { request } = url.protocol === 'https:' ? https : http
  const { address, ...connection } = connect(vettedAddress)
  const lookup = (_host, { all }, done) => {
    const family = isIP(address)
    if (all) done(null, [{ address, family }])
    else done(null, address, family)
  }
  return new Promise((resolve, reject) => {
    const headers = { accept: ACCEPT }
    const asking = request(url, { ...connection, lookup, signal, agent: false, headers })
    asking.setTimeout(limits.connect, () => asking.destroy(new Refusal('timeout', 504)))
    asking.on('response', resolve)
    asking.on('error', (error) =>
      reject(error instanceof Refusal ? error : broken(signal, 'unreachable')),
    )
    // an upgrade that nobody asked for ends without answer and without error
    asking.on('close', () => reject(broken(signal, 'unreachable')))
    asking.end()
  })
}

/** What broke an answer off: our own clock, or the other side. */
const broken = (stop, why) => (stop.aborted ? new Refusal('timeout', 504) : new Refusal(why))

async function bodyOf(response, cap, stop) {
  const chunks = []
  let size = 0
  try {
    for await (const chunk of response) {
      size += chunk.length
      if (size > cap) throw new Refusal('too large', 413)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : broken(stop, 'broken off')
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

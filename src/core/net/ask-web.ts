/** Asks one web address and reads the answer: politely, capped, told apart by why there is none. */
import type { Loaded, Unreachable } from '../kernel/world.ts'
import { openPace } from './pace.ts'
import { capFor, readCapped } from './read-capped.ts'
import { relayAddress } from './relay-address.ts'

/** How the web is asked. The network itself is an argument. */
export interface WebOptions {
  /** how an address that was let through is fetched */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** whether http may be read at all; browsers forbid it on https pages */
  readonly insecure: boolean
  /** whether the device itself knows that there is no network */
  readonly isOffline?: () => boolean
  /** template with `{url}`, for what cannot be read directly */
  readonly relay?: string
  /** milliseconds before an answer is given up */
  readonly timeout?: number
  /** longest wait that a 429 may ask for, in milliseconds */
  readonly patience?: number
}

type Answer = Extract<Loaded, { outcome: 'answer' }>
type Transport = Answer['transport']

/** Only `Accept`, which needs no preflight; JSON first, images for baked badges. */
const ACCEPT =
  'application/ld+json, application/json;q=0.9, application/did+json, image/png;q=0.5, image/svg+xml;q=0.5, */*;q=0.1'
const TIMEOUT = 10_000
const PATIENCE = 5_000
const SECOND = 1000
/** Milliseconds after which a busy host is asked again when it does not let us read its `Retry-After`. */
const HIDDEN_RETRY = 1500

/** Shared by all verifications of this worker, so that many badges are still polite to one host. */
const pace = openPace()

/** Asks `url`, which the caller let through; by the relay where that may help. Never rejects. */
export async function askWeb(url: string, options: WebOptions): Promise<Loaded> {
  const { host } = new URL(url)
  const direct = await loadDirect(url, host, options)
  if (direct.outcome === 'answer' || options.relay === undefined) return direct
  return HELPED_BY_RELAY.has(direct.why) ? loadRelayed(options.relay, url, host, options) : direct
}

/** What a relay sees that a browser does not; a size or a refused host stays what it is. */
const HELPED_BY_RELAY: ReadonlySet<Unreachable> = new Set(['blocked', 'insecure', 'timeout'])

/** https first; the http address itself only where the browser would let us read it. */
async function loadDirect(asked: string, host: string, options: WebOptions): Promise<Loaded> {
  const isHttp = /^http:/i.test(asked)
  const upgraded = asked.replace(/^http:/i, 'https:')
  const secure = await request(upgraded, host, isHttp ? 'upgraded' : 'https', options)
  if (!isHttp || secure.outcome === 'answer' || secure.why !== 'blocked') return secure
  if (!options.insecure) return unreachable('insecure', host)
  return request(asked, host, 'http', options)
}

async function loadRelayed(
  template: string,
  url: string,
  host: string,
  options: WebOptions,
): Promise<Loaded> {
  const address = relayAddress(template, url)
  if (address === undefined) return unreachable('relay', host)
  const answer = await request(address, new URL(address).host, 'relay', options)
  if (answer.outcome === 'unreachable') return unreachable('relay', host)
  const { relayFailed, finalUrl } = answer
  // a relay that does not say where it ended may have been sent anywhere
  if (relayFailed || finalUrl === undefined) return unreachable('relay', host)
  return { ...answer, url: finalUrl }
}

/** An answer, and what a relay of ours says about itself. */
type Requested =
  | (Answer & { readonly relayFailed: boolean; readonly finalUrl?: string })
  | Extract<Loaded, { outcome: 'unreachable' }>

function request(
  address: string,
  host: string,
  transport: Transport,
  options: WebOptions,
): Promise<Requested> {
  return pace.run(host, async () => {
    const first = await once(address, host, transport, options)
    if (!('retryAfter' in first) || first.retryAfter > (options.patience ?? PATIENCE))
      return 'retryAfter' in first ? first.requested : first
    await new Promise((resume) => setTimeout(resume, first.retryAfter))
    const second = await once(address, host, transport, options)
    return 'retryAfter' in second ? second.requested : second
  })
}

/** One request; a 429 carries the milliseconds after which to come back. */
async function once(
  address: string,
  host: string,
  transport: Transport,
  options: WebOptions,
): Promise<Requested | { readonly retryAfter: number; readonly requested: Requested }> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), options.timeout ?? TIMEOUT)
  try {
    const response = await options.fetch(address, { ...POLITE, signal: stop.signal })
    const requested = await read(response, host, transport)
    return response.status === 429 ? { retryAfter: waitOf(response), requested } : requested
  } catch {
    if (stop.signal.aborted) return unreachable('timeout', host)
    return unreachable(options.isOffline?.() ? 'offline' : 'blocked', host)
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

/** Most hosts do not expose the header to pages, and some write a date. */
function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return seconds >= 0 ? seconds * SECOND : HIDDEN_RETRY
}

const POLITE: RequestInit = {
  method: 'GET',
  headers: { Accept: ACCEPT },
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  mode: 'cors',
  redirect: 'follow',
  cache: 'no-cache',
}

async function read(response: Response, host: string, transport: Transport): Promise<Requested> {
  const contentType = response.headers.get('content-type') ?? ''
  const body = await readCapped(response.body, capFor(contentType))
  if (!body.ok) return unreachable(body.failure, host)
  const { status, headers } = response
  const finalUrl = transport === 'relay' ? headers.get('x-relay-url') : null
  return {
    outcome: 'answer',
    status,
    url: response.url,
    contentType,
    body: body.value,
    transport,
    relayFailed: failedAtRelay(headers.get('x-relay-status'), status),
    ...(finalUrl === null ? {} : { finalUrl }),
  }
}

/** Our relay says whose status it is; of another one a 5xx is its own. */
const failedAtRelay = (says: string | null, status: number) =>
  says === null ? status >= 500 : says !== 'upstream'

/** Nothing came of it. */
export function unreachable(
  why: Unreachable,
  host: string,
): Extract<Loaded, { outcome: 'unreachable' }> {
  return { outcome: 'unreachable', why, host }
}

/** The world as a browser sees it: real time, and fetches that ask little and tell nothing. */
import { EXAMPLE_HOST } from '#core/badge/example.ts'
import type { Loaded, Unreachable, Wanted, World } from '#core/kernel/world.ts'
import { loadPublic } from '#core/net/guard-host.ts'
import { hostOf } from '#core/net/identity.ts'
import { openPace } from '#core/net/pace.ts'
import { capFor, readCapped } from '#core/net/read-capped.ts'
import { relayAddress } from '#core/net/relay-address.ts'
import type { NetPolicy } from '#storage/operations/net-policy.ts'

/** What others than the app set otherwise: the terminal, which resolves names itself, and tests. */
export interface WebOptions {
  /** how an address that was let through is fetched; this browser's own way by default */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>
  /** milliseconds before an answer is given up */
  readonly timeout?: number
  /** longest wait that a 429 may ask for, in milliseconds */
  readonly patience?: number
  /** whether this page may read http at all; browsers forbid it on https pages */
  readonly insecure?: boolean
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

/** Opens the web as far as the person's policy allows. */
export function webWorld(policy: NetPolicy, options: WebOptions = {}): World {
  return {
    now: () => policy.now ?? Date.now(),
    load: (wanted) => load(wanted, policy, options),
  }
}

async function load(wanted: Wanted, policy: NetPolicy, options: WebOptions): Promise<Loaded> {
  if (hostOf(wanted.url) === EXAMPLE_HOST) return exampleAnswer(wanted.url)
  if (!policy.consent) return unreachable('consent', hostOf(wanted.url))
  return loadPublic(wanted, ({ url }) => ask(url, policy, options))
}

/** That website exists nowhere: nobody is asked, and no consent is needed. */
async function exampleAnswer(url: string): Promise<Loaded> {
  const { examplePage } = await import('./example-page.ts')
  return examplePage(url) ?? unreachable('blocked', EXAMPLE_HOST)
}

async function ask(url: string, policy: NetPolicy, options: WebOptions): Promise<Loaded> {
  const { host } = new URL(url)
  const direct = await loadDirect(url, host, options)
  if (direct.outcome === 'answer' || policy.relay === undefined) return direct
  return HELPED_BY_RELAY.has(direct.why) ? loadRelayed(policy.relay, url, host, options) : direct
}

/** What a relay sees that a browser does not; a size or a refused host stays what it is. */
const HELPED_BY_RELAY: ReadonlySet<Unreachable> = new Set(['blocked', 'insecure', 'timeout'])

/** https first; the http address itself only where the browser would let us read it. */
async function loadDirect(asked: string, host: string, options: WebOptions): Promise<Loaded> {
  const isHttp = /^http:/i.test(asked)
  const upgraded = asked.replace(/^http:/i, 'https:')
  const secure = await request(upgraded, host, isHttp ? 'upgraded' : 'https', options)
  if (!isHttp || secure.outcome === 'answer' || secure.why !== 'blocked') return secure
  if (!(options.insecure ?? pageIsInsecure())) return unreachable('insecure', host)
  return request(asked, host, 'http', options)
}

const pageIsInsecure = () => globalThis.location.protocol === 'http:'

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
    const fetched = options.fetch ?? fetch
    const response = await fetched(address, { ...POLITE, signal: stop.signal })
    const requested = await read(response, host, transport)
    return response.status === 429 ? { retryAfter: waitOf(response), requested } : requested
  } catch {
    return unreachable(stop.signal.aborted ? 'timeout' : networkError(), host)
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

const networkError = (): Unreachable => (isOffline() ? 'offline' : 'blocked')
const isOffline = () =>
  typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine

function unreachable(why: Unreachable, host: string): Extract<Loaded, { outcome: 'unreachable' }> {
  return { outcome: 'unreachable', why, host }
}

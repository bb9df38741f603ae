/** Addresses somebody would like fetched: each waits for a click that names its host. Nothing is fetched here. */
import {
  type CollectionForm,
  type DeadEnd,
  type KnownPage,
  knownPage,
} from '#core/importing/known-pages.ts'
import type { CollectionFailure } from '#core/importing/public-collections.ts'
import type { Unreachable } from '#core/kernel/world.ts'
import { guardHost } from '#core/net/guard-host.ts'
import { hostOf } from '#core/net/identity.ts'
import { createStore } from '../store.ts'

export type RequestFailure =
  | { readonly kind: Unreachable | 'crashed' | DeadEnd | CollectionFailure }
  | { readonly kind: 'refused'; readonly status: number }

export interface FetchRequest {
  readonly key: string
  /** as pasted, dropped or linked */
  readonly url: string
  /** where the badge is, most promising first: not always the page that was named */
  readonly documents: readonly string[]
  /** the host that will be asked */
  readonly host: string
  /** proper name of a site we know */
  readonly site?: string
  /** false: the site is known to refuse browsers */
  readonly readable: boolean
  /** many badges are behind it: first a list of them is fetched, to choose from */
  readonly holds?: CollectionForm
  /** member of the answer that names where the badge is */
  readonly pointer?: string
  readonly state: 'asked' | 'fetching' | 'failed'
  readonly failure?: RequestFailure
}

/** What was handed over and cannot be fetched or read, in a word; `protocol` is a proper name. */
export type Note =
  | { readonly kind: 'walletOffer'; readonly protocol: string; readonly url: string }
  | { readonly kind: 'vpqr' | 'unknown' | 'full' }

export interface FetchRequests {
  readonly requests: readonly FetchRequest[]
  readonly note?: Note
}

export const requests = createStore<FetchRequests>({ requests: [] })

/** More than this many addresses at once is a page, not a choice. */
const MOST = 20

/** Puts addresses before the person. Nothing is fetched. */
export function requestFetch(urls: readonly string[]): void {
  const current = requests.get().requests
  const fresh = urls.filter((url) => !current.some((request) => request.url === url)).slice(0, MOST)
  requests.set({ requests: [...current, ...fresh.map((url) => requestOf(url))] })
}

export function noteThat(note: Note): void {
  requests.set({ ...requests.get(), note })
}

export function dismissNote(): void {
  requests.set({ requests: requests.get().requests })
}

export function dismissRequest(key: string): void {
  requests.set({ requests: requests.get().requests.filter((request) => request.key !== key) })
}

/** What would be asked of whom for this address. */
export function requestOf(url: string): FetchRequest {
  const { documents, deadEnd, readable, site, holds, pointer } = knownPage(url) ?? unknown(url)
  const guarded = guardHost(documents[0] ?? url)
  const kind = deadEnd ?? (guarded.ok ? undefined : guarded.failure)
  return {
    key: crypto.randomUUID(),
    url,
    documents,
    host: guarded.ok ? guarded.value.host : hostOf(url),
    readable,
    ...(site && { site }),
    ...(holds && { holds }),
    ...(pointer && { pointer }),
    ...(kind ? { state: 'failed', failure: { kind } } : { state: 'asked' }),
  }
}

/** The address itself is asked, as far as we know. */
function unknown(url: string): Omit<KnownPage, 'site'> & { readonly site?: string } {
  return { documents: [url], readable: true }
}

/** Puts an address, however it came, last on the list. */
export function addRequest(request: FetchRequest): void {
  const others = requests.get().requests.filter(({ url }) => url !== request.url)
  requests.set({ requests: [...others, request] })
}

export function changeRequest(key: string, by: Partial<FetchRequest>): void {
  const { requests: list, ...rest } = requests.get()
  requests.set({
    ...rest,
    requests: list.map((request) => (request.key === key ? { ...request, ...by } : request)),
  })
}

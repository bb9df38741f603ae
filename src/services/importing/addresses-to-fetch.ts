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

export type WishFailure =
  | { readonly kind: Unreachable | 'crashed' | DeadEnd | CollectionFailure }
  | { readonly kind: 'refused'; readonly status: number }

export interface Wish {
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
  readonly failure?: WishFailure
}

/** What was handed over and cannot be fetched or read, in a word; `protocol` is a proper name. */
export type Note =
  | { readonly kind: 'walletOffer'; readonly protocol: string; readonly url: string }
  | { readonly kind: 'vpqr' | 'unknown' | 'full' }

export interface Wishes {
  readonly wishes: readonly Wish[]
  readonly note?: Note
}

export const wishes = createStore<Wishes>({ wishes: [] })

/** More than this many addresses at once is a page, not a choice. */
const MOST = 20

/** Puts addresses before the person. Nothing is fetched. */
export function wishFor(urls: readonly string[]): void {
  const current = wishes.get().wishes
  const fresh = urls.filter((url) => !current.some((wish) => wish.url === url)).slice(0, MOST)
  wishes.set({ wishes: [...current, ...fresh.map((url) => wishOf(url))] })
}

export function noteThat(note: Note): void {
  wishes.set({ ...wishes.get(), note })
}

export function dismissNote(): void {
  wishes.set({ wishes: wishes.get().wishes })
}

export function dismissWish(key: string): void {
  wishes.set({ wishes: wishes.get().wishes.filter((wish) => wish.key !== key) })
}

/** What would be asked of whom for this address. */
export function wishOf(url: string): Wish {
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
export function addWish(wish: Wish): void {
  const others = wishes.get().wishes.filter(({ url }) => url !== wish.url)
  wishes.set({ wishes: [...others, wish] })
}

export function changeWish(key: string, by: Partial<Wish>): void {
  const { wishes: list, ...rest } = wishes.get()
  wishes.set({
    ...rest,
    wishes: list.map((wish) => (wish.key === key ? { ...wish, ...by } : wish)),
  })
}

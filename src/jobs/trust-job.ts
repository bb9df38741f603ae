/** Adds, fetches and changes lists of known issuers. */
import type { Profile } from '#core/badge/badge.ts'
import { fromUtf8 } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed } from '#core/kernel/result.ts'
import type { Unreachable } from '#core/kernel/world.ts'
import type { TrustListFailure } from '#core/verification/trust-lists.ts'
import { OWN_LIST, readTrustList } from '#core/verification/trust-lists.ts'
import type { StorageFailure } from '#storage/failure.ts'
import { saveTrustLists, trustLists } from '#storage/trust-lists.ts'
import { askOnce } from './ask-once.ts'

export type AddListFailure =
  | TrustListFailure
  | StorageFailure
  | { readonly kind: 'unreachable'; readonly why: Unreachable }
  | { readonly kind: 'status' | 'tooLarge' | 'insecure' }

type Added = Promise<Result<void, AddListFailure>>

const MAX_BYTES = 4 * 1024 * 1024

const today = () => new Date().toISOString().slice(0, 10)

async function keep(text: string, name: string, source: string): Added {
  const read = readTrustList(text, { name, source, today: today() })
  return read.ok ? saveTrustLists(read.value) : read
}

/** Adds a list from a file; one of the same name is replaced. */
export async function addListFile(file: File): Added {
  if (file.size > MAX_BYTES) return failed({ kind: 'tooLarge' })
  return keep(await file.text(), file.name.replace(/\.json$/i, ''), file.name)
}

/** Adds a list from an https address, asked once. It is not followed afterwards. */
export async function addListFrom(url: string): Added {
  const loaded = await askOnce({ url, purpose: 'link' })
  if (loaded.outcome === 'unreachable') return failed({ kind: 'unreachable', why: loaded.why })
  if (loaded.transport === 'http') return failed({ kind: 'insecure' })
  if (loaded.status !== 200) return failed({ kind: 'status' })
  return keep(fromUtf8(loaded.body) ?? '', new URL(url).host, url)
}

/** A list that comes with the app: `public/trust/index.json`. */
export interface ShippedList {
  readonly file: string
  readonly name: string
  readonly source: string
  readonly date: string
}

const folder = () => `${import.meta.env.BASE_URL}trust/`

/** The lists that come with the app; asks only this very site. */
export async function shippedLists(): Promise<readonly ShippedList[]> {
  const response = await fetch(`${folder()}index.json`)
  return ((await response.json()) as { lists: ShippedList[] }).lists // our own file
}

export async function addShipped({ file, name, source }: ShippedList): Added {
  return keep(await (await fetch(folder() + file)).text(), name, source)
}

/** Puts an issuer on the person's own list, or takes it off. One without an id cannot be recognised. */
export async function setTrusted({ id, name, url }: Profile, trusted: boolean): Promise<void> {
  if (id === undefined) return
  const lists = await trustLists.read()
  const own = lists.find((one) => one.name === OWN_LIST)?.issuers ?? []
  const others = own.filter((known) => known.id !== id)
  const issuers = trusted ? [...others, { id, name: name ?? id, ...(url && { url }) }] : others
  await saveTrustLists({ name: OWN_LIST, source: OWN_LIST, date: today(), issuers })
}

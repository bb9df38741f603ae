/** Adds, fetches and changes lists of known issuers. */

import type { Profile } from '#core/badge/badge.ts'
import { fromUtf8 } from '#core/kernel/bytes.ts'
import { dayOf } from '#core/kernel/day.ts'
import { parseObject } from '#core/kernel/json.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'
import type { Unreachable } from '#core/kernel/world.ts'
import type { TrustList } from '#core/verification/circumstances.ts'
import { isBundled } from '#core/verification/lists/bundled.ts'
import {
  type CopyFailure,
  changesBetween,
  type ListChanges,
  whyNotTaken,
} from '#core/verification/lists/list-changes.ts'
import type { Origin, TrustListFailure } from '#core/verification/trust-lists.ts'
import { OWN_LIST, readTrustList, writeTrustList } from '#core/verification/trust-lists.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { trustLists } from '#storage/live/trust-list-queries.ts'
import { readSetting, saveSetting } from '#storage/operations/settings.ts'
import { removeTrustLists, saveTrustLists } from '#storage/operations/trust-lists.ts'
import { askOnce } from './ask-once.ts'

export type AddListFailure =
  | TrustListFailure
  | StorageFailure
  | { readonly kind: 'unreachable'; readonly why: Unreachable }
  | { readonly kind: 'status' | 'tooLarge' | 'insecure' | CopyFailure }

type Added = Promise<Result<void, AddListFailure>>

const MAX_BYTES = 4 * 1024 * 1024

const today = () => dayOf(Date.now())

/** A list may call itself what it likes, but not what a bundled one is called: that is another list. */
async function keep(text: string, name: string, source: string): Added {
  const read = await checked(text, { name, source, today: today() })
  if (!read.ok) return read
  const own = [read.value.name, name].find((one) => !isBundled({ name: one })) ?? source
  return take({ ...read.value, name: own })
}

/** In the place of the one that is kept under its name, where it may. */
async function take(list: TrustList): Added {
  const kept = (await trustLists.read()).find(({ name }) => name === list.name)
  const refused = kept && whyNotTaken(kept, list)
  return refused ? failed({ kind: refused }) : saveTrustLists(list)
}

/** The list with the name of the key that signed it, where that is checked; not one that was altered since. */
async function checked(text: string, origin: Origin): Promise<Result<TrustList, AddListFailure>> {
  const read = readTrustList(text, origin)
  const parsed = parseObject(text)
  if (!read.ok || !parsed.ok) return read
  const { signatureOf } = await import('#core/verification/lists/list-signature.ts')
  const signature = await signatureOf(parsed.value)
  if (signature.kind === 'altered') return failed({ kind: 'altered' })
  if (signature.kind !== 'signed') return read
  const { signature: written = '', ...list } = read.value
  const { signer } = signature
  // it goes along in a file of ours only where it holds for what we write
  const ours = parseObject(writeTrustList(read.value))
  const holds = ours.ok && (await signatureOf(ours.value)).kind === 'signed'
  return found({ ...list, ...(holds && { signature: written }), signer })
}

/** Adds a list from a file; one of the same name is replaced. */
export async function addListFile(file: File): Added {
  if (file.size > MAX_BYTES) return failed({ kind: 'tooLarge' })
  return keep(await file.text(), file.name.replace(/\.json$/i, ''), file.name)
}

/** Adds a list from an https address, asked once. It is not followed afterwards. */
export async function addListFrom(url: string): Added {
  const loaded = await fetched(url)
  return loaded.ok ? keep(loaded.value, new URL(url).host, url) : loaded
}

async function fetched(url: string): Promise<Result<string, AddListFailure>> {
  const loaded = await askOnce({ url, purpose: 'link' })
  if (loaded.outcome === 'unreachable') return failed({ kind: 'unreachable', why: loaded.why })
  if (loaded.transport === 'http') return failed({ kind: 'insecure' })
  if (loaded.status !== 200) return failed({ kind: 'status' })
  return found(fromUtf8(loaded.body) ?? '')
}

/** Switches a bundled list off, a newer copy of it too, or on as it came with the app. */
export async function switchList(name: string, on: boolean): Promise<Result<void, StorageFailure>> {
  const off = await readSetting('listsOff')
  const removed = await removeTrustLists(name)
  if (!removed.ok) return removed
  return saveSetting('listsOff', on ? off.filter((one) => one !== name) : [...off, name])
}

/** A newer copy of a list that is kept, and what it changes; nothing of it is in use. */
export interface NewerCopy {
  readonly list: TrustList
  readonly changes: ListChanges
}

/** Asks the source of a list for a newer copy, once; whatever that calls itself, it takes no other's place. */
export async function lookForNewer(kept: TrustList): Promise<Result<NewerCopy, AddListFailure>> {
  const { name, source } = kept
  const loaded = await fetched(source)
  if (!loaded.ok) return loaded
  const read = await checked(loaded.value, { name, source, today: today() })
  if (!read.ok) return read
  const list = { ...read.value, name, source }
  const refused = whyNotTaken(kept, list)
  return refused ? failed({ kind: refused }) : found({ list, changes: changesBetween(kept, list) })
}

/** The yes to a newer copy, which is still compared with what is kept by then: another tab may have taken a newer one. */
export const takeNewer = ({ list }: NewerCopy): Added => take(list)

/** Puts an issuer on the person's own list, or takes it off. One without an id cannot be recognised. */
export async function setTrusted(
  { id, name, url }: Profile,
  trusted: boolean,
): Promise<Result<void, StorageFailure>> {
  if (id === undefined) return found(undefined)
  const lists = await trustLists.read()
  const own = lists.find((one) => one.name === OWN_LIST)?.issuers ?? []
  const others = own.filter((known) => known.id !== id)
  const issuers = trusted ? [...others, { id, name: name ?? id, ...(url && { url }) }] : others
  return saveTrustLists({ name: OWN_LIST, source: OWN_LIST, date: today(), issuers })
}

/** Fetches an address after the click that allowed it, and adds what it answers. */
import { netPolicy } from '#storage/operations/net-policy.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { Fetched } from '#workers/protocol.ts'
import {
  addWish,
  changeWish,
  dismissWish,
  type Wish,
  type WishFailure,
  wishes,
} from './addresses-to-fetch.ts'
import { importSources } from './import.ts'

/** Fetches what was asked about, and agreed to, elsewhere; what fails stays here to be tried again. */
export async function addGranted(wish: Wish): Promise<void> {
  addWish(wish)
  await grantWish(wish.key)
}

/** The click: fetches this one address, whatever the general consent is, and adds what it answers. */
export async function grantWish(key: string): Promise<void> {
  const wish = wishes.get().wishes.find((one) => one.key === key)
  if (!wish || wish.state === 'fetching') return
  changeWish(key, { state: 'fetching' })
  const net = { ...(await netPolicy()), consent: true }
  const fetched = await badgeClient().fetchFile(new AbortController().signal, wish.documents, net)
  if (!fetched.ok) return changeWish(key, { state: 'failed', failure: { kind: 'crashed' } })
  const answer = fetched.value
  if (answer.outcome !== 'file') {
    return changeWish(key, { state: 'failed', failure: failureOf(answer) })
  }
  dismissWish(key)
  await importSources([{ name: answer.name, bytes: answer.bytes, isFile: true }])
}

function failureOf(answer: Exclude<Fetched, { readonly outcome: 'file' }>): WishFailure {
  return answer.outcome === 'refused'
    ? { kind: 'refused', status: answer.status }
    : { kind: answer.why }
}

/** Fetches addresses after the click that allowed it, and adds what they answer. */
import { own, parseObject } from '#core/kernel/json.ts'
import { isWebAddress } from '#core/net/identity.ts'
import {
  addRequest,
  changeRequest,
  dismissRequest,
  type FetchRequest,
  requestFetch,
  requests,
} from './addresses-to-fetch.ts'
import { fetchGranted } from './fetch-granted.ts'
import { importSources } from './import.ts'
import { openCollection } from './shared-collections.ts'
import type { Source } from './source.ts'

/** Fetches what was asked about, and agreed to, elsewhere; what fails stays here to be tried again. */
export async function addGranted(all: readonly FetchRequest[]): Promise<void> {
  for (const request of all) addRequest(request)
  await grantRequests(all.map(({ key }) => key))
}

/** The click: fetches these addresses one after another, and adds all that they answer as one import. */
export async function grantRequests(keys: readonly string[]): Promise<void> {
  const sources: Source[] = []
  for (const key of keys) {
    const source = await grant(key)
    if (source) sources.push(source)
  }
  if (sources.length > 0) await importSources(sources)
}

/** What can be added; undefined when it failed, or when the person must answer once more. */
async function grant(key: string): Promise<Source | undefined> {
  const request = requests.get().requests.find((one) => one.key === key)
  if (!request || request.state === 'fetching') return undefined
  changeRequest(key, { state: 'fetching' })
  const fetched = await fetchGranted(request.documents)
  const opened =
    fetched.ok && request.holds
      ? await openCollection(request, request.holds, fetched.value)
      : fetched
  if (!opened.ok) {
    const failure = typeof opened.failure === 'string' ? { kind: opened.failure } : opened.failure
    changeRequest(key, { state: 'failed', failure })
    return undefined
  }
  dismissRequest(key)
  return opened.value && (await followed(opened.value, request))
}

/** An answer that only names where the badge is leads to a question about that address. */
async function followed(source: Source, { pointer }: FetchRequest): Promise<Source | undefined> {
  if (pointer === undefined) return source
  const answer = parseObject(await source.bytes.text())
  const address = answer.ok ? own(answer.value, pointer) : undefined
  if (typeof address !== 'string' || !isWebAddress(address)) return source
  requestFetch([address])
  return undefined
}

/** Collections that somebody shared: what is in them is listed, and of that only what was chosen is fetched and kept. */
import type { CollectionForm } from '#core/importing/known-pages.ts'
import type { CollectionFailure, Member } from '#core/importing/public-collections.ts'
import { found, type Result } from '#core/kernel/result.ts'
import { createJob, type Doing, type Service } from '../create-job.ts'
import { createStore } from '../store.ts'
import type { FetchRequest, RequestFailure } from './addresses-to-fetch.ts'
import { fetchGranted } from './fetch-granted.ts'
import { importSources } from './import.ts'
import type { Source } from './source.ts'

export interface Offer extends Member {
  /** why it did not come when it was chosen */
  readonly failure?: RequestFailure
}

export interface SharedCollection {
  readonly key: string
  /** of the page that was named */
  readonly url: string
  readonly site: string
  readonly name: string
  readonly offers: readonly Offer[]
}

/** In memory only: a list of somebody's badges is no badge. */
export const sharedCollections = createStore<readonly SharedCollection[]>([])

/** Puts the badges of a collection before the person. None of them is fetched. */
export async function openCollection(
  { key, url, site = '' }: FetchRequest,
  form: CollectionForm,
  { bytes }: Source,
): Promise<Result<undefined, CollectionFailure>> {
  const { readCollection } = await import('#core/importing/public-collections.ts') // few come this way
  const read = readCollection(form, await bytes.text())
  if (!read.ok) return read
  const { name, members } = read.value
  const others = sharedCollections.get().filter((one) => one.url !== url)
  sharedCollections.set([...others, { key, url, site, name, offers: members }])
  return found(undefined)
}

export function closeCollection(key: string): void {
  sharedCollections.set(sharedCollections.get().filter((one) => one.key !== key))
}

interface Choice {
  readonly key: string
  /** of the offers that were chosen */
  readonly documents: readonly string[]
}

export interface Fetching {
  readonly done: number
  readonly total: number
}

/** Fetches what was chosen, and adds it as one import. Stop, or a fault, keeps what is here by then. */
const keepChosen: Service<Choice, Fetching, void, never> = async (choice, doing) => {
  const sources: Source[] = []
  try {
    await fetchEach(choice, doing, (source) => sources.push(source))
  } finally {
    if (sources.length > 0) await importSources(sources)
  }
  return found(undefined)
}

/** Rejects with the reason when it is stopped. */
async function fetchEach(
  { key, documents }: Choice,
  { signal, report }: Doing<Fetching>,
  onSource: (source: Source) => void,
): Promise<void> {
  report(() => ({ done: 0, total: documents.length }))
  for (const document of documents) {
    const fetched = await fetchGranted([document], signal)
    if (fetched.ok) onSource(fetched.value)
    settle(key, document, fetched.ok ? undefined : fetched.failure)
    report((before) => ({ ...before, done: before.done + 1 }))
  }
  closeUnlessFailed(key)
}

export const collectionJob = createJob(keepChosen, {
  initial: { done: 0, total: 0 },
  second: 'is ignored',
})

/** What came is offered no more; of what did not, it is said why. */
function settle(key: string, document: string, failure: RequestFailure | undefined): void {
  change(key, (offers) =>
    failure
      ? offers.map((one) => (one.document === document ? { ...one, failure } : one))
      : offers.filter((one) => one.document !== document),
  )
}

function closeUnlessFailed(key: string): void {
  const collection = sharedCollections.get().find((one) => one.key === key)
  if (collection?.offers.every(({ failure }) => failure === undefined)) closeCollection(key)
}

function change(key: string, by: (offers: readonly Offer[]) => readonly Offer[]): void {
  sharedCollections.set(
    sharedCollections
      .get()
      .map((one) => (one.key === key ? { ...one, offers: by(one.offers) } : one)),
  )
}

/** Reads and writes lists of known issuers: our own form, and the registries of the Digital Credentials Consortium. */
import { list, object, present, words } from '../formats/fields.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own, parseObject } from '../kernel/json.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { TrustList } from './verify.ts'

export type TrustListFailure = { readonly kind: 'notJson' | 'notAList' | 'tooMany' }

type Entry = TrustList['issuers'][number]

/** What to call a list that does not name itself, and where it came from. */
export interface Origin {
  readonly name: string
  readonly source: string
  /** ISO date, for a list without one */
  readonly today: string
}

const MAX_ISSUERS = 20_000

/** The person's own list is kept under this name; no list from outside may take it. */
export const OWN_LIST = 'own'

/**
 * Reads `{name, source, date, issuers: [{id, name, url?}]}` or `{meta, registry: {<id>: {name, url?}}}`.
 * An entry without an id or a name is left out; a list without any entry is `notAList`.
 */
export function readTrustList(text: string, origin: Origin): Result<TrustList, TrustListFailure> {
  const parsed = parseObject(text)
  if (!parsed.ok) return failed({ kind: parsed.failure.kind === 'tooMany' ? 'tooMany' : 'notJson' })
  const document = parsed.value
  const issuers = distinct([...listed(document), ...registered(document)])
  if (issuers.length === 0) return failed({ kind: 'notAList' })
  if (issuers.length > MAX_ISSUERS) return failed({ kind: 'tooMany' })
  const stated = words(own(document, 'name'))
  return found({
    name: stated === undefined || stated === OWN_LIST ? origin.name : stated,
    source: words(own(document, 'source')) ?? origin.source,
    date: dateOf(document) ?? origin.today,
    issuers,
  })
}

/** The list as a file that `readTrustList` reads. */
export function writeTrustList({ name, source, date, issuers }: TrustList): string {
  return `${JSON.stringify({ name, source, date, issuers }, null, 2)}\n`
}

function listed(document: JsonObject): readonly Entry[] {
  return list(own(document, 'issuers')).flatMap((one) =>
    isObject(one) ? entry(words(own(one, 'id')), one) : [],
  )
}

function registered(document: JsonObject): readonly Entry[] {
  const registry = object(own(document, 'registry')) ?? {}
  return Object.entries(registry).flatMap(([id, one]) => entry(id, one))
}

function entry(id: string | undefined, about: Json): readonly Entry[] {
  const name = isObject(about) ? words(own(about, 'name')) : undefined
  if (id === undefined || name === undefined || !isObject(about)) return []
  return [present({ id, name, url: words(own(about, 'url')) })]
}

/** The first entry of an id counts. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const byId = new Map<string, Entry>()
  for (const one of entries) if (!byId.has(one.id)) byId.set(one.id, one)
  return [...byId.values()]
}

function dateOf(document: JsonObject): string | undefined {
  const updated = own(object(own(document, 'meta')) ?? {}, 'updated')
  const stated = words(own(document, 'date')) ?? words(updated)
  return /^\d{4}-\d{2}-\d{2}/.exec(stated ?? '')?.[0]
}

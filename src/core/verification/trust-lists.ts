/** Reads and writes lists of known issuers: our own form (docs/issuer-lists.md), its older one, and the DCC's. */
import { object, objects, present, texts, words } from '../formats/fields.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own, parseObject } from '../kernel/json.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { KnownIssuer, QualityMark, TrustList } from './circumstances.ts'

/** Why a text is no list of issuers. */
export type TrustListFailure = { readonly kind: 'notJson' | 'notAList' | 'tooMany' }

/** What to call a list that does not name itself, and where it came from. */
export interface Origin {
  readonly name: string
  readonly source: string
  /** ISO date, for a list without one */
  readonly today: string
}

const MAX_ISSUERS = 20_000
/** Of one issuer: names, ids, domains, marks. What is longer than a line is not taken. */
const MOST_OF_ONE = 50
const LONGEST = 2000
const LONGEST_SIGNATURE = 20_000

/** The person's own list is kept under this name; no list from outside may take it. */
export const OWN_LIST = 'own'

/**
 * Reads `{name, source, date, until?, issuers, signature?}`, where an issuer has `names`, `dids`, `keys`, `domains`, `url`,
 * `marks` and `since`, or (older) `id`, `name` and `url`; or the DCC's `{meta, registry: {<id>: {name, url?}}}`, whose test
 * issuers are left out.
 * @param text JSON
 * @returns the list, without entries that have no id or no name; or why there is none, `notAList` for one without any entry
 * @throws nothing: what cannot be read is a failure
 * @see docs/issuer-lists.md
 */
export function readTrustList(text: string, origin: Origin): Result<TrustList, TrustListFailure> {
  const parsed = parseObject(text)
  if (!parsed.ok) return failed({ kind: parsed.failure.kind === 'tooMany' ? 'tooMany' : 'notJson' })
  const read = trustListOf(parsed.value, origin)
  if (read.issuers.length === 0) return failed({ kind: 'notAList' })
  return read.issuers.length > MAX_ISSUERS ? failed({ kind: 'tooMany' }) : found(read)
}

/** What `readTrustList` reads, from a document; without issuers when it is no list. */
export function trustListOf(document: JsonObject, origin: Origin): TrustList {
  const [stated] = lines(own(document, 'name'))
  const signature = words(own(document, 'signature'))
  const until = dayOf(words(own(document, 'until')))
  return {
    name: stated === undefined || stated === OWN_LIST ? origin.name : stated,
    source: lines(own(document, 'source'))[0] ?? origin.source,
    date: dateOf(document) ?? origin.today,
    issuers: distinct([...listed(document), ...registered(document)]),
    ...(until && { until }),
    ...(signature && signature.length <= LONGEST_SIGNATURE && { signature }),
  }
}

/**
 * The list as a file that `readTrustList` reads.
 * @returns JSON
 * @throws nothing
 * @see docs/issuer-lists.md
 */
export function writeTrustList({
  name,
  source,
  date,
  until,
  issuers,
  signature,
}: TrustList): string {
  const document = { name, source, date, until, issuers: issuers.map(written), signature }
  return `${JSON.stringify(document, null, 2)}\n`
}

const KEY = /^did:key:(?=z)/

/** Members without a value are left out by JSON. */
function written(issuer: KnownIssuer) {
  const { id, otherIds = [], name, otherNames = [], url, domains, marks, since } = issuer
  const ids = [id, ...otherIds]
  const dids = ids.filter((one) => !KEY.test(one))
  const keys = ids.filter((one) => KEY.test(one)).map((one) => one.replace(KEY, ''))
  return {
    names: [name, ...otherNames],
    dids: dids.length > 0 ? dids : undefined,
    keys: keys.length > 0 ? keys : undefined,
    domains,
    url,
    marks,
    since,
  }
}

function listed(document: JsonObject): readonly KnownIssuer[] {
  return objects(own(document, 'issuers')).flatMap((one) => {
    const keys = lines(own(one, 'keys')).map((key) => `did:key:${key}`)
    const domains = lines(own(one, 'domains')).map((domain) => domain.toLowerCase())
    const ids = [...lines(own(one, 'id')), ...lines(own(one, 'dids')), ...keys]
    const addresses = domains.map((domain) => `https://${domain}`)
    return entry(ids.length > 0 ? ids : addresses, domains, one)
  })
}

function registered(document: JsonObject): readonly KnownIssuer[] {
  const registry = object(own(document, 'registry')) ?? {}
  return Object.entries(registry)
    .flatMap(([id, one]) => (isObject(one) ? entry([id], [], one) : []))
    .filter((one) => !isTest(one))
}

/** Registries hold issuers for trying out beside real ones, and say so only in their names and addresses. */
const TEST =
  /\b(test(s|ing)?|sandbox|demo|playground|plugfest\d*|unconference|staging|development|rc)\b|^(\(example\)|my (university|college|school)$)/i

const isTest = ({ id, name, url = '' }: KnownIssuer) => [id, name, url].some((it) => TEST.test(it))

function entry(
  [id, ...otherIds]: readonly string[],
  domains: readonly string[],
  about: JsonObject,
): readonly KnownIssuer[] {
  const [name, ...otherNames] = [...lines(own(about, 'name')), ...lines(own(about, 'names'))]
  if (id === undefined || name === undefined) return []
  const url = lines(own(about, 'url'))[0]
  return [
    present({
      id,
      name,
      url,
      otherNames: some(otherNames),
      otherIds: some(otherIds),
      domains: some(domains),
      marks: some(objects(own(about, 'marks')).flatMap(markOf)),
      since: dayOf(words(own(about, 'since'))),
    }),
  ]
}

/** No list is longer than one issuer needs, and an empty one is none. */
const some = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length === 0 ? undefined : values.slice(0, MOST_OF_ONE)

function markOf(one: JsonObject): readonly QualityMark[] {
  const [name] = lines(own(one, 'name'))
  const until = dayOf(words(own(one, 'until')))
  return name === undefined ? [] : [present({ name, by: lines(own(one, 'by'))[0], until })]
}

const lines = (json: Json | undefined) => texts(json).filter((text) => text.length <= LONGEST)

/** The first entry of an id counts. */
function distinct(entries: readonly KnownIssuer[]): readonly KnownIssuer[] {
  const byId = new Map<string, KnownIssuer>()
  for (const one of entries) if (!byId.has(one.id)) byId.set(one.id, one)
  return [...byId.values()]
}

const dayOf = (text = '') => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]

function dateOf(document: JsonObject): string | undefined {
  const updated = own(object(own(document, 'meta')) ?? {}, 'updated')
  return dayOf(words(own(document, 'date')) ?? words(updated))
}

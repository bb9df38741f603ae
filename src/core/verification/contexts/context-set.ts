/** Finds the JSON-LD contexts a document needs, without ever asking the network. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own, parseObject } from '../../kernel/json.ts'
import type { DocumentName } from './documents.ts'
import { DOCUMENTS } from './documents.ts'
import { FAMILIES } from './families.ts'
import { canonicalContextUrl, REVISIONS } from './urls.ts'

/** One meaning per URL: what a JSON-LD processor may look up while reading one document. */
export interface ContextSet {
  /** the URL as written in the document -> the context document */
  readonly documents: ReadonlyMap<string, JsonObject>
  /** bundled files used, in the order their URLs were met */
  readonly names: readonly DocumentName[]
  /** files that are not the newest content of their URL */
  readonly older: readonly DocumentName[]
}

export interface Contexts {
  readonly newest: ContextSet
  /** sets with an older content of one URL; looked for only when a signature does not fit the newest */
  readonly older: () => Promise<readonly ContextSet[]>
  /** URLs that we neither bundle nor were given */
  readonly unknown: readonly string[]
  /** URLs whose content the person loaded */
  readonly loaded: readonly string[]
}

/** So that a failing signature costs a bounded number of tries. */
const MAX_OLDER = 3
const MAX_NESTED = 5

/**
 * Gathers the contexts for `document`.
 * @param loaded URL -> JSON text of contexts the person chose to load
 */
export function contextsFor(
  document: JsonObject,
  loaded: Readonly<Record<string, string>> = {},
): Promise<Contexts> {
  const urls = contextUrls(document)
  const bundled = urls.every((url) => Object.hasOwn(REVISIONS, canonicalContextUrl(url)))
  if (!bundled) return gather(urls, loaded)
  const key = urls.join(' ')
  const known = gathered.get(key)
  if (known !== undefined) return known
  const contexts = gather(urls, {})
  if (gathered.size >= MAX_GATHERED) gathered.clear()
  gathered.set(key, contexts)
  return contexts
}

/** Contexts that were needed together before: a wall of badges mostly has one combination. */
const gathered = new Map<string, Promise<Contexts>>()
const MAX_GATHERED = 100

async function gather(
  urls: readonly string[],
  loaded: Readonly<Record<string, string>>,
): Promise<Contexts> {
  const { found, unknown } = await findAll(urls, loaded, (names) => names.slice(0, 1))
  const chosen = [...found].filter(([, entry]) => !isNames(entry)).map(([url]) => url)
  let older: Promise<readonly ContextSet[]> | undefined
  return {
    newest: await oneSet(found, () => 0),
    older: () => (older ??= olderSets(urls, loaded)),
    unknown: [...unknown],
    loaded: chosen,
  }
}

interface Found {
  readonly found: ReadonlyMap<string, Entry>
  readonly unknown: ReadonlySet<string>
}

/** Every context that `first` and what they mention need; `which` contents of each are looked at. */
async function findAll(
  first: readonly string[],
  loaded: Readonly<Record<string, string>>,
  which: (names: readonly DocumentName[]) => readonly DocumentName[],
): Promise<Found> {
  const found = new Map<string, Entry>()
  const unknown = new Set<string>()
  let urls = first
  for (let depth = 0; urls.length > 0 && depth <= MAX_NESTED; depth += 1) {
    const fresh = urls.filter((url) => !found.has(url) && !unknown.has(url))
    const documents = await Promise.all(
      fresh.map((url) => lookUp(url, loaded, which, found, unknown)),
    )
    urls = documents.flat().flatMap(contextUrls)
  }
  for (const url of urls) if (!found.has(url)) unknown.add(url)
  return { found, unknown }
}

type Entry = readonly DocumentName[] | JsonObject

function isNames(entry: Entry): entry is readonly DocumentName[] {
  return Array.isArray(entry)
}

/** Records what a URL stands for; gives the documents whose own contexts must be found too. */
async function lookUp(
  url: string,
  loaded: Readonly<Record<string, string>>,
  which: (names: readonly DocumentName[]) => readonly DocumentName[],
  found: Map<string, Entry>,
  unknown: Set<string>,
): Promise<JsonObject[]> {
  const key = canonicalContextUrl(url)
  const names = Object.hasOwn(REVISIONS, key) ? which(REVISIONS[key] ?? []) : undefined
  if (names !== undefined && (await isAtHand(names))) {
    found.set(url, names)
    return Promise.all(names.map(readBundled))
  }
  const text = Object.hasOwn(loaded, url) ? loaded[url] : undefined
  const parsed = text === undefined ? undefined : parseObject(text)
  if (parsed?.ok !== true) {
    unknown.add(url)
    return []
  }
  found.set(url, parsed.value)
  return [parsed.value]
}

/** An exported page goes without some. */
const isAtHand = async (names: readonly DocumentName[]): Promise<boolean> =>
  (await Promise.all(names.map(readBundled))).every(Boolean)

/** The bundled document of that file name. */
export async function readBundled(name: DocumentName): Promise<JsonObject> {
  const { documents } = await FAMILIES[DOCUMENTS[name]]()
  const family: Readonly<Record<string, unknown>> = documents
  return family[name] as JsonObject // every bundled document is a JSON object: see contexts.test.ts
}

/** Revisions are never merged: in each set one URL has an older content. */
async function olderSets(
  urls: readonly string[],
  loaded: Readonly<Record<string, string>>,
): Promise<ContextSet[]> {
  const { found } = await findAll(urls, loaded, (names) => names)
  const all: ContextSet[] = []
  for (const [url, entry] of found) {
    if (!isNames(entry)) continue
    for (let at = 1; at < entry.length && all.length < MAX_OLDER; at += 1) {
      all.push(await oneSet(found, (it) => (it === url ? at : 0)))
    }
  }
  return all
}

async function oneSet(
  found: ReadonlyMap<string, Entry>,
  revision: (url: string) => number,
): Promise<ContextSet> {
  const documents = new Map<string, JsonObject>()
  const names: DocumentName[] = []
  const older: DocumentName[] = []
  for (const [url, entry] of found) {
    const name = isNames(entry) ? entry[revision(url)] : undefined
    if (name === undefined) {
      documents.set(url, entry as JsonObject) // not a list of names: a document the person loaded
      continue
    }
    documents.set(url, await readBundled(name))
    names.push(name)
    if (revision(url) > 0) older.push(name)
  }
  return { documents, names, older }
}

/** Every context URL a JSON value mentions, at any depth: in `@context` and in `@import`. */
export function contextUrls(json: Json): string[] {
  if (isList(json)) return json.flatMap((item: Json) => contextUrls(item))
  if (!isObject(json)) return []
  const named = [own(json, '@context'), own(json, '@import')].flat()
  const here = named.filter((it) => typeof it === 'string')
  return [...here, ...Object.values(json).flatMap(contextUrls)]
}

/** Judges contexts we do not bundle: written inside the document, or loaded by the person. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import { readBundled } from './context-set.ts'

/** Keywords by which a context could change what other contexts mean. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  '@base',
  '@import',
  '@propagate',
  '@language',
  '@direction',
])
const FORBIDDEN_IN_TERM = ['@reverse', '@nest', '@index', '@prefix'] as const
/** A term that is a scheme would turn every address of that scheme into another one. */
const SCHEMES: ReadonlySet<string> = new Set(
  'http https did urn mailto tel data tag blob ipfs'.split(' '),
)
/** The vocabularies every judged fact is written in. */
const NEEDED = ['credentials-v2', 'credentials-v1', 'ob-3.0.3-jti', 'clr-2.0.1'] as const

/**
 * What makes a foreign context untrustworthy: it defines a term or an IRI that a bundled context
 * defines, aliases a keyword, or uses a keyword that reaches further than its own terms.
 * @param context the value of `@context`
 * @returns the offending terms and keywords; empty when the context only adds words
 */
export async function trespasses(context: Json): Promise<readonly string[]> {
  const known = await knownWords()
  return definitions(context)
    .filter((it) => isTrespass(it, known))
    .map(({ term }) => term)
}

/** Whether a context makes every undefined word defined, so that typing errors look signed. */
export function hasVocab(context: Json): boolean {
  return definitions(context).some(({ term }) => term === '@vocab')
}

interface Definition {
  readonly term: string
  readonly value: Json
  /** absolute IRI; undefined where it cannot be told */
  readonly iri: string | undefined
}

interface Words {
  readonly terms: ReadonlySet<string>
  readonly iris: ReadonlySet<string>
  /** `term IRI`, for a definition that only repeats what we know */
  readonly pairs: ReadonlySet<string>
}

let words: Promise<Words> | undefined

function knownWords(): Promise<Words> {
  words ??= readWords()
  return words
}

async function readWords(): Promise<Words> {
  const documents = await Promise.all(NEEDED.map((name) => readBundled(name)))
  const all = documents.flatMap((it) => definitions(own(it, '@context') ?? null))
  return {
    terms: new Set(all.map(({ term }) => term)),
    iris: new Set(all.flatMap(({ iri }) => iri ?? [])),
    pairs: new Set(all.map(({ term, iri }) => `${term} ${iri ?? ''}`)),
  }
}

/** Every definition in a context, those of scoped contexts included. */
function definitions(context: Json, outer: ReadonlyMap<string, string> = new Map()): Definition[] {
  if (isList(context)) return context.flatMap((it: Json) => definitions(it, outer))
  if (!isObject(context)) return []
  const prefixes = new Map([...outer, ...prefixesIn(context)])
  return Object.entries(context).flatMap(([term, value]) => [
    { term, value, iri: absolute(idOf(value), prefixes) },
    ...(isObject(value) ? definitions(own(value, '@context') ?? null, prefixes) : []),
  ])
}

function prefixesIn(context: JsonObject): [string, string][] {
  return Object.entries(context).flatMap(([term, value]) => {
    const iri = idOf(value)
    return iri === undefined ? [] : [[term, iri]]
  })
}

function idOf(value: Json): string | undefined {
  const iri = isObject(value) ? own(value, '@id') : value
  return typeof iri === 'string' ? iri : undefined
}

/** Expands `prefix:name`, at most a few times; undefined when the prefix is unknown or there is none. */
function absolute(
  iri: string | undefined,
  prefixes: ReadonlyMap<string, string>,
  depth = 0,
): string | undefined {
  if (iri === undefined || iri.startsWith('@') || iri.includes('://')) return iri
  const colon = iri.indexOf(':')
  if (colon < 0 || depth > MAX_PREFIXES) return undefined
  const prefix = iri.slice(0, colon)
  if (SCHEMES.has(prefix)) return iri
  const start = absolute(prefixes.get(prefix), prefixes, depth + 1)
  return start === undefined ? undefined : start + iri.slice(colon + 1)
}

const MAX_PREFIXES = 4

function isTrespass({ term, value, iri }: Definition, known: Words): boolean {
  if (term === '@vocab') return typeof value !== 'string' || isNearKnown(value, known)
  if (term.startsWith('@')) return FORBIDDEN.has(term)
  if (iri?.startsWith('@') === true) return !known.pairs.has(`${term} ${iri}`)
  if (isObject(value) && FORBIDDEN_IN_TERM.some((it) => own(value, it) !== undefined)) return true
  if (typeof value === 'string' && known.pairs.has(`${term} ${iri ?? ''}`)) return false
  if (iri === undefined || SCHEMES.has(term.toLowerCase())) return true
  return known.terms.has(term) || known.iris.has(iri)
}

/** A default vocabulary under which words of ours live would give them a second spelling. */
function isNearKnown(vocab: string, known: Words): boolean {
  return !vocab.includes('://') || [...known.iris].some((iri) => iri.startsWith(vocab))
}

/** Compiles bundled JSON-LD contexts into tables of terms: the part of JSON-LD 1.1 that Open Badges use. */
import type { Json, JsonObject } from '../../../kernel/json.ts'
import { isList, isObject, own } from '../../../kernel/json.ts'
import { giveUp } from './unknown.ts'

export interface Term {
  readonly iri: string
  /** `@id`, `@vocab` or the IRI of a datatype */
  readonly type?: string
  readonly container?: string
  /** scoped context, as written */
  readonly context?: JsonObject
  /** may stand before a colon */
  readonly prefix: boolean
  readonly isProtected: boolean
  /** defined in a way that only the full processor reads */
  readonly unusual: boolean
  /** as defined, to see whether another definition is the same */
  readonly written: string
}

export interface ActiveContext {
  readonly terms: ReadonlyMap<string, Term>
  /** what holds again inside nested nodes, when this one came with a type */
  readonly previous?: ActiveContext
}

const EMPTY: ActiveContext = { terms: new Map() }
const PLAIN_MEMBERS: ReadonlySet<string> = new Set([
  '@id',
  '@type',
  '@container',
  '@context',
  '@protected',
])

/** The context of a document, from the documents its URLs stand for, in order. */
export function compile(documents: readonly JsonObject[]): ActiveContext {
  return documents.reduce((active, document) => withContext(active, contextOf(document), {}), EMPTY)
}

function contextOf(document: JsonObject): JsonObject {
  const context = own(document, '@context')
  return isObject(context) ? context : giveUp('context list')
}

interface Scoped {
  readonly property: WeakMap<JsonObject, ActiveContext>
  readonly type: WeakMap<JsonObject, ActiveContext>
}
const scoped = new WeakMap<ActiveContext, Scoped>()

/** The context that holds for the value of a property or in a node of a type; compiled once. */
export function inScope(
  active: ActiveContext,
  context: JsonObject,
  kind: keyof Scoped,
): ActiveContext {
  const known = scoped.get(active) ?? { property: new WeakMap(), type: new WeakMap() }
  scoped.set(active, known)
  const found = known[kind].get(context)
  if (found !== undefined) return found
  const compiled = withContext(active, context, { [kind]: true })
  known[kind].set(context, compiled)
  return compiled
}

interface How {
  /** a property may redefine protected terms */
  readonly property?: boolean
  /** a type's context ends at the next node */
  readonly type?: boolean
}

function withContext(active: ActiveContext, context: JsonObject, how: How): ActiveContext {
  const terms = new Map(active.terms)
  for (const [term, value] of Object.entries(context)) {
    if (term === '@version' || term === '@protected') continue
    if (term.startsWith('@')) giveUp(term)
    const defined = define(term, value, context, active)
    if (isFree(terms.get(term), defined, how)) terms.set(term, defined)
  }
  const previous = how.type === true ? (active.previous ?? active) : active.previous
  return previous === undefined ? { terms } : { terms, previous }
}

/** A protected term keeps its meaning, except for what a property's own context says. */
function isFree(before: Term | undefined, now: Term, how: How): boolean {
  if (before?.isProtected !== true || how.property === true) return true
  return before.written === now.written ? false : giveUp('protected term')
}

function define(term: string, value: Json, context: JsonObject, active: ActiveContext): Term {
  const definition = isObject(value) ? value : { '@id': value }
  const [id, type, container] = ['@id', '@type', '@container'].map((key) => own(definition, key))
  const scope = own(definition, '@context')
  const iri = typeof id === 'string' ? absolute(id, context, active, 0) : ''
  const isProtected = own(definition, '@protected') ?? own(context, '@protected') ?? false
  const read = {
    iri,
    ...(typeof type === 'string' && { type: absolute(type, context, active, 0) }),
    ...(container !== undefined && { container: containerOf(container) }),
    ...(isObject(scope) && { context: scope }),
    prefix: !isObject(value) && /[:/?#[\]@]$/.test(iri),
  }
  const unusual =
    iri === '' ||
    term.includes(':') ||
    (scope !== undefined && !isObject(scope)) ||
    Object.keys(definition).some((key) => !PLAIN_MEMBERS.has(key))
  return { ...read, isProtected: isProtected === true, unusual, written: JSON.stringify(read) }
}

function containerOf(container: Json): string {
  const list = isList(container) ? container : [container]
  const only = list.length === 1 ? list[0] : undefined
  return typeof only === 'string' ? only : 'several'
}

const MAX_PREFIXES = 4

/** Expands an IRI in a definition: a keyword, an absolute IRI, another term, or prefix and name. */
function absolute(iri: string, context: JsonObject, active: ActiveContext, depth: number): string {
  if (iri.startsWith('@') || iri.includes('://')) return iri
  const colon = iri.indexOf(':')
  if (colon === 0 || depth > MAX_PREFIXES) return giveUp(`relative ${iri}`)
  const word = colon < 0 ? iri : iri.slice(0, colon)
  const start = meaning(word, context, active, depth)
  if (colon < 0) return start ?? giveUp(`relative ${iri}`)
  return start === undefined ? iri : start + iri.slice(colon + 1)
}

/** The IRI of a word that this context or the one before defines. */
function meaning(
  word: string,
  context: JsonObject,
  active: ActiveContext,
  depth: number,
): string | undefined {
  const local = own(context, word)
  const written = isObject(local) ? own(local, '@id') : local
  if (typeof written === 'string') return absolute(written, context, active, depth + 1)
  return active.terms.get(word)?.iri
}

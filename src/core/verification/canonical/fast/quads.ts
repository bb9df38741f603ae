/** Turns a JSON document with compiled contexts straight into RDF statements; gives up at anything unusual. */
import type { Json, JsonObject } from '../../../kernel/json.ts'
import { isList, isObject, own } from '../../../kernel/json.ts'
import type { ActiveContext, Term } from './active-context.ts'
import { inScope } from './active-context.ts'
import { escaped } from './escape.ts'
import { giveUp } from './unknown.ts'

/** One statement; a subject or object that is a number is the blank node of that number. */
export interface Quad {
  readonly subject: string | number
  /** `<IRI>` */
  readonly predicate: string
  readonly object: string | number
}

export interface Statements {
  readonly quads: readonly Quad[]
  /** how many blank nodes there are, numbered from 0 */
  readonly blanks: number
}

/** The statements of a document whose own `@context` was compiled into `active`. */
export function statementsOf(document: JsonObject, active: ActiveContext): Statements {
  const writer = new Writer()
  writer.members(document, active, true)
  return { quads: [...writer.quads.values()], blanks: writer.blanks }
}

const TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+-.]*:[^\s]*$/

class Writer {
  readonly quads = new Map<string, Quad>()
  blanks = 0

  /** Writes a node and gives its name: `<IRI>` or the number of its blank node. */
  members(object: JsonObject, base: ActiveContext, isRoot: boolean): string | number {
    const types = typesOf(object, base)
    let active = base
    for (const type of types.toSorted()) {
      const scope = base.terms.get(type)?.context
      if (scope !== undefined) active = inScope(active, scope, 'type')
    }
    const name = this.#name(object, active)
    for (const type of types) this.#add(name, TYPE, `<${termFor(type, base).iri}>`)
    for (const key of Object.keys(object)) {
      if (key === '@context' && isRoot) continue
      const term = termFor(key, active)
      if (!term.iri.startsWith('@')) this.#property(name, term, object[key] ?? null, active)
    }
    return name
  }

  #name(object: JsonObject, active: ActiveContext): string | number {
    const named = Object.keys(object).filter((key) => active.terms.get(key)?.iri === '@id')
    if (named.length > 1) giveUp('two ids')
    const id = named.length === 0 ? undefined : own(object, named[0] ?? '')
    if (id === undefined) return this.blanks++
    return typeof id === 'string' ? reference(id, active) : giveUp('id')
  }

  #property(subject: string | number, term: Term, value: Json, active: ActiveContext): void {
    if (term.container !== undefined && term.container !== '@set') giveUp(term.container)
    const inner = (base: ActiveContext) =>
      term.context === undefined ? base : inScope(base, term.context, 'property')
    for (const item of isList(value) ? value : [value]) {
      if (item === null) continue
      if (isList(item)) giveUp('nested list')
      const object = isObject(item)
        ? this.#nested(item, active, inner)
        : literal(item, term, active, inner)
      this.#add(subject, `<${term.iri}>`, object)
    }
  }

  /** A type's context ends here; then that of the property begins. */
  #nested(
    item: JsonObject,
    active: ActiveContext,
    inner: (base: ActiveContext) => ActiveContext,
  ): string | number {
    const keys = Object.keys(item)
    const isReference = keys.length === 1 && active.terms.get(keys[0] ?? '')?.iri === '@id'
    return this.members(item, inner(isReference ? active : (active.previous ?? active)), false)
  }

  #add(subject: string | number, predicate: string, object: string | number): void {
    this.quads.set(`${subject} ${predicate} ${object}`, { subject, predicate, object })
  }
}

/** A word of the document; whatever is no term is for the full processor, which names what it drops. */
function termFor(key: string, active: ActiveContext): Term {
  const term = active.terms.get(key)
  if (term === undefined || term.unusual) return giveUp(`no term ${key}`)
  if (term.iri.startsWith('@') && term.iri !== '@id' && term.iri !== '@type') giveUp(term.iri)
  return term
}

function typesOf(object: JsonObject, active: ActiveContext): readonly string[] {
  const keys = Object.keys(object).filter((key) => active.terms.get(key)?.iri === '@type')
  if (keys.length > 1) giveUp('two types')
  const value = keys.length === 0 ? undefined : own(object, keys[0] ?? '')
  const list = value === undefined ? [] : [value].flat()
  return list.map((type) => (typeof type === 'string' ? type : giveUp('type')))
}

/** An absolute IRI that no prefix changes. */
function reference(iri: string, active: ActiveContext): string {
  if (!ABSOLUTE.test(iri)) giveUp('relative')
  const prefix = active.terms.get(iri.slice(0, iri.indexOf(':')))
  return prefix === undefined ? `<${iri}>` : giveUp('prefix')
}

type Scalar = string | number | boolean

function literal(
  value: Json,
  term: Term,
  active: ActiveContext,
  inner: (base: ActiveContext) => ActiveContext,
): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return giveUp('value')
  }
  if (term.type === '@id' || term.type === '@vocab') return pointer(value, term, active, inner)
  if (term.type?.startsWith('@') === true) return giveUp(term.type)
  return typed(value, term.type)
}

function pointer(
  value: Scalar,
  term: Term,
  active: ActiveContext,
  inner: (base: ActiveContext) => ActiveContext,
): string {
  if (typeof value !== 'string') return giveUp('reference')
  if (term.type === '@id') return reference(value, active)
  if (term.context === undefined) return giveUp('vocabulary')
  const word = termFor(value, inner(active))
  return word.iri.startsWith('@') ? giveUp('keyword') : `<${word.iri}>`
}

function typed(value: Scalar, type: string | undefined): string {
  if (typeof value === 'string') {
    if (type === undefined || type === `${XSD}string`) return `"${escaped(value)}"`
    return type === `${XSD}double` ? giveUp('double') : `"${escaped(value)}"^^<${type}>`
  }
  if (typeof value === 'boolean') return `"${String(value)}"^^<${type ?? `${XSD}boolean`}>`
  if (type === `${XSD}string`) return giveUp('number as text')
  if (!Number.isSafeInteger(value) || type === `${XSD}double`) return decimal(value, type)
  return `"${value.toFixed(0)}"^^<${type ?? `${XSD}integer`}>`
}

/** As JSON-LD writes numbers that are not whole: fifteen digits, an exponent, no zeros behind. */
function decimal(value: number, type: string | undefined): string {
  if (Number.isInteger(value) || !String(value).includes('.')) giveUp('number')
  const written = value.toExponential(15).replace(/(\d)0*e\+?/, '$1E')
  return `"${written}"^^<${type ?? `${XSD}double`}>`
}

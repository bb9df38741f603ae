/** Writes the document that a signed graph says, from its root, with the names of our own table. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import { literalJson } from './literal.ts'
import { holdsParts, propertyName, RDF_TYPE } from './root.ts'
import type { Graph, Node, Term } from './statements.ts'
import { VOCABULARY } from './vocabulary.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'
const MAX_NODES = 20_000
const MAX_DEPTH = 100
/** Characters written: a file has 4 MB, and a node may be written at many places. */
const MAX_TEXT = 16 * 1024 * 1024
/** Under these a node that is only named is an object with an id; elsewhere it is the text of its IRI. */
const OBJECTS: ReadonlySet<string> = new Set([
  'credentialSubject',
  'credentialStatus',
  'evidence',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'relatedResource',
  'achievement',
])
const LISTS: ReadonlySet<string> = new Set(['type', 'statusMessage'])

export type Refusal = 'selfContained' | 'tooLarge'

/** A credential inside the built document: the object that stands for it, and who carries it. */
export interface Stub {
  readonly carrier: string
  readonly id: string | undefined
  readonly object: JsonObject
}

export interface Built {
  readonly document: JsonObject
  readonly stubs: readonly Stub[]
}

/** The document of `root`; credentials inside it are stubs of id and type. */
export function build(graph: Graph, root: Node): Result<Built, Refusal> {
  const writer = new Writer(graph, root)
  try {
    return found({ document: writer.write(root, [], ''), stubs: writer.stubs })
  } catch (error) {
    if (error instanceof Refused) return failed(error.why)
    throw error
  }
}

class Refused extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super(why)
    this.why = why
  }
}

class Writer {
  readonly stubs: Stub[] = []
  readonly #graph: Graph
  readonly #isNoise: (node: Node, iri: string, name: string) => boolean
  #written = 0
  #text = 0

  constructor(graph: Graph, root: Node) {
    this.#graph = graph
    this.#isNoise = noise(graph, root)
  }

  write(node: Node, above: readonly string[], under: string): JsonObject {
    const again = above.includes(node.id)
    this.#count(node, above, again)
    if (holdsParts(under)) return this.#stub(node, above.at(-1) ?? '')
    const members = new Map<string, readonly Json[]>()
    for (const [iri, values] of node.properties) {
      const name = iri === RDF_TYPE ? 'type' : propertyName(iri)
      if (this.#isNoise(node, iri, name)) continue
      this.#measure(name)
      const shown = again ? values.filter((it) => isLiteral(it) || name === 'type') : values
      const json = shown.map((it) => this.#value(it, name, [...above, node.id]))
      if (json.length > 0) members.set(name, distinct([...(members.get(name) ?? []), ...json]))
    }
    const entries = Array.from(members, ([name, values]) => [name, single(name, values)] as const)
    return Object.fromEntries([...Object.entries(idMember(node.id)), ...entries])
  }

  #count(node: Node, above: readonly string[], again: boolean): void {
    this.#written += 1
    if (this.#written > MAX_NODES || above.length > MAX_DEPTH) throw new Refused('tooLarge')
    if (again && isBlank(node.id)) throw new Refused('selfContained')
  }

  #measure(text: string): void {
    this.#text += text.length
    if (this.#text > MAX_TEXT) throw new Refused('tooLarge')
  }

  #stub(node: Node, carrier: string): JsonObject {
    const types = (node.properties.get(RDF_TYPE) ?? []).flatMap(className)
    const id = isBlank(node.id) ? undefined : node.id
    const object: JsonObject = { ...idMember(node.id), type: types }
    this.stubs.push({ carrier: isBlank(carrier) ? '' : carrier, id, object })
    return object
  }

  #value(term: Term, name: string, above: readonly string[]): Json {
    this.#measure(typeof term === 'string' ? term : term.value)
    if (typeof term !== 'string') return literalJson(term)
    if (name === 'type') return className(term)[0] ?? term
    if (term === `${RDF}nil`) return []
    const node = this.#graph.get(term)
    if (node === undefined) return OBJECTS.has(name) ? { id: term } : isBlank(term) ? {} : term
    return node.properties.has(`${RDF}first`)
      ? this.#list(node, name, above)
      : this.write(node, above, name)
  }

  #list(first: Node, name: string, above: readonly string[]): Json {
    const entries: Json[] = []
    const seen = new Set<string>()
    let node: Node | undefined = first
    while (node !== undefined && !seen.has(node.id)) {
      seen.add(node.id)
      this.#count(node, above, false)
      const [value] = node.properties.get(`${RDF}first`) ?? []
      if (value !== undefined) entries.push(this.#value(value, name, [...above, first.id]))
      const rest: Term | undefined = node.properties.get(`${RDF}rest`)?.[0]
      node = typeof rest === 'string' ? this.#graph.get(rest) : undefined
    }
    return entries
  }
}

const isLiteral = (term: Term) => typeof term !== 'string'
const idMember = (id: string): JsonObject => (isBlank(id) ? {} : { id })
const isBlank = (id: string) => id.startsWith('_:')

function className(term: Term): string[] {
  if (typeof term !== 'string') return []
  return [Object.hasOwn(VOCABULARY.classes, term) ? (VOCABULARY.classes[term] ?? term) : term]
}

/** Values that come out alike are one: a node that is described twice has its blank nodes twice. */
function distinct(values: readonly Json[]): readonly Json[] {
  if (values.length === 1) return values
  const seen = new Map(values.map((it) => [JSON.stringify(it), it]))
  return [...seen.values()]
}

function single(name: string, values: readonly Json[]): Json {
  return values.length === 1 && !LISTS.has(name) ? (values[0] ?? null) : values
}

/**
 * What parts say in the same graph about nodes of the whole: the comment on an endorsed node, and in a record
 * all that its members award to its subject.
 */
function noise(graph: Graph, root: Node): (node: Node, iri: string, name: string) => boolean {
  const types = (root.properties.get(RDF_TYPE) ?? []).flatMap(className)
  const subjects = types.includes('ClrCredential') ? objectsNamed(root, 'credentialSubject') : []
  const endorsed = types.includes('EndorsementCredential') ? [] : endorsedNodes(graph)
  return (node, iri, name) =>
    (name === 'endorsementComment' && endorsed.includes(node.id)) ||
    (subjects.includes(node.id) && iri.startsWith(OPEN_BADGES) && name !== 'identifier')
}

function objectsNamed(node: Node, name: string): readonly Term[] {
  return [...node.properties].flatMap(([iri, values]) => (propertyName(iri) === name ? values : []))
}

function endorsedNodes(graph: Graph): readonly Term[] {
  return [...graph.values()]
    .flatMap((node) => objectsNamed(node, 'endorsement'))
    .flatMap((part) => (typeof part === 'string' ? (graph.get(part) ?? []) : []))
    .flatMap((part) => objectsNamed(part, 'credentialSubject'))
}

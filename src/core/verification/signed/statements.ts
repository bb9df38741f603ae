/** Reads canonical N-Quads into the nodes of the default graph (RDF 1.1 N-Quads; only what RDFC-1.0 writes). */

export interface Literal {
  readonly value: string
  readonly datatype: string
  readonly language?: string
}

/** An IRI, a blank node (`_:c14n0`), or a literal. */
export type Term = string | Literal

export interface Node {
  readonly id: string
  /** predicate IRI -> objects in the order of the canonical text */
  readonly properties: ReadonlyMap<string, readonly Term[]>
}

export type Graph = ReadonlyMap<string, Node>

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'
const LINE =
  /^(<[^>]*>|_:\S+) <([^>]*)> (?:(<[^>]*>|_:[^\s]+)|"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@(\S+))?) (?:(<[^>]*>|_:\S+) )?\.$/

/** The default graph of the text; undefined when a line is not what RDFC-1.0 writes. Named graphs are left out. */
export function graphOf(nquads: string): Graph | undefined {
  const nodes = new Map<string, { id: string; properties: Map<string, Term[]> }>()
  for (const line of nquads.toWellFormed().split('\n')) {
    if (line === '') continue
    const match = LINE.exec(line)
    if (match === null) return undefined
    const [, subject = '', predicate = '', , , , , graphName] = match
    if (graphName !== undefined) continue
    const id = resource(subject)
    const node = nodes.get(id) ?? { id, properties: new Map<string, Term[]>() }
    nodes.set(id, node)
    const iri = unescaped(predicate)
    const objects = node.properties.get(iri) ?? []
    node.properties.set(iri, objects)
    objects.push(objectOf(match))
  }
  return nodes
}

function objectOf([, , , named, text = '', datatype, language]: RegExpExecArray): Term {
  if (named !== undefined) return resource(named)
  const value = unescaped(text)
  if (language !== undefined) return { value, datatype: '', language }
  return { value, datatype: unescaped(datatype ?? XSD_STRING) }
}

const resource = (text: string) => (text.startsWith('<') ? unescaped(text.slice(1, -1)) : text)

const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one === undefined
      ? String.fromCodePoint(Number.parseInt(String(four ?? eight), 16))
      : (ESCAPES[String(one)] ?? String(one)),
  )
}

/** Finds the credential that a signed graph is about. */
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import type { Graph, Node, Term } from './statements.ts'
import { VOCABULARY } from './vocabulary.ts'

export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const CREDENTIAL = 'https://www.w3.org/2018/credentials#VerifiableCredential'

/** The name a property has in the contexts we bundle; its IRI when they do not know it. */
export function propertyName(iri: string): string {
  return Object.hasOwn(VOCABULARY.properties, iri) ? (VOCABULARY.properties[iri] ?? iri) : iri
}

const PARTS: ReadonlySet<string> = new Set([
  'endorsement',
  'verifiableCredential',
  'boostCredential',
])

/** Whether the objects of this property are credentials inside the credential. */
export function holdsParts(property: string): boolean {
  return PARTS.has(property)
}

/**
 * The one credential that is no part of another. Fails where there is none, where there are several, or where
 * something is said that cannot be reached from it.
 */
export function rootOf(graph: Graph): Result<Node, 'noRoot' | 'severalRoots' | 'notReached'> {
  const { objects, parts } = objectsIn(graph)
  const whole = [...graph.values()].filter((node) => isCredentialNode(node) && !parts.has(node.id))
  const free = whole.filter(({ id }) => !objects.has(id))
  const [root, ...more] = free.length > 0 ? free : whole
  if (root === undefined) return failed('noRoot')
  if (more.length > 0) return failed('severalRoots')
  return reached(root, graph).size === graph.size ? found(root) : failed('notReached')
}

/** What is an object of some other node's statement, and which of those stand where parts do. */
function objectsIn(graph: Graph): Readonly<Record<'objects' | 'parts', ReadonlySet<Term>>> {
  const objects = new Set<Term>()
  const parts = new Set<Term>()
  for (const { id, properties } of graph.values())
    for (const [iri, values] of properties) {
      const areParts = holdsParts(propertyName(iri))
      for (const value of values) {
        if (value !== id) objects.add(value)
        if (areParts) parts.add(value)
      }
    }
  return { objects, parts }
}

const isCredentialNode = ({ properties }: Node) =>
  properties.get(RDF_TYPE)?.includes(CREDENTIAL) === true

function reached(root: Node, graph: Graph): ReadonlySet<string> {
  const seen = new Set([root.id])
  for (const id of seen) {
    for (const values of graph.get(id)?.properties.values() ?? [])
      for (const value of values) if (typeof value === 'string' && graph.has(value)) seen.add(value)
  }
  return seen
}

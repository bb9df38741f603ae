/** Compares what a proof's own signed statements say with the members by which it was judged. */
import type { Proof } from '../proofs/proof.ts'
import type { Graph, Term } from './statements.ts'

const SECURITY = 'https://w3id.org/security#'
const CREATED = 'http://purl.org/dc/terms/created'

/** Whether date, end, purpose and key are one each, and the same as the members of the proof. */
export function saysTheSame(graph: Graph, proof: Proof): boolean {
  const purpose = proof.purpose.replace(SECURITY, '')
  return (
    isOnly(graph, CREATED, proof.created) &&
    isOnly(graph, `${SECURITY}expiration`, proof.expires) &&
    isOnly(graph, `${SECURITY}proofPurpose`, `${SECURITY}${purpose}`) &&
    isOnly(graph, `${SECURITY}verificationMethod`, proof.verificationMethod)
  )
}

function isOnly(graph: Graph, iri: string, wanted: string | undefined): boolean {
  const said = [...graph.values()].flatMap(({ properties }) => properties.get(iri) ?? [])
  return said.length === (wanted === undefined ? 0 : 1) && said.every((it) => textOf(it) === wanted)
}

const textOf = (term: Term) => (typeof term === 'string' ? term : term.value)

/** Reads what was signed: the document that a proof's statements say, in whichever JSON they came. */
import { idOf } from '../../formats/fields.ts'
import type { Slice } from '../../formats/format.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import type { Proof } from '../proofs/proof.ts'
import type { Refusal } from './build.ts'
import { build } from './build.ts'
import { inFileOrder } from './file-order.ts'
import { saysTheSame } from './own-statements.ts'
import type { PlacedParts } from './parts.ts'
import { placeParts } from './parts.ts'
import { rootOf } from './root.ts'
import type { Graph, Node } from './statements.ts'
import { graphOf } from './statements.ts'

/** The canonical N-Quads that were hashed, of the document and of the proof's own configuration. */
export interface Statements {
  readonly document: string
  readonly proof: string
}

export interface Source {
  readonly statements: Statements
  readonly proof: Proof
  /** the file's JSON, for what was not signed: its contexts, its order, the text of its parts */
  readonly file: JsonObject
  readonly slice: Slice
  /** the issuer for whom the key was found */
  readonly issuer: string | undefined
}

export type SignedRefusal =
  | Refusal
  | 'noRoot'
  | 'severalRoots'
  | 'notReached'
  | 'otherIssuer'
  | 'lookalike'
  | 'otherParts'
  | 'nestedContext'
  | 'proofStatements'
  | 'statements'

export interface SignedReading {
  /** what is judged and shown; absent when no document could be built */
  readonly document?: JsonObject
  /** the exact text of the parts inside it */
  readonly slice?: Slice
  /** why the document may never be called valid, though its signature holds */
  readonly refusal?: SignedRefusal
}

/**
 * Builds the document from the statements alone: equal statements give an equal document, but for the order of
 * lists that nobody signed. Refuses what has no single root, says two things at once, or has other parts.
 */
export function readSigned(source: Source): SignedReading {
  const graph = graphOf(source.statements.document)
  const proof = graphOf(source.statements.proof)
  if (graph === undefined || proof === undefined) return { refusal: 'statements' }
  const root = rootOf(graph)
  if (!root.ok) return { refusal: root.failure }
  const built = build(graph, root.value)
  if (!built.ok) return { refusal: built.failure }
  const { document, stubs } = built.value
  const placed = placeParts(stubs, source.file, source.slice)
  const reading = written(document, placed ?? new Map(), source.file)
  const refusal = refusalOf(document, root.value, proof, placed, source)
  return refusal === undefined ? reading : { ...reading, refusal }
}

function refusalOf(
  document: JsonObject,
  root: Node,
  proof: Graph,
  placed: PlacedParts | undefined,
  source: Source,
): SignedRefusal | undefined {
  if (idOf(own(document, 'issuer')) !== source.issuer) return 'otherIssuer'
  if ([...root.properties.keys()].some(looksLikeDeciding(document))) return 'lookalike'
  if (placed === undefined) return 'otherParts'
  if (hasStrayContext(source.file, true)) return 'nestedContext'
  return saysTheSame(proof, source.proof) ? undefined : 'proofStatements'
}

const DECIDING =
  /(?:validFrom|validUntil|issuanceDate|expirationDate|credentialStatus|credentialSubject|issuer)$/i

/** A word we do not know that ends like one that decides looks as if it did. */
const looksLikeDeciding = (document: JsonObject) => (iri: string) =>
  DECIDING.test(iri) && Object.hasOwn(document, iri)

/** A context inside anything but a credential, and a member that JSON-LD drops without a word. */
function hasStrayContext(json: Json, isWhole: boolean): boolean {
  if (isList(json)) return json.some((it: Json) => hasStrayContext(it, false))
  if (!isObject(json)) return false
  if (Object.hasOwn(json, '__proto__')) return true
  if (!isWhole && Object.hasOwn(json, '@context') && !isCredential(json)) return true
  const rest = Object.entries(json).filter(([name]) => name !== '@context' && name !== 'proof')
  return rest.some(([, value]) => hasStrayContext(value, false))
}

const isCredential = (json: JsonObject) =>
  [own(json, 'type')].flat().includes('VerifiableCredential')

/** The built document with its parts, in the file's order, under the file's contexts and proof. */
function written(document: JsonObject, placed: PlacedParts, file: JsonObject): SignedReading {
  const texts = new Map<Json, string>()
  for (const { value, text } of placed.values()) texts.set(value, text)
  const members = ['@context', 'proof'].flatMap((name) => {
    const value = own(file, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const ordered = inFileOrder(document, file, (stub) => placed.get(stub)?.value)
  const whole: JsonObject = { ...ordered, ...Object.fromEntries(members) }
  return { document: whole, slice: (path) => texts.get(at(whole, path) ?? null) }
}

function at(json: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((here, name) => {
    if (isList(here)) return here[Number(name)]
    return isObject(here) ? own(here, name) : undefined
  }, json)
}

/** The members of an embedded proof that decide how it is checked, read once from JSON. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'

export interface Proof {
  /** the proof as written, for the hash over its configuration */
  readonly json: JsonObject
  readonly type: string
  readonly cryptosuite?: string
  readonly verificationMethod: string
  readonly purpose: string
  readonly id?: string
  /** ids of the proofs this one was put on top of */
  readonly previous: readonly string[]
  readonly created?: string
  readonly expires?: string
  readonly proofValue?: string
  readonly jws?: string
}

export type ProofKind = Pick<Proof, 'type' | 'cryptosuite'>

/** Every proof of a document as written: `proof` may be one object or a list. */
export function proofsOf(document: JsonObject): readonly Json[] {
  const proof = own(document, 'proof')
  if (proof === undefined || proof === null) return []
  return isList(proof) ? proof : [proof]
}

/** The document without its own proof; proofs inside embedded credentials stay. */
export function withoutProof(document: JsonObject): JsonObject {
  return without(document, ['proof'])
}

/** A copy of the object without some members. */
export function without(object: JsonObject, members: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !members.includes(key)))
}

/** Reads a proof; undefined when a member that every proof must have is missing or not a text. */
export function readProof(json: Json): Proof | undefined {
  if (!isObject(json)) return undefined
  const [type, method, purpose] = ['type', 'verificationMethod', 'proofPurpose'].map((name) =>
    reference(own(json, name)),
  )
  if (type === undefined || method === undefined || purpose === undefined) return undefined
  const previous = previousOf(own(json, 'previousProof'))
  if (previous === undefined) return undefined
  return { json, type, verificationMethod: method, purpose, previous, ...optional(json) }
}

/** What kind of proof it calls itself, whatever else it lacks. */
export function kindOfProof(json: Json): ProofKind {
  const members = isObject(json) ? json : {}
  const cryptosuite = own(members, 'cryptosuite')
  const type = reference(own(members, 'type')) ?? ''
  return typeof cryptosuite === 'string' ? { type, cryptosuite } : { type }
}

/** A text, or the id of the object that stands in its place. */
function reference(json: Json | undefined): string | undefined {
  const only = isList(json) && json.length === 1 ? json[0] : json
  const text = isObject(only) ? own(only, 'id') : only
  return typeof text === 'string' ? text : undefined
}

function previousOf(json: Json | undefined): readonly string[] | undefined {
  const list = json === undefined ? [] : [json].flat()
  return list.every((it) => typeof it === 'string') ? list : undefined
}

const OPTIONAL = ['cryptosuite', 'id', 'created', 'expires', 'proofValue', 'jws'] as const

function optional(json: JsonObject): Partial<Proof> {
  const members = new Map<string, string>()
  for (const name of OPTIONAL) {
    const member = own(json, name)
    if (typeof member === 'string') members.set(name, member)
  }
  return Object.fromEntries<string>(members)
}

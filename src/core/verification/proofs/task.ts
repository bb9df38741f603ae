/** What checking one proof of a document may use, and what comes of it. */
import type { Slice } from '../../formats/format.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Answer } from '../catalog.ts'
import type { Contexts } from '../contexts/context-set.ts'
import type { FindKey } from '../keys/key.ts'
import type { Detail, Remark } from '../report.ts'
import type { Statements } from '../signed/read-signed.ts'
import type { Proof } from './proof.ts'
import type { Suite } from './suite.ts'

/** What every attempt at one of the document's proofs may use. */
export interface Task {
  readonly document: JsonObject
  /** the document without its own proofs */
  readonly bare: JsonObject
  readonly issuer: string | undefined
  readonly findKey: FindKey
  readonly world: World
  readonly contexts: Contexts
  readonly slice: Slice
  readonly proofs: readonly Json[]
  /** what came of each proof so far */
  readonly attempts: Map<Json, Promise<Attempt>>
}

export interface Attempt {
  readonly signature: Answer<'signature'>
  readonly issuer: Answer<'issuer'>
  /** what was signed: triples, the JSON itself, or not known */
  readonly signs?: Suite['signs']
  /** terms the signature does not cover */
  readonly unsigned: readonly string[]
  /** the proof and what it covers, when it holds and what it covers is triples */
  readonly signed?: { readonly proof: Proof; readonly statements: Statements }
  /** when it ends, and the proofs it stands on: ISO, or as written */
  readonly ends: readonly string[]
  readonly detail: Detail
  readonly remarks: readonly Remark[]
}

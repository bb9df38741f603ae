/** What a proof suite is: which proofs it knows, and how it says whether one holds. */
import type { JsonObject } from '../../kernel/json.ts'
import type { Engine } from '../canonical/rdfc.ts'
import type { ContextSet } from '../contexts/context-set.ts'
import type { PublicJwk } from '../keys/key.ts'
import type { Statements } from '../signed/read-signed.ts'
import type { Proof, ProofKind } from './proof.ts'

export type SuiteAnswer =
  | {
      readonly outcome: 'valid'
      readonly alg: string
      readonly unsigned: readonly string[]
      /** what was signed, where that is triples */
      readonly statements?: Statements
    }
  | {
      readonly outcome:
        | 'mismatch'
        | 'wrongKey'
        | 'weakKey'
        | 'unsupported'
        /** made to be endless work: not tried again */
        | 'tooComplex'
        | 'baseProof'
        | 'malformed'
      readonly reason?: string
    }

/** One attempt: the document with the proofs that were there before (a chain) or none. */
export interface Secured {
  readonly document: JsonObject
  readonly proof: Proof
  readonly contexts: ContextSet
  readonly jwk: PublicJwk
  readonly engine: Engine
}

export interface Suite {
  /** for the technical line */
  readonly id: string
  /** whether what is signed is triples (and contexts are needed) or the JSON itself */
  readonly signs: 'triples' | 'json'
  readonly accepts: (kind: ProofKind) => boolean
  readonly check: (secured: Secured) => Promise<SuiteAnswer>
}

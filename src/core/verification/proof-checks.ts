/** What came of a proof, or of a JWS that must not be trusted, as checks of the catalogue. */
import { isEuropass } from '../formats/europass.ts'
import { idOf } from '../formats/fields.ts'
import type { JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import type { Judged } from './judged.ts'
import type { JwsRefusal } from './jwt/jws.ts'
import type { ProofAnswer } from './proofs/proof-answer.ts'
import type { Check } from './report.ts'

/** Nothing behind a refused header or signature part is asked. */
export function refused({ answer, why, opened }: JwsRefusal): Judged {
  const checks: readonly Check[] = [
    { id: 'signature', answer, detail: { why } },
    { id: 'issuer', answer: 'notAsked' },
    { id: 'revocation', answer: 'notAsked' },
  ]
  return { document: opened.document, slice: opened.slice, checks, remarks: [] }
}

/** The three answers of a proof as checks; the facts belong to the signature and the issuer alike. */
export function proofChecks(
  proof: ProofAnswer,
  document: JsonObject,
): Pick<Judged, 'checks' | 'remarks' | 'ends'> {
  const { detail, remarks, ends } = proof
  const issuer = idOf(own(document, 'issuer'))
  const named = issuer === undefined ? {} : { issuer }
  const unsealed = proof.signature === 'unsigned' && isEuropass(document)
  const checks: readonly Check[] = [
    { id: 'context', answer: proof.context, detail },
    { id: 'signature', answer: unsealed ? 'unsealed' : proof.signature, detail },
    { id: 'issuer', answer: proof.issuer, detail: { ...detail, ...named } },
  ]
  return { checks, remarks, ends }
}

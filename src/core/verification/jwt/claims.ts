/** Compares the registered claims of a VC-JWT with the credential inside (OB 3.0, JSON Web Token Proof Format). */
import { readDate } from '../../formats/date.ts'
import { idOf, object } from '../../formats/fields.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Remark } from '../report.ts'

export interface Comparison {
  /** claims that contradict the credential: the envelope proves something else than the content */
  readonly contradicted: readonly string[]
  readonly remarks: readonly Remark[]
}

const subjectId = (credential: JsonObject) => idOf(object(own(credential, 'credentialSubject')))
const either = (credential: JsonObject, one: string, other: string) =>
  own(credential, one) ?? own(credential, other)

/**
 * Pairs of claim and member that must say the same when both are there. `exp` is the end of the signature, which
 * may be another than that of the badge: both count (OB 3.0 and VC JOSE differ on it).
 */
const PAIRS: readonly {
  readonly claim: string
  readonly member: (credential: JsonObject) => Json | undefined
  readonly agree: (claim: Json, member: Json) => boolean
}[] = [
  { claim: 'iss', member: (it) => idOf(own(it, 'issuer')), agree: equal },
  { claim: 'sub', member: subjectId, agree: equal },
  { claim: 'jti', member: (it) => own(it, 'id'), agree: equal },
  { claim: 'nbf', member: (it) => either(it, 'validFrom', 'issuanceDate'), agree: sameSecond },
]

/** Claims that OB 3.0 asks for; `sub` cannot be there when the recipient has no id. */
const ASKED = ['iss', 'nbf', 'jti']

/** What is there twice must agree; what OB 3.0 asks for and is absent is remarked. */
export function compareClaims(claims: JsonObject, credential: JsonObject): Comparison {
  const contradicted = PAIRS.filter(({ claim, member, agree }) => {
    const [said, written] = [own(claims, claim), member(credential)]
    return said !== undefined && written !== undefined && !agree(said, written)
  }).map(({ claim }) => claim)
  const absent = ASKED.filter((claim) => own(claims, claim) === undefined)
  const remarks: Remark[] =
    absent.length === 0 ? [] : [{ code: 'claimsAbsent', detail: { claims: absent } }]
  return { contradicted, remarks }
}

function equal(one: Json, other: Json): boolean {
  return one === other
}

/** A NumericDate counts seconds; the credential may write fractions of them. */
function sameSecond(claim: Json, member: Json): boolean {
  const moment = readDate(member)
  return (
    typeof claim === 'number' &&
    moment !== undefined &&
    Math.floor(claim) === Math.floor(moment.ms / 1000)
  )
}

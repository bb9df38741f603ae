/** Judges a JWS in another form than the compact one, or with a critical header: SD-JWT (RFC 9901), SD-JWT VC, JAdES. */
import { isCredential } from '../../formats/document.ts'
import { object, words } from '../../formats/fields.ts'
import { type OtherJws, openOtherJws } from '../../formats/other-jws.ts'
import { type JsonObject, own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Judged } from '../judged.ts'
import { findKey } from '../keys/find-key.ts'
import { proofChecks, refused } from '../proof-checks.ts'
import type { ProofAnswer } from '../proofs/proof-answer.ts'
import { shapeOf } from '../questions/shape.ts'
import type { Check, Remark } from '../report.ts'
import { headerKey } from './header-key.ts'
import { issuerKey } from './issuer-metadata.ts'
import { isDetached, isJades, TELLING } from './jades.ts'
import { isRefusal, type Jws, type JwsRefusal, takeJws } from './jws.ts'
import { verifyVcJwt } from './vc-jwt.ts'

/** Undefined when there is no readable document at all. */
export async function judgeOtherJws(text: string, world: World): Promise<Judged | undefined> {
  const other = await openOtherJws(text)
  const taken = other && take(other)
  if (other === undefined || taken === undefined) return undefined
  const judged = await judgeTaken(taken, other, world)
  return {
    ...judged,
    checks: [...judged.checks, ...shapeOfRest(other)],
    remarks: [...judged.remarks.filter(isOdd), ...remarksOn(other)],
  }
}

async function judgeTaken(taken: Jws | JwsRefusal, other: OtherJws, world: World): Promise<Judged> {
  if (isRefusal(taken)) return refused(taken)
  const jws: Jws = { ...taken, ...other.jws }
  return isCredential(jws.document) ? judgeCredential(jws, world) : judgeOlder(jws, world)
}

/** A signed badge of 1.x or 2.x in JSON. */
async function judgeOlder(jws: Jws, world: World): Promise<Judged> {
  const { judgeSigned } = await import('../hosted/signed.ts')
  return { ...(await judgeSigned(jws, world)), slice: jws.slice }
}

/** What cannot be looked at is no proof that anything is wrong; a broken rule of RFC 9901 is. */
function take({ compact, fault, jws }: OtherJws): Jws | JwsRefusal | undefined {
  const { header } = jws
  const taken = takeJws(compact, isJades(header) ? TELLING : [])
  const refuse = (answer: JwsRefusal['answer'], why: string) => ({ answer, why, opened: jws })
  if (taken === undefined) return undefined
  if (isDetached(header)) return refuse('unsupported', 'sigD')
  if (isRefusal(taken)) return refuse(isBeyondUs(taken) ? 'unsupported' : taken.answer, taken.why)
  if (fault !== undefined) return refuse(fault === 'hash' ? 'unsupported' : 'refused', fault)
  return taken
}

/** A payload that is not in base64, or a rule that only JAdES knows. */
const isBeyondUs = ({ why, opened }: JwsRefusal) =>
  (why === 'crit' || why === 'b64') && isJades(opened.header)

/** What an SD-JWT VC that is no W3C credential calls its kind. */
const kindOf = (document: JsonObject) =>
  own(document, '@context') === undefined ? words(own(document, 'vct')) : undefined

async function judgeCredential(jws: Jws, world: World): Promise<Judged> {
  const { document, slice, claims } = jws
  const isKind = kindOf(document) !== undefined
  const proof = await verifyVcJwt(jws, findKey, world, isKind ? issuerKey : headerKey)
  const checked = proofChecks(isKind ? ofKind(proof) : proof, document)
  return { document, slice, ...(isKind && { file: claims }), ...checked }
}

/**
 * What is missing from a credential was kept back: it lacks nothing, but where an end date or a status may be among
 * it, nobody knows whether it holds. In a badge of 1.x or 2.x that may be anywhere. A kind of its own has no more
 * rules than its name.
 */
function shapeOfRest({ document, fault, isPartial, isOpen }: OtherJws): readonly Check[] {
  if (isOpen || (isPartial && !isCredential(document))) return [{ id: 'shape', answer: 'keptBack' }]
  if (kindOf(document) !== undefined) return [{ id: 'shape', answer: 'complete' }]
  const { answer } = shapeOf(document)
  const isHollow = (isPartial || fault !== undefined) && answer !== 'complete'
  return isHollow ? [{ id: 'shape', answer: 'incomplete' }] : []
}

/** The kind says what its words mean, and asks for no other claims than those it has. */
function ofKind({ remarks, ...proof }: ProofAnswer): ProofAnswer {
  const own = remarks.filter(({ code }) => code !== 'claimsAbsent')
  return { ...proof, context: 'notNeeded', remarks: own }
}

/** What an SD-JWT, or a JWS as JSON, calls itself (RFC 9901, 10.1; RFC 7515, 4.1.9). */
const TYPES = /^(application\/)?((dc|vc|vc\+ld\+json)\+sd-jwt|jose\+json)$/i

const isOdd = ({ code, detail }: Remark) =>
  code !== 'oddType' || !TYPES.test(String(detail?.typ ?? ''))

function remarksOn({ document, isPartial, hasKeyBinding, signatures }: OtherJws): Remark[] {
  const kind = kindOf(document)
  const subject = object(own(document, 'credentialSubject')) ?? {}
  const isBadge = own(subject, 'achievement') !== undefined
  return [
    ...(kind !== undefined && !isBadge
      ? [{ code: 'walletCredential' as const, detail: { kind } }]
      : []),
    ...(isPartial ? [{ code: 'proof.disclosure' as const }] : []),
    ...(hasKeyBinding ? [{ code: 'proof.keyBinding' as const }] : []),
    ...(signatures > 1 ? [{ code: 'proof.otherUnchecked' as const }] : []),
  ]
}

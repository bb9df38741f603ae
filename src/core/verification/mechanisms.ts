/** Judges a payload by the way it is secured: hosted, signed as a JWS, or with a proof inside. */
import type { Badge } from '../badge/badge.ts'
import type { Payload } from '../badge/credential.ts'
import { isCredential } from '../formats/document.ts'
import { idOf } from '../formats/fields.ts'
import { readBadge } from '../formats/formats.ts'
import { hidesParts } from '../formats/jws.ts'
import type { Opened } from '../formats/read-credential.ts'
import { isOtherJws, openCredential } from '../formats/read-credential.ts'
import { own } from '../kernel/json.ts'
import type { World } from '../kernel/world.ts'
import { judgeAddress } from './hosted/address.ts'
import { judgeHosted } from './hosted/hosted.ts'
import type { Judged } from './judged.ts'
import type { Jws } from './jwt/jws.ts'
import { isRefusal, takeJws } from './jwt/jws.ts'
import { verifyVcJwt } from './jwt/vc-jwt.ts'
import { findKey } from './keys/find-key.ts'
import { proofChecks, refused } from './proof-checks.ts'
import { verifyProofs } from './proofs/verify-proofs.ts'

/** Contexts the person loaded by choice: URL -> JSON text. */
export type Contexts = Readonly<Record<string, string>>

/** Undefined when there is no readable document at all. */
export type Judgement = Judged | undefined

/** Judges `payload`; an address may lead to any of the other forms, once. */
export async function judge(
  payload: Payload,
  world: World,
  contexts: Contexts,
): Promise<Judgement> {
  if (payload.form === 'url') {
    const there = await judgeAddress(payload.text.trim(), world)
    if (there.outcome === 'judged') return there.judged
    return judge({ form: there.form, text: there.text }, world, contexts)
  }
  if (payload.form === 'xml') return (await import('./xml.ts')).judgeXml(payload.text)
  if (isOtherJws(payload)) return judgeOther(payload.text, world)
  return payload.form === 'jws'
    ? judgeJws(payload.text, world)
    : judgeJson(openCredential(payload), world, contexts)
}

/** Other forms than the compact one, and critical headers, are rare: what judges them is loaded for them alone. */
async function judgeOther(text: string, world: World): Promise<Judgement> {
  const { judgeOtherJws } = await import('./jwt/other-jws.ts')
  return judgeOtherJws(text, world)
}

async function judgeJws(text: string, world: World): Promise<Judgement> {
  const jws = takeJws(text)
  if (jws === undefined) return undefined
  if (isRefusal(jws)) return /^(crit|b64)$/.test(jws.why) ? judgeOther(text, world) : refused(jws)
  if (hidesParts(jws.claims)) return judgeOther(text, world)
  if (!isCredential(jws.document)) return judgeOlderJws(jws, world)
  const proof = await verifyVcJwt(jws, findKey, world)
  return { document: jws.document, slice: jws.slice, ...proofChecks(proof, jws.document) }
}

/** Signed badges of 1.x and 2.x are rare: what judges them is loaded for them alone. */
async function judgeOlderJws(jws: Jws, world: World): Promise<Judged> {
  const { judgeSigned } = await import('./hosted/signed.ts')
  return { ...(await judgeSigned(jws, world)), slice: jws.slice }
}

async function judgeJson(
  opened: Opened | undefined,
  world: World,
  contexts: Contexts,
): Promise<Judgement> {
  if (opened === undefined) return undefined
  const { document, slice } = opened
  if (isCredential(document)) return judgeProofs(opened, world, contexts)
  const badge = readBadge(document, slice)
  if (badge === undefined) return undefined
  const judged = await judgeOlder(opened, badge, world)
  return judged.document === document ? { ...judged, slice } : judged
}

/** Definitions, profiles and lists are rarely judged by themselves: what does is loaded for them alone. */
async function judgeOlder({ document }: Opened, badge: Badge, world: World): Promise<Judged> {
  const awards = badge.kind === 'award' || badge.kind === 'endorsement'
  if (awards) return judgeHosted(document, world)
  const { judgeDefinition } = await import('./hosted/definition.ts')
  return judgeDefinition(document, badge.kind, world)
}

async function judgeProofs(
  { document, slice }: Opened,
  world: World,
  contexts: Contexts,
): Promise<Judged> {
  const issuer = idOf(own(document, 'issuer'))
  const proof = await verifyProofs(document, issuer, findKey, world, { contexts, slice })
  const shown = proof.document ?? document
  return {
    document: shown,
    slice: proof.slice ?? slice,
    file: document,
    ...proofChecks(proof, shown),
  }
}

/** Verifies a credential that is secured as a JWT: header, signature, key, claims (OB 3.0, JSON Web Token Proof Format). */
import { contexts, VC1, VC2 } from '../../formats/document.ts'
import { idOf } from '../../formats/fields.ts'
import { claimedDate } from '../../formats/jws.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Answer } from '../catalog.ts'
import { namesItsVocabulary } from '../contexts/vocabulary-named.ts'
import type { FindKey } from '../keys/key.ts'
import type { Dated } from '../keys/key-dates.ts'
import { keyDates } from '../keys/key-dates.ts'
import type { ProofAnswer } from '../proofs/proof-answer.ts'
import type { Detail, Remark } from '../report.ts'
import { whyUnread } from '../who-may-speak.ts'
import { compareClaims } from './claims.ts'
import type { HeaderKey } from './header-key.ts'
import { headerKey } from './header-key.ts'
import type { Jws } from './jws.ts'
import { verifyJws } from './jws.ts'

type Outcome = Pick<ProofAnswer, 'signature' | 'issuer'>

/** Finds the key, checks the signature, and compares the envelope with what is in it. */
export async function verifyVcJwt(
  jws: Jws,
  findKey: FindKey,
  world: World,
  keyOf = headerKey,
): Promise<ProofAnswer> {
  const { document, claims, header } = jws
  const issuer = idOf(own(document, 'issuer'))
  const { contradicted, remarks } = compareClaims(claims, document)
  const key = await keyOf(header, { issuer, findKey, world })
  const outcome = await judge(jws, key, world)
  const about: Detail = { alg: jws.alg, ...keyDetail(key, issuer) }
  const refused = contradicted.length > 0 && outcome.signature === 'valid'
  const wrapped = own(claims, 'vc') !== undefined
  const end = claimedDate(claims, 'exp')
  return {
    ...(refused ? { ...outcome, signature: 'refused' } : outcome),
    context: contextOf(document),
    ends: end === undefined ? [] : [end],
    detail: refused ? { ...about, why: 'claims', claims: contradicted } : about,
    remarks: [
      ...remarks,
      ...(key.outcome === 'found' ? datesOf(key, jws, world).remarks : []),
      ...(outcome.signature === 'valid' ? seals(key) : []),
      ...headerRemarks(header),
      ...wrapRemarks(document, wrapped),
    ],
  }
}

/** What each failure to find the key means for the signature and for the issuer. */
const WITHOUT_KEY: Readonly<Record<Exclude<HeaderKey['outcome'], 'found'>, Outcome>> = {
  unnamed: { signature: 'keyMissing', issuer: 'unbound' },
  unreachable: { signature: 'keyUnreachable', issuer: 'unreachable' },
  missing: { signature: 'keyMissing', issuer: 'unreachable' },
  notListed: { signature: 'keyMissing', issuer: 'mismatch' },
  unsupported: { signature: 'unsupported', issuer: 'notAsked' },
  refused: { signature: 'refused', issuer: 'notAsked' },
}

async function judge(jws: Jws, key: HeaderKey, world: World): Promise<Outcome> {
  if (key.outcome !== 'found') return WITHOUT_KEY[key.outcome]
  if (datesOf(key, jws, world).over) return { signature: 'keyExpired', issuer: key.binding }
  const signature: Answer<'signature'> = await verifyJws(jws, key.key.jwk)
  return { signature, issuer: signature === 'valid' ? key.binding : 'notAsked' }
}

/** In whose name the certificate of the key is. */
const seals = (key: HeaderKey) => ('seals' in key && key.seals) || []

/** `iat` says when a JWT was signed. */
function datesOf(
  { key }: Extract<HeaderKey, { outcome: 'found' }>,
  { claims }: Jws,
  world: World,
): Dated {
  const issued = own(claims, 'iat')
  return keyDates(key, typeof issued === 'number' ? issued * 1000 : undefined, world.now())
}

function keyDetail(key: HeaderKey, issuer: string | undefined): Detail {
  const about = issuer === undefined ? {} : { issuer }
  if (key.outcome === 'found') return { ...about, key: key.key.id }
  if (key.outcome === 'unreachable') return { ...about, host: key.host, ...whyUnread(key) }
  if (key.outcome === 'refused') return { ...about, why: key.why }
  if (key.outcome === 'unsupported') return { ...about, method: key.method }
  return 'host' in key ? { ...about, host: key.host } : { ...about, why: 'noKeyNamed' }
}

const TYPES = new Set(['jwt', 'vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt', 'vc-ld+jwt', 'jose'])
const HEADERS = new Set(['alg', 'kid', 'jwk', 'typ', 'cty', 'iss', 'x5c'])

function headerRemarks(header: JsonObject): readonly Remark[] {
  const typ = own(header, 'typ')
  const odd = Object.keys(header).filter((name) => !HEADERS.has(name))
  return [
    ...(typeof typ === 'string' && !TYPES.has(typ.toLowerCase())
      ? [{ code: 'oddType' as const, detail: { typ } }]
      : []),
    ...(odd.length > 0 ? [{ code: 'oddHeader' as const, detail: { members: odd } }] : []),
  ]
}

function contextOf(document: JsonObject): ProofAnswer['context'] {
  const named = contexts(document)
  if (named.includes(VC1) && named.includes(VC2)) return 'mixed'
  return namesItsVocabulary(document) ? 'notNeeded' : 'unstated'
}

/** VC DM 1.1 goes in a `vc` claim and 2.0 does not; many issuers mix that up. */
function wrapRemarks(document: JsonObject, wrapped: boolean): readonly Remark[] {
  const expected = contexts(document).includes(VC1)
  return expected === wrapped ? [] : [{ code: 'oddWrapping', detail: { wrapped } }]
}

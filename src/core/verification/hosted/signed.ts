/** Judges a signed Open Badge 1.x or 2.x: a JWS by a key that the issuer's own profile lists. */
import { ob2Version } from '../../formats/ob2-detect.ts'
import { saysRevoked } from '../../formats/ob2-revoked.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Judged } from '../judged.ts'
import type { Jws } from '../jwt/jws.ts'
import { verifyJws } from '../jwt/jws.ts'
import { keyDates } from '../keys/key-dates.ts'
import type { Check, Detail, Remark } from '../report.ts'
import { isOnOrigin, liesUnder, type Place, whyUnread } from '../who-may-speak.ts'
import type { Chain } from './chain.ts'
import { composed, documentOf, gatherChain } from './chain.ts'
import type { IssuerKey } from './issuer-keys.ts'
import { listedAs, listedKeys, readKey } from './issuer-keys.ts'
import { idOf, textOf, verificationOf } from './members.ts'
import type { Part } from './part.ts'
import { askRevocationList } from './revocation-list.ts'

/** Keys that are tried when the badge does not say which one signed it. */
const MAX_KEYS = 5

interface Candidates {
  readonly references: readonly Json[]
  /** whether a key that stood there is the issuer's, by its own published profile */
  readonly isIssuers: (place: Place | undefined) => boolean
}

/** Verifies the JWS and everything it leads to. */
export async function judgeSigned(jws: Jws, world: World): Promise<Judged> {
  const award = jws.document
  const chain = await gatherChain(award, { world, trustEmbedded: true })
  const signature = await signatureChecks(jws, chain, world)
  const revocation = await revocationChecks(award, chain, signature, world)
  const lost = [chain.achievement, chain.issuer].find((part) => part.source === 'lost')
  const hosting: readonly Check[] =
    lost?.source === 'lost'
      ? [{ id: 'hosting', answer: lost.answer, detail: lost.detail }]
      : [{ id: 'hosting', answer: 'notHosted' }]
  return {
    document: composed(award, chain),
    checks: [...signature, ...hosting, revocation.check],
    remarks: [...chain.remarks, ...revocation.remarks],
  }
}

async function signatureChecks(jws: Jws, chain: Chain, world: World): Promise<readonly Check[]> {
  const detail: Detail = { alg: jws.alg }
  const { issuer } = chain
  const profile = documentOf(issuer)
  if (profile === undefined) return withoutProfile(issuer, detail)
  const candidates = candidatesOf(jws.document, profile, issuer)
  if (candidates === undefined)
    return [
      { id: 'signature', answer: 'keyMissing', detail },
      { id: 'issuer', answer: 'mismatch', detail: { ...detail, why: 'keyNotListed' } },
    ]
  return tryKeys(jws, candidates, ownersOf(profile, issuer), world)
}

function withoutProfile(issuer: Part, detail: Detail): readonly Check[] {
  const why = issuer.source === 'lost' ? issuer.detail : {}
  if (issuer.source === 'lost' && issuer.answer === 'contradicts')
    return [
      { id: 'signature', answer: 'keyMissing', detail },
      { id: 'issuer', answer: 'mismatch', detail: { ...detail, ...why } },
    ]
  return [
    { id: 'signature', answer: 'keyUnreachable', detail: { ...detail, ...why } },
    { id: 'issuer', answer: 'unreachable', detail: why },
  ]
}

/** Undefined when the badge names a key that the issuer's published profile does not list. */
function candidatesOf(
  award: JsonObject,
  profile: JsonObject,
  issuer: Part,
): Candidates | undefined {
  const verification = verificationOf(award)
  const named = idOf(own(verification, 'creator'))
  const address = textOf(verification, 'url')
  const isIssuers = () => issuer.source === 'hosted'
  const listed = listedAs(profile, named ?? address ?? '')
  if (listed !== undefined) return { references: [listed], isIssuers }
  if (named !== undefined) return undefined
  if (address !== undefined) return atAddress(address, reachOf(award, profile), issuer)
  return { references: listedKeys(profile).slice(0, MAX_KEYS), isIssuers }
}

type Reach = (place: Place, owner: string) => boolean

/** 1.x names the key's address itself, which must be the issuer's, or anyone could sign. */
function atAddress(address: string, reach: Reach, issuer: Part): Candidates {
  const isIssuers = (place?: Place) =>
    issuer.source === 'hosted' && place !== undefined && reach(place, issuer.id)
  return { references: [address], isIssuers }
}

/** The issuer of 1.0 is an origin; in later versions it is an address, and its own is what lies under that. */
function reachOf(award: JsonObject, profile: JsonObject): Reach {
  const isFirst = ob2Version(award) === 'ob10' && ob2Version(profile) === 'ob10'
  return isFirst ? isOnOrigin : liesUnder
}

function ownersOf(profile: JsonObject, issuer: Part): readonly string[] {
  const at = issuer.source === 'hosted' ? issuer.id : undefined
  return [idOf(profile), at].filter((id) => id !== undefined)
}

/** With no key named, every key of the issuer is tried; the first that fits decides. */
async function tryKeys(
  jws: Jws,
  candidates: Candidates,
  owners: readonly string[],
  world: World,
): Promise<readonly Check[]> {
  let last: readonly Check[] | undefined
  for (const reference of candidates.references) {
    const key = await readKey(reference, owners, world)
    const checks = await checksOf(jws, key, candidates, world.now(), owners[0])
    if (checks[0]?.answer === 'valid') return checks
    last = worse(last, checks)
  }
  return last ?? missing({ alg: jws.alg, why: 'noKeyListed' })
}

/** A key that could not be read keeps the question open: it might have been the one. */
function worse(one: readonly Check[] | undefined, other: readonly Check[]): readonly Check[] {
  const open = new Set<string>(['keyUnreachable', 'keyMissing', 'weakKey', 'unsupported'])
  return one?.[0] !== undefined && open.has(one[0].answer) ? one : other
}

const missing = (detail: Detail): readonly Check[] => [
  { id: 'signature', answer: 'keyMissing', detail },
  { id: 'issuer', answer: 'unbound', detail },
]

async function checksOf(
  jws: Jws,
  key: IssuerKey,
  { isIssuers }: Candidates,
  now: number,
  issuer = '',
): Promise<readonly Check[]> {
  const detail: Detail = { alg: jws.alg, key: key.id }
  if (key.outcome === 'unreachable')
    return [
      { id: 'signature', answer: 'keyUnreachable', detail: { ...detail, ...whyUnread(key) } },
      { id: 'issuer', answer: 'unreachable', detail },
    ]
  if (key.outcome === 'mismatch')
    return [
      { id: 'signature', answer: 'keyMissing', detail },
      { id: 'issuer', answer: 'mismatch', detail: { ...detail, owner: key.owner, issuer } },
    ]
  if (key.outcome === 'missing') return missing({ ...detail, why: 'noKey' })
  if (key.outcome === 'refused')
    return [
      { id: 'signature', answer: 'refused', detail: { ...detail, why: key.why } },
      { id: 'issuer', answer: 'notAsked' },
    ]
  const over = keyDates(key, undefined, now).over
  const signature = over ? 'keyExpired' : await verifyJws(jws, key.jwk)
  const bound = key.isOwnerless !== true && isIssuers(key.place)
  return [
    { id: 'signature', answer: signature, detail },
    { id: 'issuer', answer: bound ? 'bound' : 'unbound', detail: { ...detail, issuer } },
  ]
}

/** The list is asked only after the proof: an altered badge gives nobody a reason to be asked. */
async function revocationChecks(
  award: JsonObject,
  chain: Chain,
  signature: readonly Check[],
  world: World,
): Promise<{ readonly check: Check; readonly remarks: readonly Remark[] }> {
  const profile = documentOf(chain.issuer)
  if (profile === undefined || signature[0]?.answer !== 'valid')
    return { check: { id: 'revocation', answer: 'notAsked' }, remarks: [] }
  if (saysRevoked(own(award, 'revoked')))
    return { check: { id: 'revocation', answer: 'revoked' }, remarks: [] }
  const [id, uid] = [idOf(award), textOf(award, 'uid')]
  const listed = { ...(id === undefined ? {} : { id }), ...(uid === undefined ? {} : { uid }) }
  return askRevocationList(profile, listed, world)
}

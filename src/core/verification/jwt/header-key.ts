/** Finds the key of a VC-JWT by its header, and whether it is the issuer's (OB 3.0, JSON Web Token Proof Format). */
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isWebAddress } from '../../net/identity.ts'
import { readJwk, thumbprint } from '../keys/jwk.ts'
import { findIssuerJwks } from '../keys/jwks.ts'
import type { FindKey, KeyAnswer, PublicJwk } from '../keys/key.ts'
import { tiedTo } from '../ownership.ts'
import type { Remark } from '../report.ts'

/** Where the key was looked for: the answer, with what a certificate says of it, or that the header names none. */
export type HeaderKey =
  | (KeyAnswer & { readonly seals?: readonly Remark[] })
  | { readonly outcome: 'unnamed' }

export interface Asking {
  readonly issuer: string | undefined
  readonly findKey: FindKey
  readonly world: World
}

export async function headerKey(header: JsonObject, asking: Asking): Promise<HeaderKey> {
  const [kid, written] = [own(header, 'kid'), own(header, 'jwk')]
  const jwk = written === undefined ? undefined : readJwk(written)
  if (jwk?.ok === false)
    return jwk.failure === 'privateMembers'
      ? { outcome: 'refused', why: 'secretKey' }
      : { outcome: 'unsupported', method: 'jwk' }
  const isSealed = own(header, 'x5c') !== undefined
  if (typeof kid === 'string' && !(isSealed && !WHOLE.test(kid))) {
    const named = await byName(kid, asking)
    if (named.outcome !== 'unnamed' || jwk === undefined) return named
  }
  if (jwk !== undefined) return byKey(jwk.value, asking)
  if (isKeyItself(asking.issuer)) return asking.findKey(asking.issuer, asking.issuer, asking.world)
  if (!isSealed) return { outcome: 'unnamed' }
  const { sealedKey } = await import('./certificate-key.ts') // most issuers have none
  const sealed = sealedKey(header, asking.world.now())
  return 'key' in sealed
    ? { ...(await tiedTo(asking.issuer, sealed.key, asking.world)), seals: sealed.seals }
    : sealed
}

const WHOLE = /^(did:|https?:\/\/)/i

/** did:key and did:jwk need nobody to name the key. */
type DidOfKey = `did:${'key' | 'jwk'}:${string}`
const isKeyItself = (issuer: string | undefined): issuer is DidOfKey =>
  /^did:(key|jwk):/.test(issuer ?? '')

/** A whole address is looked up; a bare name is one in the issuer's DID document or key set. */
async function byName(kid: string, { issuer, findKey, world }: Asking): Promise<HeaderKey> {
  if (WHOLE.test(kid)) return findKey(kid, issuer, world)
  const name = kid.startsWith('#') ? kid : `#${kid}`
  if (issuer?.startsWith('did:') === true) return findKey(issuer + name, issuer, world)
  return isWebAddress(issuer) ? findIssuerJwks({ kid }, issuer, world) : { outcome: 'unnamed' }
}

/** A key in the header proves nothing about the issuer until the issuer shows the same key. */
async function byKey(jwk: PublicJwk, { issuer, findKey, world }: Asking): Promise<KeyAnswer> {
  if (isKeyItself(issuer)) {
    const its = await findKey(issuer, issuer, world)
    if (its.outcome === 'found' && (await isSame(its.key.jwk, jwk))) return its
  }
  return tiedTo(issuer, { id: 'jwk', jwk }, world)
}

async function isSame(one: PublicJwk, other: PublicJwk): Promise<boolean> {
  return (await thumbprint(one)) === (await thumbprint(other))
}

/** Finds the key of an SD-JWT VC, also where its issuer publishes it (draft-ietf-oauth-sd-jwt-vc, section 3.5). */
import { object, words } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isWebAddress } from '../../net/identity.ts'
import type { Wanted } from '../keys/jwks.ts'
import { keyInSet } from '../keys/jwks.ts'
import type { KeyAnswer } from '../keys/key.ts'
import { loadKeyDocument } from '../keys/key-document.ts'
import type { Asking, HeaderKey } from './header-key.ts'
import { headerKey } from './header-key.ts'

/** By the header, as for any JWT; a key that the issuer's metadata lists is the issuer's. */
export async function issuerKey(header: JsonObject, asking: Asking): Promise<HeaderKey> {
  const { issuer, world } = asking
  if (!isWebAddress(issuer)) return headerKey(header, asking)
  const kid = own(header, 'kid')
  if (typeof kid !== 'string' || WHOLE.test(kid) || own(header, 'x5c') !== undefined)
    return tied(await headerKey(header, asking), issuer, world)
  const listed = await fromMetadata({ kid }, issuer, world)
  return listed.outcome === 'missing' ? headerKey(header, asking) : listed
}

const WHOLE = /^(did:|https?:\/\/)/i

async function tied(key: HeaderKey, issuer: string, world: World): Promise<HeaderKey> {
  if (key.outcome !== 'found' || key.binding !== 'unbound') return key
  const listed = await fromMetadata({ jwk: key.key.jwk }, issuer, world)
  return listed.outcome === 'found' ? { ...key, binding: 'bound' } : key
}

/** The well-known part goes between host and path. */
async function fromMetadata(wanted: Wanted, issuer: string, world: World): Promise<KeyAnswer> {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  const loaded = await loadKeyDocument(`${origin}/.well-known/jwt-vc-issuer${path}`, world)
  if (loaded.outcome === 'text') return { outcome: 'missing', host: loaded.host }
  if (loaded.outcome !== 'document') return loaded
  const { document, host } = loaded
  if (own(document, 'issuer') !== issuer) return { outcome: 'missing', host }
  const set = object(own(document, 'jwks'))
  if (set !== undefined) return keyInSet(set, wanted, issuer, host)
  return fromSet(words(own(document, 'jwks_uri')), wanted, issuer, world, host)
}

async function fromSet(
  address: string | undefined,
  wanted: Wanted,
  issuer: string,
  world: World,
  host: string,
): Promise<KeyAnswer> {
  if (!isWebAddress(address)) return { outcome: 'missing', host }
  const loaded = await loadKeyDocument(address, world)
  if (loaded.outcome === 'text') return { outcome: 'missing', host: loaded.host }
  if (loaded.outcome !== 'document') return loaded
  return keyInSet(loaded.document, wanted, issuer, loaded.host)
}

/** Opens a JWS in another form than the compact one: SD-JWT, SD-JWT VC, and the JSON serialisation of both and of JWS. */
import type { Payload } from '../badge/credential.ts'
import { isCompactJws, jwsPart, jwsPartText } from '../baking/jws.ts'
import type { JsonObject } from '../kernel/json.ts'
import { own, parseObject } from '../kernel/json.ts'
import { hidesParts, type OpenedJws, openClaims } from './jws.ts'
import { readJwsJson } from './jws-json.ts'
import {
  endsWell,
  hashNamed,
  partsOf,
  readDisclosures,
  type SdJwtParts,
} from './sd-jwt/disclosures.ts'
import { type Restored, restore } from './sd-jwt/restore.ts'
import { credentialOf } from './sd-jwt/vct.ts'

export interface OtherJws {
  readonly document: JsonObject
  readonly slice: OpenedJws['slice']
  readonly jws: OpenedJws
  /** header, claims and signature as they were signed */
  readonly compact: string
  /** why what it discloses must not be believed, or cannot be looked at */
  readonly fault?: 'disclosures' | 'hash'
  /** parts were kept back; `isOpen`: they may be such as say whether it still holds */
  readonly isPartial: boolean
  readonly isOpen: boolean
  readonly hasKeyBinding: boolean
  readonly signatures: number
  /** the same in the compact form, where that says all of it */
  readonly payload?: Payload
}

/** Undefined when header or claims cannot be read. What is disclosed is back in its place, the rest is left out. */
export async function openOtherJws(text: string): Promise<OtherJws | undefined> {
  const { compact, signatures, isWhole } = serialised(text)
  const parts = partsOf(compact)
  const header = isCompactJws(parts.jws) ? jwsPart(parts.jws, 0) : undefined
  const claims = jwsPart(parts.jws, 1)
  if (header === undefined || claims === undefined) return undefined
  const isSelective = compact.includes('~') || hidesParts(claims)
  const { fault, isPartial, isOpen, ...disclosed } = isSelective
    ? await disclose(claims, parts)
    : { ...AS_IT_IS, claims }
  const exact = isSelective ? JSON.stringify(disclosed.claims) : jwsPartText(parts.jws, 1)
  const jws = opened(header, disclosed.claims, exact ?? '')
  return {
    document: jws.document,
    slice: jws.slice,
    jws,
    compact: parts.jws,
    ...(fault && { fault }),
    isPartial,
    isOpen,
    hasKeyBinding: parts.keyBinding !== '',
    signatures,
    ...(isWhole && { payload: { form: 'jws', text: compact } }),
  }
}

function serialised(text: string) {
  const document = parseObject(text)
  const json = document.ok ? readJwsJson(document.value) : undefined
  return json ?? { compact: text.trim(), signatures: 1, isWhole: false }
}

type Disclosed = Omit<Restored, 'isBroken'> & Pick<OtherJws, 'fault'>

const AS_IT_IS: Omit<Disclosed, 'claims'> = { isPartial: false, isOpen: false }
const NOTHING = new Map<string, never>()

async function disclose(claims: JsonObject, parts: SdJwtParts): Promise<Disclosed> {
  const hash = hashNamed(own(claims, '_sd_alg'))
  if (hash === undefined) return { ...restore(claims, NOTHING), fault: 'hash' }
  const disclosures = await readDisclosures(parts.disclosures, hash)
  const { isBroken, ...restored } = restore(claims, disclosures ?? NOTHING)
  const isSound = disclosures !== undefined && endsWell(parts) && !isBroken
  return isSound ? restored : { ...restored, fault: 'disclosures' }
}

/** An SD-JWT VC that is no W3C credential names its kind in `vct`. */
function opened(header: JsonObject, claims: JsonObject, text: string): OpenedJws {
  const isKind = typeof own(claims, 'vct') === 'string' && own(claims, '@context') === undefined
  if (!isKind) return openClaims(header, claims, text)
  const shaped = credentialOf(claims)
  return { ...openClaims(header, shaped, JSON.stringify(shaped)), claims }
}

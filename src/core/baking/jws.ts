/** Tells a compact JWS by its looks, without judging it. */
import { fromBase64url, fromUtf8 } from '../kernel/bytes.ts'
import { type JsonObject, own, parseObject } from '../kernel/json.ts'

const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*(~[\w.~-]*)?$/

/**
 * True for three base64url parts whose first is a JSON object with `alg`; an empty signature counts. What an SD-JWT
 * discloses stands behind them (RFC 9901, section 4).
 */
export function isCompactJws(text: string): boolean {
  return COMPACT.test(text) && typeof jwsPart(text, 0)?.alg === 'string'
}

/** The JSON object in the header (0) or payload (1) of a compact JWS; undefined when there is none. */
export function jwsPart(text: string, index: 0 | 1): JsonObject | undefined {
  const json = jwsPartText(text, index)
  const parsed = json === undefined ? undefined : parseObject(json)
  return parsed?.ok ? parsed.value : undefined
}

/** The text of the header (0) or payload (1); undefined when it is not UTF-8 in base64url. */
export function jwsPartText(text: string, index: 0 | 1): string | undefined {
  const bytes = fromBase64url(text.split('.', 2)[index] ?? '')
  return bytes && fromUtf8(bytes)
}

/** Enveloped credentials and presentations carry their JWS in a data URL (VC DM 2.0, section 4.13). */
const ENVELOPE = /^data:application\/(?:vc|vp)(?:\+ld\+json)?\+(?:sd-)?jwt[^,]*?(;base64)?,(.+)$/s

/** The JWS inside an EnvelopedVerifiableCredential or presentation, or undefined. */
export function envelopedJws(document: JsonObject): string | undefined {
  const id = own(document, 'id')
  const [, isBase64, data] = (typeof id === 'string' && ENVELOPE.exec(id)) || []
  const bytes = isBase64 && data ? fromBase64url(data) : undefined
  return bytes ? fromUtf8(bytes) : data?.trim()
}

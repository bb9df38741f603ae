/** Reads the JSON serialisation of a JWS (RFC 7515, 7.2; with disclosures RFC 9901, 8) as the compact form. */
import { jwsPart } from '../baking/jws.ts'
import { base64url, utf8 } from '../kernel/bytes.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { list, object, texts } from './fields.ts'

export interface JwsJson {
  /** of the first signature, with what it discloses */
  readonly compact: string
  readonly signatures: number
  /** whether the compact form says all of it */
  readonly isWhole: boolean
}

/** Undefined for any other document. Of what is outside the signature only the disclosures are taken. */
export function readJwsJson(document: JsonObject): JwsJson | undefined {
  const signatures = list(own(document, 'signatures') ?? document)
  const [first] = signatures.filter((one: Json) => isObject(one))
  const head = own(first ?? {}, 'protected')
  const parts = [head, payloadOf(document, head), own(first ?? {}, 'signature')]
  if (first === undefined || !parts.every((part) => typeof part === 'string')) return undefined
  const header = object(own(first, 'header'))
  return {
    compact: parts.join('.') + disclosed(header ?? {}),
    signatures: signatures.length,
    isWhole: header === undefined && signatures.length === 1 && !isPlain(head),
  }
}

/** With `b64` false it stands there as it is (RFC 7797, 5), which the compact form cannot say. */
function payloadOf(document: JsonObject, head: Json | undefined): Json | undefined {
  const payload = own(document, 'payload')
  return isPlain(head) && typeof payload === 'string' ? base64url(utf8(payload)) : payload
}

const isPlain = (head: Json | undefined) =>
  typeof head === 'string' && jwsPart(head, 0)?.b64 === false

function disclosed(header: JsonObject): string {
  const disclosures = own(header, 'disclosures')
  if (disclosures === undefined) return ''
  const binding = own(header, 'kb_jwt')
  return `~${[...texts(disclosures), typeof binding === 'string' ? binding : ''].join('~')}`
}

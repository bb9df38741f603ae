/** Reads the public key of a PEM text: SPKI, PKCS#1 or certificate, as a JWK. */
import { base64url, fromBase64url, hex } from '../../kernel/bytes.ts'
import type { PublicJwk } from './key.ts'

interface Element {
  readonly tag: number
  /** header included */
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

const INTEGER = 0x02
const BIT_STRING = 0x03
const OBJECT_ID = 0x06
const SEQUENCE = 0x30
const VERSION = 0xa0

/** Object identifiers of key algorithms and curves, as hex of their DER content. */
const RSA = '2a864886f70d010101'
const EC = '2a8648ce3d0201'
const ED25519 = '2b6570'
const CURVES: Readonly<Record<string, { readonly crv: string; readonly size: number }>> = {
  '2a8648ce3d030107': { crv: 'P-256', size: 32 },
  '2b81040022': { crv: 'P-384', size: 48 },
  '2b81040023': { crv: 'P-521', size: 66 },
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/

/** The readers by PEM label; a private key is never read. */
const READERS: Readonly<Record<string, (der: Uint8Array) => PublicJwk | undefined>> = {
  'PUBLIC KEY': spki,
  'RSA PUBLIC KEY': (der) => rsa(elementAt(der, 0)),
  CERTIFICATE: certificate,
}

/**
 * The key in the first PEM block, tolerating literal `\n` and lost line ends.
 * Undefined when the text holds no public key of a kind we know.
 */
export function jwkFromPem(text: string): PublicJwk | undefined {
  const [, label = '', body = ''] = BLOCK.exec(text.replaceAll(/\\r|\\n/g, '\n')) ?? []
  const der = fromBase64url(body.replaceAll(/\s+/g, ''))
  return der === undefined ? undefined : READERS[label]?.(der)
}

/** Whether the text is a PEM file and nothing more: a page on which somebody wrote a key is none. */
export function isPem(text: string): boolean {
  return /^\s*(?:-----BEGIN [A-Z0-9 ]+-----[^-<]*-----END [A-Z0-9 ]+-----\s*)+$/.test(text)
}

export function holdsPrivateKey(text: string): boolean {
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
}

function spki(der: Uint8Array): PublicJwk | undefined {
  const [algorithm, bits] = sequence(elementAt(der, 0))
  const [id, parameter] = sequence(algorithm)
  if (id?.tag !== OBJECT_ID || bits?.tag !== BIT_STRING) return undefined
  const key = bits.content.subarray(1)
  const name = hex(id.content)
  if (name === RSA) return rsa(elementAt(key, 0))
  if (name === EC) return ec(key, parameter)
  return name === ED25519 && key.length === 32
    ? { kty: 'OKP', crv: 'Ed25519', x: base64url(key) }
    : undefined
}

function rsa(element: Element | undefined): PublicJwk | undefined {
  const [n, e] = sequence(element)
  if (n?.tag !== INTEGER || e?.tag !== INTEGER) return undefined
  return { kty: 'RSA', n: base64url(unsigned(n.content)), e: base64url(unsigned(e.content)) }
}

function ec(point: Uint8Array, parameter: Element | undefined): PublicJwk | undefined {
  const curve = parameter === undefined ? undefined : CURVES[hex(parameter.content)]
  if (curve === undefined || point[0] !== 4 || point.length !== 1 + 2 * curve.size) return undefined
  const x = base64url(point.subarray(1, 1 + curve.size))
  return { kty: 'EC', crv: curve.crv, x, y: base64url(point.subarray(1 + curve.size)) }
}

/** TBSCertificate: [version] serial signature issuer validity subject subjectPublicKeyInfo. */
function certificate(der: Uint8Array): PublicJwk | undefined {
  const [body] = sequence(elementAt(der, 0))
  const fields = sequence(body)
  const key = fields[fields[0]?.tag === VERSION ? 6 : 5]
  return key === undefined ? undefined : spki(key.whole)
}

/** The elements inside a SEQUENCE; none when it is something else or cut off. */
function sequence(element: Element | undefined): readonly Element[] {
  const elements: Element[] = []
  if (element?.tag !== SEQUENCE) return elements
  for (let at = 0; at < element.content.length; ) {
    const next = elementAt(element.content, at)
    if (next === undefined) return []
    elements.push(next)
    at += next.whole.length
  }
  return elements
}

/** One DER element; undefined when its length does not fit. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined) return undefined
  const more = first < 0x80 ? 0 : first - 0x80
  if (more > 3) return undefined
  let length = more === 0 ? first : 0
  for (let index = 0; index < more; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0)
  const [start, end] = [at + 2 + more, at + 2 + more + length]
  if (end > bytes.length) return undefined
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(start, end) }
}

/** DER puts a zero before a high first bit; JWK does not. */
function unsigned(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1
  return bytes.subarray(start)
}

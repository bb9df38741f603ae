/** Reads public keys written as multibase text with a multicodec prefix (Multikey, did:key). */

import { base64url, fromBase64url, fromUtf8 } from '../../kernel/bytes.ts'
import { parseObject } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import { readJwk } from './jwk.ts'
import type { PublicJwk } from './key.ts'
import { decompress } from './point.ts'

export type MultikeyFailure =
  /** a character outside the alphabet, a wrong length */
  | 'malformed'
  /** someone published a private key: whatever it signed proves nothing */
  | 'secretKey'
  /** a key of a kind that we do not know, or that signs no badge we can check */
  | 'unsupportedKind'

/** Multicodec kinds of the did:key table; `size` in bytes after the prefix. */
const CODECS: Readonly<Record<string, Codec>> = {
  ed01: { sizes: [32], read: (raw) => okp('Ed25519', raw) },
  '8024': { sizes: [33, 65], read: (raw) => point('P-256', raw) },
  '8124': { sizes: [49], read: (raw) => point('P-384', raw) },
  '8224': { sizes: [67], read: (raw) => point('P-521', raw) },
  e701: { sizes: [33], read: (raw) => point('secp256k1', raw) },
  '8524': { sizes: [], read: (raw) => Promise.resolve(rsa(raw)) },
  ec01: { sizes: [32], read: unsupported },
  eb01: { sizes: [96], read: unsupported },
}
/** jwk_jcs-pub: the key is written as a JSON Web Key. */
const JWK_JCS = 'd1d603'
/** Prefixes of private keys (Ed25519, P-256, P-384 and the rest of that block). */
const SECRET = /^(?:8026|8126|8226|8326|8426|8526|8626|8726)$/

interface Codec {
  readonly sizes: readonly number[]
  readonly read: (raw: Uint8Array) => Promise<Result<PublicJwk, MultikeyFailure>>
}

/** The public key of a multibase text such as `z6Mk…` or `u7QE…`. */
export async function readMultikey(text: string): Promise<Result<PublicJwk, MultikeyFailure>> {
  if (!/^[zu]/.test(text)) return failed('unsupportedKind')
  const bytes = fromMultibase(text)
  if (bytes === undefined || bytes.length < 3) return failed('malformed')
  if (base16(bytes.subarray(0, 3)) === JWK_JCS) return jwk(bytes.subarray(3))
  const prefix = base16(bytes.subarray(0, 2))
  if (SECRET.test(prefix)) return failed('secretKey')
  const codec = Object.hasOwn(CODECS, prefix) ? CODECS[prefix] : undefined
  if (codec === undefined) return failed('unsupportedKind')
  const raw = bytes.subarray(2)
  if (codec.sizes.length > 0 && !codec.sizes.includes(raw.length)) return failed('malformed')
  return codec.read(raw)
}

/** Bytes of a multibase text: `z` base58btc or `u` base64url without padding; nothing else. */
export function fromMultibase(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.startsWith('z')) return fromBase58(text.slice(1))
  const strict = /^u[A-Za-z0-9_-]+$/.test(text)
  const bytes = strict ? fromBase64url(text.slice(1)) : undefined
  return bytes !== undefined && base64url(bytes) === text.slice(1) ? bytes : undefined
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const DIGITS: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (it, at) => [it, at]))
/** Longest text that we decode: an RSA-8192 key is about 1,400 characters. */
const MAX_BASE58 = 4096

/** Decodes base58btc; undefined for characters outside the alphabet, an empty or an endless text. */
export function fromBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length === 0 || text.length > MAX_BASE58) return undefined
  const reversed: number[] = []
  for (const character of text) {
    let carry = DIGITS.get(character)
    if (carry === undefined) return undefined
    for (let at = 0; at < reversed.length; at += 1) {
      carry += (reversed[at] ?? 0) * 58
      reversed[at] = carry & 0xff
      carry >>= 8
    }
    for (; carry > 0; carry >>= 8) reversed.push(carry & 0xff)
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...reversed.reverse()])
}

/** Encodes as base58btc; without the `z` of multibase. */
export function toBase58(bytes: Uint8Array): string {
  const reversed: number[] = []
  for (const byte of bytes) {
    let carry = byte
    for (let at = 0; at < reversed.length; at += 1) {
      carry += (reversed[at] ?? 0) * 256
      reversed[at] = carry % 58
      carry = Math.floor(carry / 58)
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) reversed.push(carry % 58)
  }
  const zeros = bytes.findIndex((byte) => byte !== 0)
  const digits = reversed.reverse().map((digit) => ALPHABET[digit] ?? '')
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + digits.join('')
}

function okp(crv: string, raw: Uint8Array): Promise<Result<PublicJwk, MultikeyFailure>> {
  return Promise.resolve(found({ kty: 'OKP', crv, x: base64url(raw) }))
}

function unsupported(): Promise<Result<PublicJwk, MultikeyFailure>> {
  return Promise.resolve(failed('unsupportedKind'))
}

function jwk(bytes: Uint8Array): Result<PublicJwk, MultikeyFailure> {
  const parsed = parseObject(fromUtf8(bytes) ?? '')
  const key = readJwk(parsed.ok ? parsed.value : undefined)
  if (key.ok) return key
  return failed(key.failure === 'privateMembers' ? 'secretKey' : 'malformed')
}

async function point(
  crv: 'P-256' | 'P-384' | 'P-521' | 'secp256k1',
  raw: Uint8Array,
): Promise<Result<PublicJwk, MultikeyFailure>> {
  const coordinates = await decompress(crv, raw)
  return coordinates === undefined ? failed('malformed') : found({ kty: 'EC', crv, ...coordinates })
}

/** RSAPublicKey of PKCS#1: SEQUENCE { INTEGER n, INTEGER e }. */
function rsa(der: Uint8Array): Result<PublicJwk, MultikeyFailure> {
  const sequence = element(der, 0x30, 0)
  if (sequence === undefined || sequence.next !== der.length) return failed('malformed')
  const n = element(sequence.content, 0x02, 0)
  const e = n === undefined ? undefined : element(sequence.content, 0x02, n.next)
  if (n === undefined || e === undefined || e.next !== sequence.content.length) {
    return failed('malformed')
  }
  return found({ kty: 'RSA', n: unsigned(n.content), e: unsigned(e.content) })
}

/** One DER element with the expected tag and a definite length of at most two bytes. */
function element(der: Uint8Array, tag: number, at: number) {
  if (der[at] !== tag) return undefined
  const first = der[at + 1] ?? 0x80
  const extra = first < 0x80 ? 0 : first - 0x80
  if (first === 0x80 || extra > 2) return undefined
  const start = at + 2 + extra
  let length = extra === 0 ? first : 0
  for (const byte of der.subarray(at + 2, start)) length = length * 256 + byte
  const next = start + length
  return next > der.length ? undefined : { content: der.subarray(start, next), next }
}

function unsigned(integer: Uint8Array): string {
  const start = integer.findIndex((byte) => byte !== 0)
  return base64url(integer.subarray(Math.max(start, 0)))
}

function base16(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

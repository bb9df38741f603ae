/** Takes an SD-JWT apart, and reads what it discloses by digest (RFC 9901, sections 4 and 7.1). */
import { isCompactJws } from '../../baking/jws.ts'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../../kernel/bytes.ts'
import type { Json } from '../../kernel/json.ts'
import { isList, parseJson } from '../../kernel/json.ts'

/** The parts of an SD-JWT as they stand. */
export interface SdJwtParts {
  /** what the issuer signed */
  readonly jws: string
  readonly disclosures: readonly string[]
  /** the JWT by which a holder shows who it is; '' where there is none */
  readonly keyBinding: string
}

export function partsOf(text: string): SdJwtParts {
  const [jws = '', ...rest] = text.trim().split('~')
  return { jws, disclosures: rest.slice(0, -1), keyBinding: rest.at(-1) ?? '' }
}

/** Behind the last `~` stands nothing, or a JWT. */
export const endsWell = ({ keyBinding }: SdJwtParts) =>
  keyBinding === '' || isCompactJws(keyBinding)

/** A value that was taken out; an entry of a list has no name. */
export interface Disclosure {
  readonly name?: string
  readonly value: Json
}

/** The hash names of IANA's list that WebCrypto has; SHA-256 where `_sd_alg` is absent. */
const HASHES = { 'sha-256': 'SHA-256', 'sha-384': 'SHA-384', 'sha-512': 'SHA-512' } as const

export type Hash = (typeof HASHES)[keyof typeof HASHES]

/** Undefined for a hash that we do not have. */
export function hashNamed(name: Json = 'sha-256'): Hash | undefined {
  const known: Readonly<Record<string, Hash>> = HASHES
  return typeof name === 'string' && Object.hasOwn(known, name) ? known[name] : undefined
}

/** What is disclosed, by digest; undefined when one of them is none, or stands there twice. */
export async function readDisclosures(
  disclosures: readonly string[],
  hash: Hash,
): Promise<ReadonlyMap<string, Disclosure> | undefined> {
  const read = new Map<string, Disclosure>()
  for (const text of disclosures) {
    const disclosure = readDisclosure(text)
    if (disclosure === undefined) return undefined
    read.set(await digestOf(text, hash), disclosure)
  }
  return read.size === disclosures.length ? read : undefined
}

/** Over the text as it was received, never over the bytes it stands for. */
async function digestOf(text: string, hash: Hash): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest(hash, utf8(text))))
}

function readDisclosure(text: string): Disclosure | undefined {
  const bytes = fromBase64url(text)
  const parsed = parseJson((bytes && fromUtf8(bytes)) ?? '')
  if (!parsed.ok || !isList(parsed.value)) return undefined
  const [salt, name, value, ...more] = parsed.value
  if (typeof salt !== 'string' || name === undefined || more.length > 0) return undefined
  if (value === undefined) return { value: name }
  return typeof name === 'string' ? { name, value } : undefined
}

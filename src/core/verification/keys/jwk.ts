/** Reads public keys written as JSON Web Keys (RFC 7517), and gives their thumbprint. */

import { base64url, sha256, utf8 } from '../../kernel/bytes.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import type { PublicJwk } from './key.ts'

export type JwkFailure = 'malformed' | 'privateMembers'

/** Members of private keys, and `k` of shared ones: a key that anybody can read proves nothing. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const

/** Members each key type must have; RFC 7638 hashes exactly these, in this (alphabetical) order. */
const REQUIRED: Readonly<Record<string, readonly (keyof PublicJwk)[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
}

const TEXTS = ['crv', 'x', 'y', 'n', 'e', 'alg', 'use', 'kid'] as const
const BASE64URL = /^[A-Za-z0-9_-]+$/

/** A public key from JSON; members we do not know are left out. */
export function readJwk(json: Json | undefined): Result<PublicJwk, JwkFailure> {
  if (!isObject(json)) return failed('malformed')
  if (PRIVATE.some((member) => own(json, member) !== undefined)) return failed('privateMembers')
  const kty = own(json, 'kty')
  if (typeof kty !== 'string' || !Object.hasOwn(REQUIRED, kty)) return failed('malformed')
  const jwk: PublicJwk = { kty, ...texts(json), ...operations(json) }
  return isComplete(jwk) ? found(jwk) : failed('malformed')
}

function texts(json: JsonObject): Partial<PublicJwk> {
  const members = new Map<string, string>()
  for (const name of TEXTS) {
    const member = own(json, name)
    if (typeof member === 'string') members.set(name, member)
  }
  return Object.fromEntries<string>(members)
}

function operations(json: JsonObject): Partial<PublicJwk> {
  const list = own(json, 'key_ops')
  return isList(list) ? { key_ops: list.filter((it) => typeof it === 'string') } : {}
}

function isComplete(jwk: PublicJwk): boolean {
  return (REQUIRED[jwk.kty] ?? []).every((name) => {
    const member = jwk[name]
    if (typeof member !== 'string') return false
    return name === 'kty' || name === 'crv' || BASE64URL.test(member)
  })
}

/** The RFC 7638 thumbprint (SHA-256, base64url): equal exactly when the keys are. */
export async function thumbprint(jwk: PublicJwk): Promise<string> {
  const members = REQUIRED[jwk.kty] ?? []
  const canonical = JSON.stringify(Object.fromEntries(members.map((name) => [name, jwk[name]])))
  return base64url(await sha256(utf8(canonical)))
}

/** Whether the key's own `use` and `key_ops` allow checking signatures with it. */
export function maySign(jwk: PublicJwk): boolean {
  const use = jwk.use === undefined || jwk.use === 'sig'
  return use && (jwk.key_ops === undefined || jwk.key_ops.includes('verify'))
}

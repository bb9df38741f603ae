/** Makes SD-JWTs as RFC 9901 says, the JWS in them by jose, so that a test can spoil one thing. */
import { createHash } from 'node:crypto'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { base64url, utf8 } from '../kernel/bytes.ts'
import type { Json, JsonObject } from '../kernel/json.ts'

type Path = readonly (string | number)[]

export interface SdJwtOrder {
  /** what is taken out, by member names and list places; the deepest first */
  readonly hide?: readonly Path[]
  readonly hash?: 'sha256' | 'sha384' | 'sha512'
  /** digests of nothing beside each */
  readonly decoys?: number
  readonly header?: object
}

export interface AnSdJwt {
  readonly jws: string
  readonly disclosures: readonly string[]
  readonly text: string
}

export interface SdJwtIssuer {
  /** did:jwk of the key */
  readonly did: string
  readonly jwk: JsonObject
  readonly issue: (claims: JsonObject, order?: SdJwtOrder) => Promise<AnSdJwt>
  readonly sign: (claims: Json, header?: object) => Promise<string>
}

export async function anSdJwtIssuer(alg = 'ES256'): Promise<SdJwtIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = JSON.parse(JSON.stringify(await exportJWK(publicKey))) as JsonObject
  const did = `did:jwk:${base64url(utf8(JSON.stringify(jwk)))}`
  const sign = (claims: Json, header: object = {}) =>
    new CompactSign(utf8(JSON.stringify(claims)))
      .setProtectedHeader({ alg, typ: 'dc+sd-jwt', kid: `${did}#0`, ...header })
      .sign(privateKey)
  const issue = async (claims: JsonObject, order: SdJwtOrder = {}) => {
    const hidden = hideAll(claims, order)
    const jws = await sign(hidden.claims, order.header)
    return { jws, disclosures: hidden.disclosures, text: joined(jws, hidden.disclosures) }
  }
  return { did, jwk, issue, sign }
}

export const joined = (jws: string, disclosures: readonly string[], end = '') =>
  [jws, ...disclosures, end].join('~')

export const disclosureOf = (...parts: readonly Json[]) => base64url(utf8(JSON.stringify(parts)))

export const digestOf = (disclosure: string, hash = 'sha256') =>
  createHash(hash).update(disclosure).digest('base64url')

function hideAll(claims: JsonObject, { hide = [], hash = 'sha256', decoys = 0 }: SdJwtOrder) {
  const copy = structuredClone(claims) as Record<string, unknown>
  const disclosures = hide.map((path) => hideOne(copy, path, hash, decoys))
  const name = hash.replace('sha', 'sha-')
  return { claims: { ...copy, _sd_alg: name } as JsonObject, disclosures }
}

function hideOne(root: object, path: Path, hash: string, decoys: number): string {
  const holder = path.slice(0, -1).reduce((at, key) => Reflect.get(at, key) as object, root)
  const key = path.at(-1) ?? ''
  const value = Reflect.get(holder, key) as Json
  const salt = `salt of ${path.join('.')}`
  const isEntry = Array.isArray(holder)
  const disclosure = isEntry ? disclosureOf(salt, value) : disclosureOf(salt, key, value)
  const nothing = Array.from({ length: decoys }, (_, at) => digestOf(`${salt} ${at}`, hash))
  const digests = [digestOf(disclosure, hash), ...nothing]
  if (isEntry) holder.splice(Number(key), 1, ...digests.map((it) => ({ '...': it })))
  else hideMember(holder, String(key), digests)
  return disclosure
}

function hideMember(holder: object, key: string, digests: readonly string[]): void {
  const others = (Reflect.get(holder, '_sd') as string[] | undefined) ?? []
  Reflect.deleteProperty(holder, key)
  Reflect.set(holder, '_sd', [...others, ...digests].sort())
}

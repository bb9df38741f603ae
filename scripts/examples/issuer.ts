/** Invented issuers, each with a key that follows from its name, so that every run signs the same bytes. */
import { createHash } from 'node:crypto'
import { generate } from '@digitalbazaar/ed25519-multikey'
import { importJWK } from 'jose'

export interface Organisation {
  readonly name: string
  readonly url: string
  readonly description: string
}

export interface ExampleIssuer extends Organisation {
  /** did:key:z6Mk… */
  readonly did: string
  /** DID URL of the key */
  readonly keyId: string
  /** for embedded proofs */
  readonly key: SigningKey
  /** for compact JWS */
  readonly jwsKey: Awaited<ReturnType<typeof importJWK>>
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The issuer of `organisation`; its private key is public knowledge, as is right for an example. Each kind has keys of its own. */
export async function makeIssuer(
  organisation: Organisation,
  kind = 'example',
): Promise<ExampleIssuer> {
  const seed = createHash('sha256').update(`rugzak ${kind} issuer ${organisation.url}`).digest()
  const key = await generate({ seed: new Uint8Array(seed) })
  const did = `did:key:${key.publicKeyMultibase}`
  const keyId = `${did}#${key.publicKeyMultibase}`
  key.controller = did
  key.id = keyId
  const { publicKey } = await key.export({ publicKey: true, secretKey: true, raw: true })
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: base64url(seed), x: base64url(publicKey) }
  return { ...organisation, did, keyId, key, jwsKey: await importJWK(jwk, 'EdDSA') }
}

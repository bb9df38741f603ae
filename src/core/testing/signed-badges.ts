/** Makes real signed badges for tests: keys by WebCrypto, JWS by hand, nothing mocked. */
import { base64url, utf8 } from '../kernel/bytes.ts'

const ALGORITHMS = {
  RS256: {
    generate: {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    sign: { name: 'RSASSA-PKCS1-v1_5' },
  },
  ES256: {
    generate: { name: 'ECDSA', namedCurve: 'P-256' },
    sign: { name: 'ECDSA', hash: 'SHA-256' },
  },
  EdDSA: { generate: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
} as const

type Alg = keyof typeof ALGORITHMS

export interface Signer {
  readonly jwk: JsonWebKey
  readonly pem: string
  /** did:jwk of the public key */
  readonly did: string
  readonly sign: (payload: unknown, header?: object) => Promise<string>
}

/** A new key pair; `bits` makes an RSA key of another size. */
export async function aSigner(alg: Alg, bits = 2048): Promise<Signer> {
  const { generate, sign } = ALGORITHMS[alg]
  const params = 'modulusLength' in generate ? { ...generate, modulusLength: bits } : generate
  const made = await crypto.subtle.generateKey(params, true, ['sign', 'verify'])
  if (!('privateKey' in made)) throw new Error('not a key pair')
  const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', made.publicKey)
  const jwk = JSON.parse(JSON.stringify({ kty, crv, x, y, n, e })) as JsonWebKey // drops the undefined
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', made.publicKey))
  return {
    jwk,
    pem: `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...spki))}\n-----END PUBLIC KEY-----`,
    did: `did:jwk:${base64url(utf8(JSON.stringify(jwk)))}`,
    sign: async (payload, header = {}) => {
      const signed = [{ alg, ...header }, payload]
        .map((part) => base64url(utf8(typeof part === 'string' ? part : JSON.stringify(part))))
        .join('.')
      const bytes = await crypto.subtle.sign(sign, made.privateKey, utf8(signed))
      return `${signed}.${base64url(new Uint8Array(bytes))}`
    },
  }
}

/** A good Open Badge 3.0 without proof, for a JWT to carry. */
export const anOb3 = (issuer: string, over: object = {}) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:1d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0a01',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Robot school' },
  validFrom: '2024-01-02T03:04:05Z',
  credentialSubject: {
    id: 'mailto:beth@example.org',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://issuer.example/robotics',
      type: ['Achievement'],
      name: 'Robotics',
      description: 'Builds robots',
      criteria: { narrative: 'Build one' },
    },
  },
  ...over,
})

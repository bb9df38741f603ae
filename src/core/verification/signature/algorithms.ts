/** The signature algorithms we accept, each with the key it needs: one table behind every proof and every JWT. */

export interface Algorithm {
  readonly kty: 'OKP' | 'EC' | 'RSA'
  readonly crv?: string
  /** length of the signature in bytes; RSA has that of its key */
  readonly length?: number
  readonly imported: EcKeyImportParams | RsaHashedImportParams | { readonly name: string }
  readonly params: EcdsaParams | RsaPssParams | { readonly name: string }
}

const ec = (crv: string, hash: string, length: number): Algorithm => ({
  kty: 'EC',
  crv,
  length,
  imported: { name: 'ECDSA', namedCurve: crv },
  params: { name: 'ECDSA', hash },
})
const rsa = (hash: string): Algorithm => ({
  kty: 'RSA',
  imported: { name: 'RSASSA-PKCS1-v1_5', hash },
  params: { name: 'RSASSA-PKCS1-v1_5' },
})
const pss = (hash: string, saltLength: number): Algorithm => ({
  kty: 'RSA',
  imported: { name: 'RSA-PSS', hash },
  params: { name: 'RSA-PSS', saltLength },
})
const ed25519: Algorithm = {
  kty: 'OKP',
  crv: 'Ed25519',
  length: 64,
  imported: { name: 'Ed25519' },
  params: { name: 'Ed25519' },
}

/** By their JOSE names (RFC 7518, 8037, 8812, 9864). `none` and HS* are absent, so they are refused. */
const ALGORITHMS = {
  EdDSA: ed25519,
  Ed25519: ed25519,
  ES256: ec('P-256', 'SHA-256', 64),
  ES384: ec('P-384', 'SHA-384', 96),
  ES512: ec('P-521', 'SHA-512', 132),
  ES256K: ec('secp256k1', 'SHA-256', 64),
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
  PS256: pss('SHA-256', 32),
  PS384: pss('SHA-384', 48),
  PS512: pss('SHA-512', 64),
} as const satisfies Record<string, Algorithm>

export type AlgorithmName = keyof typeof ALGORITHMS

/** Sound algorithms that neither browsers nor our libraries check: unsupported rather than refused. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['Ed448', 'ESB256', 'ESB384', 'ML-DSA-44'])

export function algorithm(name: AlgorithmName): Algorithm {
  return ALGORITHMS[name]
}

/** What a name from outside is: one of the table, a sound one we cannot check, or one that proves nothing. */
export function algorithmNamed(name: string): AlgorithmName | 'unsupported' | 'refused' {
  if (isAlgorithm(name)) return name
  return UNSUPPORTED.has(name) ? 'unsupported' : 'refused'
}

function isAlgorithm(name: string): name is AlgorithmName {
  return Object.hasOwn(ALGORITHMS, name)
}

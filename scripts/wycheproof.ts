/**
 * Asks our signature check about the vectors of C2SP Wycheproof: `npm run --silent wycheproof -- DIR`, where DIR is its
 * folder `testvectors_v1`. A key that we call too weak for anything counts as refused.
 */
import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublicJwk } from '../src/core/verification/keys/key.ts'
import type { AlgorithmName } from '../src/core/verification/signature/algorithms.ts'
import { verifySignature } from '../src/core/verification/signature/verify-signature.ts'

interface Vector {
  readonly tcId: number
  readonly comment: string
  readonly msg: string
  readonly sig: string
  /** `acceptable` may be answered either way */
  readonly result: 'valid' | 'invalid' | 'acceptable'
}

interface Group {
  readonly publicKeyDer: string
  readonly tests: readonly Vector[]
}

const FILES: readonly (readonly [file: string, name: AlgorithmName])[] = [
  ['ed25519_test', 'EdDSA'],
  ['ecdsa_secp256r1_sha256_p1363_test', 'ES256'],
  ['ecdsa_secp384r1_sha384_p1363_test', 'ES384'],
  ['ecdsa_secp521r1_sha512_p1363_test', 'ES512'],
  ['ecdsa_secp256k1_sha256_p1363_test', 'ES256K'],
  ['rsa_signature_2048_sha256_test', 'RS256'],
  ['rsa_signature_3072_sha384_test', 'RS384'],
  ['rsa_signature_4096_sha512_test', 'RS512'],
  ['rsa_pss_2048_sha256_mgf1_32_test', 'PS256'],
  ['rsa_pss_4096_sha512_mgf1_64_test', 'PS512'],
]

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

function jwkOf({ publicKeyDer }: Group): PublicJwk {
  const key = createPublicKey({
    key: Buffer.from(publicKeyDer, 'hex'),
    format: 'der',
    type: 'spki',
  })
  return key.export({ format: 'jwk' }) as PublicJwk // Node's types leave every member open
}

/** The vectors that were answered wrongly, by their number and what is special about them. */
async function wrongIn(group: Group, name: AlgorithmName): Promise<readonly string[]> {
  const jwk = jwkOf(group)
  const wrong: string[] = []
  for (const { tcId, comment, msg, sig, result } of group.tests) {
    const answer = await verifySignature(name, jwk, bytes(sig), bytes(msg))
    const isWrong = result !== 'acceptable' && (answer === 'valid') !== (result === 'valid')
    if (isWrong) wrong.push(`${tcId} ${comment}: ${answer}, not ${result}`)
  }
  return wrong
}

async function judge(from: string): Promise<number> {
  let all = 0
  let failed = 0
  for (const [file, name] of FILES) {
    const text = await readFile(join(from, `${file}.json`), 'utf8')
    const { testGroups } = JSON.parse(text) as { readonly testGroups: readonly Group[] }
    const count = testGroups.reduce((sum, { tests }) => sum + tests.length, 0)
    const wrong = (await Promise.all(testGroups.map((group) => wrongIn(group, name)))).flat()
    console.log(`${name.padEnd(7)} ${file}: ${count - wrong.length} of ${count}`)
    for (const one of wrong) console.log(`  ${one}`)
    all += count
    failed += wrong.length
  }
  console.log(`${all} vectors, ${all - failed} answered as they should be`)
  return failed === 0 ? 0 : 1
}

const directory = process.argv[2]
if (directory === undefined) {
  console.error('usage: npm run --silent wycheproof -- DIR')
  process.exit(2)
}
process.exitCode = await judge(directory)

/** Gives the coordinates of a point on an elliptic curve that is written short. */
import { base64url } from '../../kernel/bytes.ts'

export type CurveName = 'P-256' | 'P-384' | 'P-521' | 'secp256k1'

export interface Coordinates {
  readonly x: string
  readonly y: string
}

const LOAD = {
  'P-256': async () => (await import('@noble/curves/nist.js')).p256,
  'P-384': async () => (await import('@noble/curves/nist.js')).p384,
  'P-521': async () => (await import('@noble/curves/nist.js')).p521,
  secp256k1: async () => (await import('@noble/curves/secp256k1.js')).secp256k1,
} as const

/**
 * Reads a SEC1 point, compressed (02/03) or uncompressed (04), as base64url coordinates.
 * WebCrypto cannot import compressed points everywhere. Undefined when it is not on the curve.
 */
export async function decompress(
  curve: CurveName,
  bytes: Uint8Array,
): Promise<Coordinates | undefined> {
  try {
    const full = (await LOAD[curve]()).Point.fromBytes(bytes).toBytes(false)
    const middle = 1 + (full.length - 1) / 2
    return { x: base64url(full.subarray(1, middle)), y: base64url(full.subarray(middle)) }
  } catch {
    return undefined
  }
}

/** Finds the key that a did:key is. */
import type { KeyAnswer } from './key.ts'
import { readMultikey } from './multikey.ts'

const PREFIX = 'did:key:'

/** Whether the reference (with or without fragment) names a did:key. */
export function isDidKey(reference: string): boolean {
  return reference.startsWith(PREFIX)
}

/**
 * Reads `did:key:z…`, `did:key:z…#z…` or the bare form without fragment. The fragment must be the id itself:
 * in `did:key:VICTIM#ATTACKER` the key after the `#` belongs to nobody. Issuer and key are one only
 * when the issuer *is* that DID; a name beside it is the issuer's own claim.
 */
export async function findDidKey(
  reference: string,
  issuer: string | undefined,
): Promise<KeyAnswer> {
  const [did = '', fragment, ...rest] = reference.split('#')
  const id = did.slice(PREFIX.length)
  if (rest.length > 0 || (fragment !== undefined && fragment !== id)) {
    return { outcome: 'refused', why: 'fragmentMismatch' }
  }
  const key = await readMultikey(id)
  if (!key.ok) return REFUSALS[key.failure]
  return {
    outcome: 'found',
    key: { id: `${did}#${id}`, jwk: key.value },
    binding: issuer === did ? 'selfAsserted' : 'unbound',
  }
}

/** A key that we cannot read proves nothing wrong (docs/spec/judging.md 21). */
const REFUSALS = {
  malformed: { outcome: 'unsupported', method: 'did:key' },
  secretKey: { outcome: 'refused', why: 'secretKey' },
  unsupportedKind: { outcome: 'unsupported', method: 'did:key' },
} as const satisfies Record<string, KeyAnswer>

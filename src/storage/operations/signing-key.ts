/** The key by which this browser signs answers to others: made at the first one, and no script can read it out. */

import { didOf, type Signer } from '#core/endorsing/seal.ts'
import type { Result } from '#core/kernel/result.ts'
import type { SigningKeyRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'

const OWN = 'own'
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' }

/** Always the same one, also when two tabs ask for it at once. */
export function ownSigner(): Promise<Result<Signer, StorageFailure>> {
  return attempt(async () => {
    const { did, key } = (await db.signingKeys.get(OWN)) ?? (await keptFirst(await newKey()))
    return {
      did,
      sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(SIGNATURE, key, bytes)),
    }
  })
}

async function newKey(): Promise<SigningKeyRecord> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['sign'])
  return {
    id: OWN,
    did: didOf(await crypto.subtle.exportKey('jwk', publicKey)),
    key: privateKey,
  }
}

function keptFirst(made: SigningKeyRecord): Promise<SigningKeyRecord> {
  return db.transaction('rw', db.signingKeys, async () => {
    const other = await db.signingKeys.get(OWN)
    if (!other) await db.signingKeys.add(made)
    return other ?? made
  })
}

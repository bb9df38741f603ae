/** A status list of the issuer's, and a credential with an entry in it. */
import { gzipSync } from 'node:zlib'
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { aKey, sign } from '../../src/core/testing/independent-signer.ts'

export const LIST_URL = 'https://issuer.example/status/1'
const SET_BIT = 77

/** The credential with an entry in the list. */
export function withStatus(credential: JsonObject): JsonObject {
  const credentialStatus: Json = {
    id: `${LIST_URL}#5`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '5',
    statusListCredential: LIST_URL,
  }
  return { ...credential, credentialStatus }
}

/** A list with one bit set, as a status list credential carries it. */
export function encodedList(bit: number): string {
  const bits = new Uint8Array(16_384)
  bits[bit >> 3] = 0x80 >> (bit & 7)
  return `u${gzipSync(bits).toString('base64url')}`
}

/** A signed list in which one badge is revoked: another one, unless told otherwise. */
export async function aList(bit = SET_BIT): Promise<JsonObject> {
  const key = await aKey('eddsa-rdfc-2022')
  return sign('eddsa-rdfc-2022', key, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST_URL,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key.controller,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST_URL}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedList(bit),
    },
  })
}

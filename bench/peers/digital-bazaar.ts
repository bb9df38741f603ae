/** Asks @digitalbazaar/vc about a credential, with bundled contexts and did:key only. */
import { verifyCredential } from '@digitalbazaar/vc'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { loaderFor } from '../../src/core/testing/independent-signer.ts'

const MULTIKEY = 'https://w3id.org/security/multikey/v1'

/** Throws when it does not verify. */
export async function verifyElsewhere(
  credential: JsonObject,
  suite: unknown,
  now = new Date(),
): Promise<void> {
  const contexts = await loaderFor(credential)
  const documentLoader = (url: string) =>
    url.startsWith('did:key:')
      ? Promise.resolve({ contextUrl: null, documentUrl: url, document: didDocument(url) })
      : contexts(url)
  const { verified } = await verifyCredential({ credential, suite, documentLoader, now })
  if (!verified) throw new Error('not verified')
}

/** What a did:key resolves to: the document, or the one key in it. */
function didDocument(url: string): object {
  const [did = ''] = url.split('#')
  const publicKeyMultibase = did.slice('did:key:'.length)
  const id = `${did}#${publicKeyMultibase}`
  const key = { '@context': MULTIKEY, id, type: 'Multikey', controller: did, publicKeyMultibase }
  if (url.includes('#')) return key
  return {
    '@context': ['https://www.w3.org/ns/did/v1', MULTIKEY],
    id: did,
    verificationMethod: [key],
    assertionMethod: [id],
  }
}

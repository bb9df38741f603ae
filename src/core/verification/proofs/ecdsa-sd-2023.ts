/** The ecdsa-sd-2023 suite: checks a disclosed (derived) proof; a base proof is the holder's, not the reader's. */
import type { SdVerifyData } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import { base64url, utf8 } from '../../kernel/bytes.ts'
import { canonize } from '../canonical/rdfc.ts'
import { fromMultibase, readMultikey } from '../keys/multikey.ts'
import { verifySignature } from '../signature/verify-signature.ts'
import { proofConfiguration, unread } from './data-integrity.ts'
import type { Secured, Suite, SuiteAnswer } from './suite.ts'

export const ecdsaSd2023: Suite = {
  id: 'ecdsa-sd-2023',
  signs: 'triples',
  accepts: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'ecdsa-sd-2023',
  check,
}

/** CBOR tags 0x5d00 and 0x5d01. */
const BASE = 'd95d00'
const DERIVED = 'd95d01'

async function check(secured: Secured): Promise<SuiteAnswer> {
  if (secured.jwk.crv !== 'P-256') return { outcome: 'wrongKey' }
  const value = secured.proof.proofValue ?? ''
  const bytes = value.startsWith('u') ? fromMultibase(value) : undefined
  const tag = Array.from(bytes?.subarray(0, 3) ?? [], (it) => it.toString(16).padStart(2, '0'))
  if (tag.join('') === BASE) return { outcome: 'baseProof' }
  if (tag.join('') !== DERIVED) return { outcome: 'malformed', reason: 'proofValue' }
  // labels of blank nodes are replaced as text, so such a text in a value would not be covered
  if (JSON.stringify(secured.document).includes('_:')) {
    return { outcome: 'unsupported', reason: 'blankLabel' }
  }
  const { document, proof, contexts } = secured
  const canonical = await canonize(document, contexts, 'SHA-256', 'full')
  const options = await canonize(proofConfiguration(document, proof), contexts, 'SHA-256', 'full')
  if (!canonical.ok) return unread(canonical.failure)
  if (!options.ok) return unread(options.failure)
  const data = await verifyData(secured)
  const unsigned = [...canonical.value.unsigned, ...options.value.unsigned]
  if (data === undefined)
    // the library reads no document with words that no context defines: that proves nothing wrong
    return unsigned.length > 0
      ? { outcome: 'unsupported', reason: 'unsignedTerms' }
      : { outcome: 'malformed', reason: 'disclosure' }
  const holds = await allHold(secured, data)
  return holds
    ? {
        outcome: 'valid',
        alg: 'ES256',
        unsigned,
        statements: { document: canonical.value.nquads, proof: options.value.nquads },
      }
    : { outcome: 'mismatch' }
}

/** What the disclosed proof covers, by the library of the suite's authors; undefined when it cannot be read. */
export async function verifyData({
  document,
  proof,
  contexts,
}: Pick<Secured, 'document' | 'proof' | 'contexts'>): Promise<SdVerifyData | undefined> {
  const { createVerifyCryptosuite } = await import('@digitalbazaar/ecdsa-sd-2023-cryptosuite')
  const cryptosuite = createVerifyCryptosuite()
  const documentLoader = (url: string) =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: contexts.documents.get(url) })
  try {
    return await cryptosuite.createVerifyData({
      cryptosuite,
      document,
      proof: proof.json,
      documentLoader,
    })
  } catch {
    return undefined
  }
}

/** The issuer signed the mandatory part and a key made for this proof; that key signed every other statement. */
async function allHold({ jwk }: Secured, data: SdVerifyData): Promise<boolean> {
  const { baseSignature, proofHash, publicKey, signatures, nonMandatory, mandatoryHash } = data
  const own = await readMultikey(`u${base64url(publicKey)}`)
  if (!own.ok || own.value.crv !== 'P-256' || signatures.length !== nonMandatory.length)
    return false
  const base = Uint8Array.from([...proofHash, ...publicKey, ...mandatoryHash])
  const answers = await Promise.all([
    verifySignature('ES256', jwk, baseSignature, base),
    ...signatures.map((it, at) =>
      verifySignature('ES256', own.value, it, utf8(nonMandatory[at] ?? '')),
    ),
  ])
  return answers.every((it) => it === 'valid')
}

/** Signs with Ed25519Signature2018, for which no maintained library is left: jsonld.js and WebCrypto, none of our code. */
import jsonld from 'jsonld'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { loaderFor } from '../../src/core/testing/independent-signer.ts'

const CONTEXT = 'https://w3id.org/security/suites/ed25519-2018/v1'
const HEADER = Buffer.from('{"alg":"EdDSA","b64":false,"crit":["b64"]}').toString('base64url')

/** The document with its context for the suite, and a proof by the key: a detached JWS over two hashes. */
export async function sign2018(key: SigningKey, plain: JsonObject): Promise<JsonObject> {
  const context = [plain['@context'] ?? [], CONTEXT].flat()
  const document = { ...plain, '@context': context }
  const proof = {
    type: 'Ed25519Signature2018',
    created: '2026-01-01T10:00:00Z',
    verificationMethod: key.id,
    proofPurpose: 'assertionMethod',
  }
  const hashes = await Promise.all(
    [{ ...proof, '@context': context }, document].map((it) => hashOf(it)),
  )
  const data = Buffer.concat([Buffer.from(`${HEADER}.`), ...hashes])
  const signer = key.signer() as { sign: (it: { data: Uint8Array }) => Promise<Uint8Array> } // see its README
  const bytes = await signer.sign({ data })
  const jws = `${HEADER}..${Buffer.from(bytes).toString('base64url')}`
  return { ...document, proof: { ...proof, jws } }
}

async function hashOf(document: JsonObject): Promise<Uint8Array> {
  const documentLoader = await loaderFor(document)
  const nquads = await jsonld.canonize(document, { documentLoader, safe: true, base: null })
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(nquads)))
}

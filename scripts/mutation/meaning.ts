/** Says whether a mutated credential still says exactly what was signed, by libraries that are not ours. */
import canonicalize from 'canonicalize'
import jsonld from 'jsonld'
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { isObject } from '../../src/core/kernel/json.ts'
import { contextsFor } from '../../src/core/verification/contexts/context-set.ts'

const JCS = ['eddsa-jcs-2022', 'ecdsa-jcs-2019']

/**
 * The signed meaning of a document as one text: canonical JSON for the JCS suites, canonical triples of the
 * document and of the proof's configuration for the others, and the bytes of the proof value. Contexts that were
 * changed in place are taken in one revision, the newest unless told otherwise.
 * Undefined when it has none; such a document can never be valid.
 */
export async function meaningOf(document: JsonObject, revision = 0): Promise<string | undefined> {
  const { proof, ...body } = document
  if (!isObject(proof)) return undefined
  const { proofValue, jws, ...options } = proof
  const value = bytesOf(proofValue ?? jws)
  if (value === undefined) return undefined
  const texts = JCS.some((name) => name === proof.cryptosuite)
    ? [canonicalize(options), canonicalize(body)]
    : await Promise.all([
        triples({ ...options, '@context': body['@context'] ?? null }, revision),
        triples(body, revision),
      ])
  return texts.includes(undefined) ? undefined : [value, ...texts].join('\n')
}

/** Whether the document means the same as another one, in some revision of the contexts it names. */
export async function meansTheSame(document: JsonObject, meaning: string | undefined) {
  const sets = await revisionsOf(document)
  for (const revision of sets.keys()) {
    if ((await meaningOf(document, revision)) === meaning) return meaning !== undefined
  }
  return false
}

async function revisionsOf(document: JsonObject) {
  const { newest, older } = await contextsFor(document)
  return [newest, ...(await older())]
}

/** The bytes of a proof value; of a detached JWS the header too. */
function bytesOf(written: Json | undefined): string | undefined {
  if (typeof written !== 'string') return undefined
  return written.includes('.') ? meaningOfJws(written) : written.replace(/=+$/, '')
}

/** In safe mode: a document with anything left out has no meaning that could equal the signed one. */
async function triples(
  document: Readonly<Record<string, Json>>,
  revision: number,
): Promise<string | undefined> {
  const sets = await revisionsOf(document)
  try {
    return await jsonld.canonize(document, {
      safe: true,
      base: null,
      documentLoader: (url) => {
        const found = sets[revision]?.documents.get(url)
        if (found === undefined) return Promise.reject(new Error(url))
        return Promise.resolve({ contextUrl: null, documentUrl: url, document: found })
      },
    })
  } catch {
    return undefined
  }
}

/** The signed meaning of a compact JWS: its signing input as written, and the bytes of its signature. */
export function meaningOfJws(text: string): string {
  const [header = '', payload = '', signature = ''] = text.trim().split('.')
  return [header, payload, Buffer.from(signature, 'base64url').toString('hex')].join('.')
}

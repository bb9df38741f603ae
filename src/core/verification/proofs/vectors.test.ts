/** Claims about the test vectors of the W3C: canonical form, hashes and proof value, to the byte. */
import { describe, expect, it } from 'vitest'
import { idOf } from '../../formats/fields.ts'
import { base64url, hex, sha256Hex, utf8 } from '../../kernel/bytes.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import { corpusJson, corpusText, hasCorpus } from '../../testing/corpus.ts'
import { canonicalJson } from '../canonical/jcs.ts'
import { canonize } from '../canonical/rdfc.ts'
import { contextsFor } from '../contexts/context-set.ts'
import { findDidKey } from '../keys/did-key.ts'
import { fromMultibase } from '../keys/multikey.ts'
import { proofOptions } from './data-integrity.ts'
import { verifyData } from './ecdsa-sd-2023.ts'
import { readProof, withoutProof } from './proof.ts'
import { verifyProofs } from './verify-proofs.ts'

const AUX = 'vectors/aux'
const world = {
  now: () => Date.parse('2026-11-23T00:00:00Z'),
  load: () => Promise.reject(new Error('nothing may be fetched')),
}
const trimmed = (path: string) => corpusText(path).trim()

async function nquads(document: JsonObject, hash: 'SHA-256' | 'SHA-384' = 'SHA-256') {
  const { newest } = await contextsFor(document)
  const canonical = await canonize(document, newest, hash)
  if (!canonical.ok) throw new Error(canonical.failure.reason)
  return canonical.value.nquads
}

function configOf(document: JsonObject): JsonObject {
  const options = proofOptions(readProof(own(document, 'proof') ?? null)!)
  return { ...options, '@context': own(document, '@context') ?? null }
}

describe.skipIf(!hasCorpus)('the vectors of VC-DI-EdDSA', () => {
  const folder = `${AUX}/vc-di-eddsa/eddsa-rdfc-2022`

  it('eddsa-rdfc-2022 has the published canonical document and proof', async () => {
    const signed = corpusJson('vectors/w3c-eddsa-rdfc.json')
    expect((await nquads(withoutProof(signed))).trim()).toBe(
      trimmed(`${folder}/canonDocDataInt.txt`),
    )
    expect((await nquads(configOf(signed))).trim()).toBe(trimmed(`${folder}/proofCanonDataInt.txt`))
  })

  it('eddsa-rdfc-2022 has the published hashes and signature', async () => {
    const signed = corpusJson('vectors/w3c-eddsa-rdfc.json')
    const body = await sha256Hex(utf8(await nquads(withoutProof(signed))))
    const config = await sha256Hex(utf8(await nquads(configOf(signed))))
    expect(body).toBe(trimmed(`${folder}/docHashDataInt.txt`))
    expect(config).toBe(trimmed(`${folder}/proofHashDataInt.txt`))
    expect(config + body).toBe(trimmed(`${folder}/combinedHashDataInt.txt`))
    const proof = readProof(own(signed, 'proof') ?? null)
    expect(hex(fromMultibase(proof?.proofValue ?? '')!)).toBe(
      trimmed(`${folder}/sigHexDataInt.txt`),
    )
  })

  it('eddsa-jcs-2022 has the published canonical texts and signature', () => {
    const jcs = `${AUX}/vc-di-eddsa/eddsa-jcs-2022`
    const signed = corpusJson('vectors/w3c-eddsa-jcs.json')
    const proof = readProof(own(signed, 'proof') ?? null)!
    expect(canonicalJson(withoutProof(signed))).toBe(trimmed(`${jcs}/canonDocJCS.txt`))
    expect(canonicalJson(proofOptions(proof))).toBe(trimmed(`${jcs}/proofCanonJCS.txt`))
    expect(hex(fromMultibase(proof.proofValue ?? '')!)).toBe(trimmed(`${jcs}/sigHexJCS.txt`))
  })
})

/** A signature with the published secret key: Ed25519 signs the same bytes the same way each time. */
async function signedAgain(text: string): Promise<string> {
  const { privateKeyMultibase, publicKeyMultibase } = corpusJson(`${AUX}/vc-di-eddsa/keyPair.json`)
  const [d, x] = [privateKeyMultibase, publicKeyMultibase].map((it) =>
    base64url(fromMultibase(it as string)!.subarray(2)),
  ) // the two members of that file
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: d ?? '', x: x ?? '' }
  const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign'])
  const bytes = new Uint8Array(Buffer.from(text, 'hex'))
  return hex(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)))
}

const ED25519 = ['w3c-eddsa-rdfc', 'w3c-ed25519sig2020', 'w3c-eddsa-jcs'] as const

describe.skipIf(!hasCorpus)('what we hash, signed again with the published key', () => {
  it.each(ED25519)('is the published proof value of %s', async (name) => {
    const signed = corpusJson(`vectors/${name}.json`)
    const proof = readProof(own(signed, 'proof') ?? null)!
    const parts = name.endsWith('jcs')
      ? [canonicalJson(proofOptions(proof))!, canonicalJson(withoutProof(signed))!]
      : [await nquads(configOf(signed)), await nquads(withoutProof(signed))]
    const hashes = await Promise.all(parts.map((it) => sha256Hex(utf8(it))))
    expect(await signedAgain(hashes.join(''))).toBe(hex(fromMultibase(proof.proofValue ?? '')!))
  })

  it('has for eddsa-jcs-2022 the published hashes', async () => {
    const folder = `${AUX}/vc-di-eddsa/eddsa-jcs-2022`
    const signed = corpusJson('vectors/w3c-eddsa-jcs.json')
    const proof = readProof(own(signed, 'proof') ?? null)!
    const [body, config] = [withoutProof(signed), proofOptions(proof)].map(
      (it) => canonicalJson(it) ?? '',
    )
    expect(await sha256Hex(utf8(body ?? ''))).toBe(trimmed(`${folder}/docHashJCS.txt`))
    expect(await sha256Hex(utf8(config ?? ''))).toBe(trimmed(`${folder}/proofHashJCS.txt`))
  })
})

describe.skipIf(!hasCorpus)('the vectors of VC-DI-ECDSA', () => {
  it('ecdsa-sd-2023 has the published hashes, statements and signatures of a disclosure', async () => {
    const published = corpusJson(`${AUX}/vc-di-ecdsa/ecdsa-sd-2023/prc/verifyCreateVerifyData.json`)
    const signed = corpusJson('vectors/w3c-ecdsa-sd-derived.json')
    const proof = readProof(own(signed, 'proof') ?? null)!
    const { newest } = await contextsFor(signed)
    const data = await verifyData({ document: withoutProof(signed), proof, contexts: newest })
    expect(data && hex(data.baseSignature)).toBe(published.baseSignature)
    expect(data && hex(data.proofHash)).toBe(published.proofHash)
    expect(data && hex(data.mandatoryHash)).toBe(published.mandatoryHash)
    expect(data?.signatures.map(hex)).toEqual(published.signatures)
    expect(data?.nonMandatory).toEqual(published.nonMandatory)
  })

  it('ecdsa-rdfc-2019 on P-256 has the published canonical document, hashes and signature', async () => {
    const folder = `${AUX}/vc-di-ecdsa/ecdsa-rdfc-2019-p256`
    const signed = corpusJson('vectors/w3c-ecdsa-rdfc-p256.json')
    const body = await nquads(withoutProof(signed))
    expect(body.trim()).toBe(trimmed(`${folder}/canonDocECDSAP256.txt`))
    expect(await sha256Hex(utf8(body))).toBe(trimmed(`${folder}/docHashECDSAP256.txt`))
    expect(await sha256Hex(utf8(await nquads(configOf(signed))))).toBe(
      trimmed(`${folder}/proofHashECDSAP256.txt`),
    )
    const proof = readProof(own(signed, 'proof') ?? null)
    expect(hex(fromMultibase(proof?.proofValue ?? '')!)).toBe(
      trimmed(`${folder}/sigHexECDSAP256.txt`),
    )
  })

  it('ecdsa-jcs-2019 on P-256 has the published canonical text and signature', () => {
    const folder = `${AUX}/vc-di-ecdsa/ecdsa-jcs-2019-p256`
    const signed = corpusJson('vectors/w3c-ecdsa-jcs-p256.json')
    const proof = readProof(own(signed, 'proof') ?? null)
    expect(canonicalJson(withoutProof(signed))).toBe(trimmed(`${folder}/canonDocJCSECDSAP256.txt`))
    expect(hex(fromMultibase(proof?.proofValue ?? '')!)).toBe(
      trimmed(`${folder}/sigHexJCSECDSAP256.txt`),
    )
  })
})

const SIGNED = [
  'w3c-eddsa-rdfc',
  'w3c-eddsa-jcs',
  'w3c-ed25519sig2020',
  'w3c-proofset-2',
  'w3c-proofchain-1',
  'w3c-ecdsa-rdfc-p256',
  'w3c-ecdsa-rdfc-p384-employ',
  'w3c-ecdsa-jcs-p256',
  'w3c-ecdsa-sd-derived',
] as const

describe.skipIf(!hasCorpus)('every published signature', () => {
  it.each(SIGNED)('%s holds, and is tied to nobody: the key is not the issuer', async (name) => {
    const signed = corpusJson(`vectors/${name}.json`)
    const answer = await verifyProofs(signed, idOf(own(signed, 'issuer')), findDidKey, world)
    expect(answer).toMatchObject({ signature: 'valid', issuer: 'unbound', context: 'known' })
  })

  it.each(SIGNED)('%s fails when one value is changed', async (name) => {
    const signed = corpusJson(`vectors/${name}.json`)
    const spoiled = { ...signed, validFrom: '2001-01-01T00:00:00Z' }
    const answer = await verifyProofs(spoiled, undefined, findDidKey, world)
    expect(answer.signature).not.toBe('valid')
  })
})

/** Claims about embedded proofs: what other libraries sign holds, and no single spoil survives. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import {
  aCredential,
  aKey,
  disclose,
  sign,
  WAY_NAMES,
  type WayName,
} from '../../testing/independent-signer.ts'
import { judging } from '../../testing/judging.ts'
import { findDidKey } from '../keys/did-key.ts'
import type { FindKey } from '../keys/key.ts'
import type { ProofAnswer } from './proof-answer.ts'
import { verifyProofs } from './verify-proofs.ts'

const NOW = Date.parse('2026-11-23T00:00:00Z')
const world: World = {
  now: () => NOW,
  load: () => Promise.reject(new Error('nothing may be fetched')),
}

async function signed(way: WayName, spoil: (document: JsonObject) => JsonObject = (it) => it) {
  const key = await aKey(way)
  const document = await sign(way, key, spoil(aCredential(key.controller)))
  return way === 'ecdsa-sd-2023' ? disclose(document) : document
}

function issuerOf(document: JsonObject): string | undefined {
  const { issuer } = document
  const id = isObject(issuer) ? issuer.id : issuer
  return typeof id === 'string' ? id : undefined
}

const verify = (document: JsonObject, findKey: FindKey = findDidKey): Promise<ProofAnswer> =>
  verifyProofs(document, issuerOf(document), findKey, world)

const isProved = ({ signature, issuer, context }: ProofAnswer) =>
  signature === 'valid' && issuer === 'selfAsserted' && context === 'known'

const proofOf = (document: JsonObject) => document.proof as JsonObject // signed by the library above
const subjectOf = (document: JsonObject) => document.credentialSubject as JsonObject // see aCredential
const withProof = (document: JsonObject, members: JsonObject): JsonObject => ({
  ...document,
  proof: { ...proofOf(document), ...members },
})
const without = (object: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

const SPOILS: readonly (readonly [string, (document: JsonObject) => JsonObject])[] = [
  ['another end', (it) => ({ ...it, validUntil: '2046-01-01T10:00:00Z' })],
  ['no end', (it) => without(it, 'validUntil')],
  ['another begin', (it) => ({ ...it, validFrom: '2025-01-01T10:00:00Z' })],
  [
    'a status that was not there',
    (it) => ({ ...it, credentialStatus: { id: 'urn:x', type: 'X' } }),
  ],
  [
    'another recipient',
    (it) => ({ ...it, credentialSubject: { ...subjectOf(it), id: 'did:example:thief' } }),
  ],
  ['another type', (it) => ({ ...it, type: ['VerifiableCredential', 'EndorsementCredential'] })],
  ['another issuer', (it) => ({ ...it, issuer: 'did:web:victim.example' })],
  [
    'another issuer name',
    (it) => ({ ...it, issuer: { ...(it.issuer as JsonObject), name: 'Navy' } }),
  ],
  ['another date of the proof', (it) => withProof(it, { created: '2020-01-01T00:00:00Z' })],
  ['another purpose', (it) => withProof(it, { proofPurpose: 'authentication' })],
  ['an expired proof', (it) => withProof(it, { expires: '2020-01-01T00:00:00Z' })],
  [
    'an unknown suite',
    (it) => withProof(it, { type: 'DataIntegrityProof', cryptosuite: 'none-2022' }),
  ],
  ['no proof value', (it) => ({ ...it, proof: without(proofOf(it), 'proofValue') })],
  ['no key', (it) => ({ ...it, proof: without(proofOf(it), 'verificationMethod') })],
  [
    'half a proof value',
    (it) => withProof(it, { proofValue: (proofOf(it).proofValue as string).slice(0, 40) }),
  ],
  ['no proof', (it) => without(it, 'proof')],
  ['a proof that is a text', (it) => ({ ...it, proof: 'trust me' })],
  [
    'both data models',
    (it) => ({
      ...it,
      '@context': ['https://www.w3.org/2018/credentials/v1', ...(it['@context'] as Json[])],
    }),
  ],
]

describe.each(WAY_NAMES)('a credential signed elsewhere with %s', (way) => {
  it('is proved', async () => {
    expect(await verify(await signed(way))).toMatchObject({
      signature: 'valid',
      issuer: 'selfAsserted',
      context: 'known',
    })
  })

  it('is not proved with any one thing spoiled', async () => {
    const document = await signed(way)
    const survived: string[] = []
    for (const [name, spoil] of SPOILS)
      if (isProved(await verify(spoil(document)))) survived.push(name)
    expect(survived).toEqual([])
  })

  it('is not proved by the key of somebody else', async () => {
    const other = await aKey(way)
    const document = withProof(await signed(way), { verificationMethod: other.id })
    expect(isProved(await verify(document))).toBe(false)
  })
})

describe('the same triples written otherwise are the same document', () => {
  const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html'
  it.each<readonly [string, (document: JsonObject) => JsonObject]>([
    [
      'the end under its full IRI',
      (it) => ({
        ...without(it, 'validUntil'),
        'https://www.w3.org/2018/credentials#validUntil': {
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
          '@value': it.validUntil ?? null,
        },
      }),
    ],
    ['the type as a keyword', (it) => ({ ...without(it, 'type'), '@type': it.type ?? null })],
    ['the id as a keyword', (it) => ({ ...without(it, 'id'), '@id': it.id ?? null })],
    [
      'a type under its full IRI',
      (it) => ({ ...it, type: ['VerifiableCredential', `${OB}#OpenBadgeCredential`] }),
    ],
    [
      'the end in a node beside',
      (it) => ({
        ...without(it, 'validUntil'),
        '@included': [{ id: it.id ?? null, validUntil: it.validUntil ?? null }],
      }),
    ],
    [
      'everything in a graph',
      (it) => ({ '@context': it['@context'] ?? null, '@graph': [without(it, '@context')] }),
    ],
    [
      'the end under a second name',
      (it) => ({
        ...without(it, 'validUntil'),
        until: it.validUntil ?? null,
        '@context': [
          ...(it['@context'] as Json[]),
          {
            until: {
              '@id': 'https://www.w3.org/2018/credentials#validUntil',
              '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
            },
          },
        ],
      }),
    ],
  ])('%s', async (_, rewrite) => {
    const original = await signed('eddsa-rdfc-2022')
    const rewritten = rewrite(original)
    const meant = await verifyProofs(original, issuerOf(original), findDidKey, world)
    const answer = await verifyProofs(rewritten, issuerOf(original), findDidKey, world)
    if (answer.signature !== 'valid') return // such a spelling has no proof that a reader could find
    expect(said(answer)).toEqual(said(meant))
  })

  const said = ({ document = {} }: { document?: JsonObject }) =>
    without(without(document, '@context'), 'proof')
})

describe('what a signature does not cover is named', () => {
  it.each([
    ['a term that no context defines', 'grade', { grade: '10' }],
    [
      'a member of the prototype',
      'nestedContext',
      JSON.parse('{"__proto__":{"name":"x"}}') as JsonObject,
    ],
  ])('%s', async (_, name, extra) => {
    const document = await signed('eddsa-rdfc-2022')
    const members = Object.fromEntries([...Object.entries(document), ...Object.entries(extra)])
    const answer = await verify(members)
    expect(isProved(answer)).toBe(false)
    expect([answer.detail.terms, answer.detail.places].flat()).toContain(name)
  })
})

describe('a disclosed document with a member that was not disclosed', () => {
  it('is altered by a word that has a meaning', async () => {
    const document = await signed('ecdsa-sd-2023')
    expect((await verify({ ...document, description: 'More' })).signature).toBe('altered')
    const subject = { ...subjectOf(document), narrative: 'More' }
    expect((await verify({ ...document, credentialSubject: subject })).signature).toBe('altered')
  })

  it('cannot be checked with a word that no context defines', async () => {
    const document = await signed('ecdsa-sd-2023')
    const subject = { ...subjectOf(document), mood: 'glad' }
    for (const more of [{ mood: 'glad' }, { credentialSubject: subject }])
      expect(await verify({ ...document, ...more })).toMatchObject({
        signature: 'unsupported',
        detail: { reason: 'unsignedTerms' },
      })
  })
})

describe('contexts behind the signed ones', () => {
  it('are named, though the standard lets the JCS suites pass over them', async () => {
    const document = await signed('eddsa-jcs-2022')
    const contexts = [...(document['@context'] as Json[]), { name: 'https://unknown.example/name' }]
    expect(await verify({ ...document, '@context': contexts })).toMatchObject({
      signature: 'valid',
      context: 'unsignedTerms',
      detail: { terms: ['@context'] },
    })
  })
})

describe('a signed JSON text without the vocabulary of Open Badges', () => {
  it('is signed, in words of which nobody said what they mean', async () => {
    const onlyVc = (it: JsonObject) => ({
      ...it,
      '@context': ['https://www.w3.org/ns/credentials/v2'],
    })
    expect(await verify(await signed('eddsa-jcs-2022', onlyVc))).toMatchObject({
      signature: 'valid',
      context: 'unstated',
    })
  })
})

describe('a document with a context that we do not know', () => {
  const STRANGE = 'https://strange.example/context.json'
  it('is open when triples were signed', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const strange = { ...document, '@context': [...(document['@context'] as Json[]), STRANGE] }
    expect(await verify(strange)).toMatchObject({
      signature: 'unsupported',
      context: 'unknown',
      detail: { contexts: [STRANGE] },
    })
  })

  it('is proved once the person loaded it', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const strange = { ...document, '@context': [...(document['@context'] as Json[]), STRANGE] }
    const load = (context: JsonObject) =>
      verifyProofs(strange, issuerOf(strange), findDidKey, world, {
        contexts: { [STRANGE]: JSON.stringify({ '@context': context }) },
      })
    expect(await load({ mood: 'https://strange.example/mood' })).toMatchObject({
      signature: 'valid',
      context: 'loaded',
    })
  })
})

describe('a proof of a kind that we do not know', () => {
  it.each([
    ['of a blockchain, without a key', { type: 'MerkleProof2019', proofValue: 'z1' }],
    ['of a later suite', { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofValue: 'u1' }],
    ['of two types', { type: ['DataIntegrityProof', 'Other'], cryptosuite: 'eddsa-rdfc-2022' }],
  ])('proves nothing wrong: %s', async (_, proof) => {
    const document = { ...aCredential('did:example:school'), proof }
    expect((await verify(document)).signature).toBe('unsupported')
  })

  it('is another thing than a known kind without its key', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const keyless = { ...proofOf(document) }
    delete keyless.verificationMethod
    expect((await verify({ ...document, proof: keyless })).signature).toBe('refused')
  })
})

describe('several proofs', () => {
  async function twice() {
    const key = await aKey('eddsa-rdfc-2022')
    const once = await sign('eddsa-rdfc-2022', key, aCredential(key.controller))
    return { once, both: await sign('Ed25519Signature2020', key, once) }
  }

  it('are enough with one that holds; the other is remarked on', async () => {
    const { once, both } = await twice()
    expect(isProved(await verify(both))).toBe(true)
    const [first, second] = both.proof as JsonObject[] // two proofs: a list
    const spoiled = {
      ...once,
      proof: [{ ...first, created: '2020-01-01T00:00:00Z' }, second ?? null],
    }
    const answer = await verify(spoiled)
    expect(isProved(answer)).toBe(true)
    expect(answer.remarks.map(({ code }) => code)).toContain('proof.otherFails')
  })

  it('prove nothing when none holds', async () => {
    const { both } = await twice()
    expect((await verify({ ...both, name: 'Admiral' })).signature).toBe('altered')
  })
})

describe('a chain of proofs', () => {
  const PROOF = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    proofValue: 'z1',
  }

  it('that bites its tail proves nothing, and comes to an end', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const method = proofOf(document).verificationMethod ?? null
    const link = (id: string, previousProof: string) => ({
      ...PROOF,
      verificationMethod: method,
      id,
      previousProof,
    })
    const proof = [link('urn:a', 'urn:b'), link('urn:b', 'urn:a')]
    const answer = await verify({ ...document, proof })
    expect(answer).toMatchObject({ signature: 'altered', detail: { reason: 'previousProofLoop' } })
  })

  it('in which each proof stands on all before it is checked once per proof', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const asked: string[] = []
    const counted: FindKey = (reference, issuer) => {
      asked.push(reference)
      return findDidKey(reference, issuer)
    }
    const proofs: JsonObject[] = []
    for (let at = 0; at < 9; at += 1) {
      const previousProof = proofs.map(({ id }) => id ?? null)
      proofs.push({ ...proofOf(document), id: `urn:p${at}`, previousProof })
    }
    const answer = await verify({ ...document, proof: proofs }, counted)
    expect(answer.signature).toBe('altered')
    expect(asked).toHaveLength(9)
  })
})

describe('the end of a proof that is over', () => {
  const OVER = '2020-01-01T00:00:00Z'
  const SECURITY = 'https://w3id.org/security'
  const other: readonly (readonly [string, (document: JsonObject) => JsonObject])[] = [
    [
      'its full IRI',
      (it) => ({
        ...it,
        proof: {
          ...without(proofOf(it), 'expires'),
          [`${SECURITY}#expiration`]: {
            '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
            '@value': OVER,
          },
        },
      }),
    ],
    [
      'the name of another context',
      (it) => ({
        ...it,
        '@context': [...(it['@context'] as Json[]), `${SECURITY}/v1`],
        proof: { ...without(proofOf(it), 'expires'), expiration: OVER },
      }),
    ],
  ]
  it.each(other)('is not overlooked under %s', async (_, spoil) => {
    const key = await aKey('eddsa-rdfc-2022')
    const document = await sign('eddsa-rdfc-2022', key, aCredential(key.controller), {
      expires: OVER,
    })
    expect(await verify(document)).toMatchObject({ signature: 'valid', ends: [OVER] })
    expect((await judging(document, world)).verdict).toBe('expired')
    expect(isProved(await verify(spoil(document)))).toBe(false)
  })
})

describe('the dates of a proof', () => {
  const dated = async (stated: JsonObject) => {
    const key = await aKey('eddsa-jcs-2022')
    return sign('eddsa-jcs-2022', key, aCredential(key.controller), stated)
  }

  it.each([
    ['that ends before the badge', { expires: '2030-01-01T00:00:00Z' }, 'valid'],
    ['that end in words', { expires: 'when the school closes' }, 'unverified'],
    ['that begin in words', { created: 'when the school opened' }, 'unverified'],
  ])('%s give their verdict', async (_, stated, verdict) => {
    const outcome = await judging(await dated(stated), world)
    expect(outcome.verdict).toBe(verdict)
  })

  it('leave the badge to another proof that has not ended', async () => {
    const key = await aKey('eddsa-jcs-2022')
    const badge = aCredential(key.controller)
    const over = await sign('eddsa-jcs-2022', key, badge, { expires: '2026-02-01T00:00:00Z' })
    const good = await sign('eddsa-jcs-2022', key, badge)
    const both = { ...badge, proof: [proofOf(over), proofOf(good)] }
    expect((await judging(both, world)).verdict).toBe('valid')
    expect((await judging(over, world)).verdict).toBe('expired')
  })
})

describe('a document that was made to be endless work', () => {
  it('is given up once, however many proofs it carries', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const alike = Array.from({ length: 300 }, () => ({ type: ['Evidence'], name: 'a' }))
    const proof = Array.from({ length: 12 }, () => proofOf(document))
    const time = stopwatch()
    expect((await verify({ ...document, evidence: alike, proof })).signature).not.toBe('valid')
    expect(time()).toBeLessThan(30_000)
  }, 60_000)
})

describe('a key', () => {
  const dated =
    (dates: { revoked?: string; expires?: string }): FindKey =>
    async (reference, issuer) => {
      const answer = await findDidKey(reference, issuer)
      return answer.outcome === 'found' ? { ...answer, key: { ...answer.key, ...dates } } : answer
    }

  it.each([
    { revoked: '2020-01-01T00:00:00Z' },
    { expires: '2020-01-01T00:00:00Z' },
    { revoked: 'once' },
  ])('that ended before the proof was made proves nothing: %j', async (dates) => {
    const document = await signed('eddsa-rdfc-2022')
    expect((await verify(document, dated(dates))).signature).toBe('keyExpired')
  })

  it('that ended afterwards is a remark', async () => {
    const document = await signed('eddsa-rdfc-2022')
    const later = new Date(Date.now() + 60_000).toISOString()
    const answer = await verifyProofs(document, issuerOf(document), dated({ revoked: later }), {
      ...world,
      now: () => Date.now() + 120_000,
    })
    expect(answer).toMatchObject({ signature: 'valid', remarks: [{ code: 'key.revokedLater' }] })
  })

  it('that is only another name for the issuer’s is unbound', async () => {
    const document = await signed('eddsa-rdfc-2022', (it) => ({
      ...it,
      issuer: 'https://victim.example',
    }))
    expect(await verify(document)).toMatchObject({ signature: 'valid', issuer: 'unbound' })
  })
})

/** Claims about the fast path: byte for byte what the full processor gives, or nothing at all. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../kernel/json.ts'
import { isObject, own } from '../../../kernel/json.ts'
import { corpusItems, corpusJson, hasCorpus } from '../../../testing/corpus.ts'
import { aCredential } from '../../../testing/independent-signer.ts'
import { contextsFor } from '../../contexts/context-set.ts'
import { canonize } from '../rdfc.ts'
import { fastCanonize } from './fast-canonize.ts'

const ISSUER = 'did:key:z6MkrHKzgsahxBLyNAbLQyB1pcWNYC9GmywiWPgkrvntAZcj'

/** What both say; `fast` is undefined where the fast path gave up. */
async function both(document: JsonObject, hash: 'SHA-256' | 'SHA-384' = 'SHA-256') {
  const { newest } = await contextsFor(document)
  const full = await canonize(document, newest, hash, 'full')
  const fast = await fastCanonize(document, newest, hash)
  return { fast, full: full.ok && full.value.unsigned.length === 0 ? full.value.nquads : undefined }
}

const configOf = (document: JsonObject): JsonObject[] => {
  const [proof] = [own(document, 'proof') ?? null].flat()
  if (!isObject(proof)) return []
  const { proofValue: _, jws: __, ...options } = proof
  return [{ ...options, '@context': document['@context'] ?? null }]
}

describe('the fast path', () => {
  it.each(['SHA-256', 'SHA-384'] as const)('reads a whole badge, with %s', async (hash) => {
    const { fast, full } = await both(aCredential(ISSUER), hash)
    expect(fast).toBeDefined()
    expect(fast).toBe(full)
  })

  it.each<readonly [string, JsonObject]>([
    ['an undefined term', { ...aCredential(ISSUER), grade: '10' }],
    ['an IRI as a key', { ...aCredential(ISSUER), 'https://a.example/x': '10' }],
    ['a keyword', { ...aCredential(ISSUER), '@id': 'urn:a' }],
    ['an inline context', { ...aCredential(ISSUER), '@context': [{ name: 'https://a.example/' }] }],
    ['a relative reference', { ...aCredential(ISSUER), id: 'here' }],
    ['a blank node with a name', { ...aCredential(ISSUER), id: '_:b0' }],
    [
      'two evidences that look alike',
      { ...aCredential(ISSUER), evidence: [{ name: 'a' }, { name: 'a' }] },
    ],
    ['a language map', { ...aCredential(ISSUER), name: { '@value': 'a', '@language': 'nl' } }],
    ['a member of the prototype', { ...aCredential(ISSUER), constructor: 'x' }],
  ])('gives up at %s', async (_, document) => {
    const { newest } = await contextsFor(document)
    expect(await fastCanonize(document, newest, 'SHA-256')).toBeUndefined()
  })

  it('says what the full processor says of any spoiled badge, or nothing', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('urn:a:b', 'https://a.example/ü', 'a"\\\n\u0007\u007f', '1', ''),
    )
    const value: fc.Arbitrary<Json> = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(text, { maxLength: 3 }),
    )
    const key = fc.constantFrom(
      'name',
      'description',
      'id',
      'type',
      'tag',
      'creditsAvailable',
      'narrative',
      'validUntil',
      'image',
      'criteria',
      'hashed',
      'evidence',
      'url',
      'issuer',
      'credentialSubject',
      'achievementType',
      'inLanguage',
      'statusPurpose',
    )
    let read = 0
    await fc.assert(
      fc.asyncProperty(key, value, fc.integer({ min: 0, max: 3 }), async (name, spoil, depth) => {
        const { fast, full } = await both(spoiled(aCredential(ISSUER), name, spoil, depth))
        if (fast !== undefined) {
          read += 1
          expect(fast).toBe(full)
        }
      }),
      { numRuns: 300 },
    )
    expect(read).toBeGreaterThan(50)
  })
})

/** The member at some depth: the credential, its subject, the achievement, its criteria. */
function spoiled(document: JsonObject, name: string, value: Json, depth: number): JsonObject {
  const next = ['credentialSubject', 'achievement', 'criteria'][3 - depth]
  const inside = next === undefined ? undefined : own(document, next)
  if (depth === 0 || !isObject(inside) || next === undefined) return { ...document, [name]: value }
  return { ...document, [next]: spoiled(inside, name, value, depth - 1) }
}

describe.skipIf(!hasCorpus)('on real badges', () => {
  it('the fast path agrees with the full processor on every document and proof it reads', async () => {
    let read = 0
    for (const { file } of corpusItems().filter((it) =>
      /^(ob3|vectors|clr)\/.*json$/.test(it.file),
    )) {
      const document = readable(file)
      if (document === undefined) continue
      const { proof: _, ...body } = document
      for (const part of [body, ...configOf(document)]) {
        const { fast, full } = await both(part)
        if (fast === undefined) continue
        read += 1
        expect([file, fast]).toEqual([file, full])
      }
    }
    expect(read).toBeGreaterThan(60)
  })
})

function readable(file: string): JsonObject | undefined {
  try {
    return corpusJson(file)
  } catch {
    return undefined
  }
}

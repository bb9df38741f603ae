/** Claims about LearnCard's certified boosts: the outer signature counts for the outer document, and for the badge in it. */
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../kernel/json.ts'
import { aWorld } from '../../testing/a-world.ts'
import { aCredential, aKey, sign } from '../../testing/independent-signer.ts'
import { judging } from '../../testing/judging.ts'
import { verdict } from '../report.ts'

const VERSIONS = ['1.0.0', '1.0.1', '1.0.2', '1.0.3'] as const
const maker = await aKey('eddsa-rdfc-2022')
const certifier = await aKey('Ed25519Signature2020')
const boost = await sign('eddsa-rdfc-2022', maker, aCredential(maker.controller))

const unsigned = (version: string, over: JsonObject = {}): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    `https://ctx.learncard.com/boosts/${version}.json`,
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  id: 'urn:uuid:1c9f1f9e-1111-4a5e-9f11-aaaaaaaaaaaa',
  type: ['VerifiableCredential', 'CertifiedBoostCredential'],
  issuer: certifier.controller,
  validFrom: '2026-03-02T09:00:00Z',
  credentialSubject: { id: 'did:example:learner' },
  boostId: 'boost:1',
  boostCredential: boost,
  ...over,
})

const certified = (version: string, over: JsonObject = {}) =>
  sign('Ed25519Signature2020', certifier, unsigned(version, over))
const judged = (document: JsonObject) => judging(JSON.stringify(document), aWorld({}))

describe('a certified boost', () => {
  it.each(VERSIONS)('of version %s is valid, and so is the badge in it', async (version) => {
    const outcome = await judged(await certified(version))
    expect(outcome.verdict).toBe('valid')
    const [inner] = outcome.report.embedded
    expect(inner).toMatchObject({ role: 'member', name: 'Knots' })
    expect(inner && verdict(inner.report)).toBe('valid')
  })

  it('calls itself what it is', async () => {
    const { badge } = await judged(await certified('1.0.3'))
    expect(badge).toMatchObject({ kind: 'other', members: [{ payload: { form: 'json' } }] })
  })

  it.each([
    ['another badge put in', { ...boost, id: 'urn:uuid:other' }],
    ['its badge renamed', { ...boost, name: 'Something else' }],
    ['two badges put in', [boost, { ...boost, id: 'urn:uuid:other' }]],
  ])('is not valid with %s', async (_, boostCredential) => {
    const outcome = await judged({ ...(await certified('1.0.3')), boostCredential })
    expect(outcome.verdict).toBe('invalid')
  })

  it('is not valid where it was signed over two badges of one name', async () => {
    const twice = [boost, { ...boost, name: 'Something else' }]
    expect((await judged(await certified('1.0.3', { boostCredential: twice }))).verdict).not.toBe(
      'valid',
    )
  })
})

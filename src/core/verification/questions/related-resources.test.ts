/** Claims about documents that a credential pins by a digest (VC DM 2.0, section 5.3). */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { base64url } from '../../kernel/bytes.ts'
import { aWorld } from '../../testing/a-world.ts'
import { judging, NOBODY } from '../../testing/judging.ts'
import { anOb3, aSigner } from '../../testing/signed-badges.ts'
import ob303 from '../contexts/documents/ob-3.0.3.json'
import ob303Older from '../contexts/documents/ob-3.0.3-2024-01.json'

const URL_ = 'https://issuer.example/context.json'
const TEXT = '{"@context":{"mood":"https://issuer.example/mood"}}'
const OTHER = '{"@context":{}}'
/** SHA-256 of the v2 context, as Verifiable Credentials Data Model 2.0 states it (B.1). */
const W3C = '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734'
const sri = (text: string, bits = 384) =>
  `sha${bits}-${createHash(`sha${bits}`).update(text).digest('base64')}`
const multihash = (text: string) =>
  `u${base64url(Buffer.concat([Buffer.from([0x12, 0x20]), createHash('sha256').update(text).digest()]))}`

const issuer = await aSigner('EdDSA')
const judged = async (relatedResource: object, contexts = {}) =>
  judging(await issuer.sign(anOb3(issuer.did, { relatedResource })), aWorld({}), {
    ...NOBODY,
    contexts,
  })

describe('a document that a badge pins', () => {
  it.each([
    ['SHA-256', { id: URL_, digestSRI: sri(TEXT, 256) }],
    ['SHA-384', { id: URL_, digestSRI: sri(TEXT) }],
    ['SHA-512', { id: URL_, digestSRI: sri(TEXT, 512) }],
    ['a multihash', { id: URL_, digestMultibase: multihash(TEXT) }],
  ])('and is that document by %s leaves the badge valid', async (_, resource) => {
    const outcome = await judged([resource], { [URL_]: TEXT })
    expect([outcome.verdict, outcome.remarks]).toEqual([
      'valid',
      expect.not.arrayContaining(['resourcesUnread']),
    ])
  })

  it.each([
    ['is another one now', [{ id: URL_, digestSRI: sri(OTHER) }]],
    [
      'is another one by the second digest',
      [{ id: URL_, digestSRI: sri(TEXT), digestMultibase: multihash(OTHER) }],
    ],
    ['is another one inside the badge', [{ id: 'data:,hello', digestSRI: sri('bye') }]],
    ['has no digest', [{ id: URL_ }]],
    [
      'is pinned twice',
      [
        { id: URL_, digestSRI: sri(TEXT) },
        { id: URL_, digestSRI: sri(TEXT) },
      ],
    ],
  ])('and %s makes it invalid', async (_, resources) => {
    expect((await judged(resources, { [URL_]: TEXT })).verdict).toBe('invalid')
  })

  it.each([
    ['is not at hand', { id: URL_, digestSRI: sri(TEXT) }],
    ['is pinned by a digest of an unknown kind', { id: 'data:,hello', digestSRI: 'md5-AAAA' }],
  ])('and %s is named, and never fetched', async (_, resource) => {
    const outcome = await judged([resource])
    expect(outcome.verdict).toBe('valid')
    expect(outcome.remarks).toContain('resourcesUnread')
    expect(outcome.report.contacts).toEqual([])
  })
})

describe('a bundled vocabulary that a badge pins', () => {
  const VC2 = 'https://www.w3.org/ns/credentials/v2'
  const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

  it.each([
    ['as W3C publishes it', VC2, `sha256-${Buffer.from(W3C, 'hex').toString('base64')}`],
    ['laid out in two spaces', OB, sri(`${JSON.stringify(ob303, null, 2)}\n`)],
    ['in an older revision', OB, sri(JSON.stringify(ob303Older))],
  ])('%s leaves the badge valid', async (_, id, digestSRI) => {
    const outcome = await judged([{ id, digestSRI }])
    expect([outcome.verdict, outcome.remarks]).toEqual([
      'valid',
      expect.not.arrayContaining(['resourcesUnread']),
    ])
  })

  it.each([VC2, OB])('to a content we do not have leaves it open: %s', async (id) => {
    const outcome = await judged([{ id, digestSRI: sri(OTHER) }])
    expect([outcome.verdict, outcome.answer('shape')]).toEqual(['unverified', 'pinnedElse'])
  })
})

/** Credentials inside a credential: verified on their own, without a say in the outer verdict. */
import { describe, expect, it } from 'vitest'
import { aWorld } from '../../testing/a-world.ts'
import { judging } from '../../testing/judging.ts'
import { anOb3, aSigner } from '../../testing/signed-badges.ts'
import { verdict } from '../report.ts'

const issuer = await aSigner('EdDSA')
const friend = await aSigner('ES256')
const ID = 'urn:uuid:1d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0a01'

const endorsement = (about: string) =>
  friend.sign(
    {
      '@context': anOb3('')['@context'],
      id: 'urn:uuid:2d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0a02',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: { id: friend.did, type: ['Profile'], name: 'A friend' },
      validFrom: '2024-01-02T03:04:05Z',
      credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'True' },
    },
    { kid: `${friend.did}#0` },
  )
const endorsed = async (jws: string) =>
  judging(
    await issuer.sign(anOb3(issuer.did, { endorsementJwt: [jws] }), { kid: `${issuer.did}#0` }),
    aWorld({}),
  )

describe('an endorsement', () => {
  it('is shown with who and what when it holds', async () => {
    const outcome = await endorsed(await endorsement(ID))
    const [report] = outcome.report.embedded
    expect(report).toMatchObject({
      role: 'endorsement',
      about: ID,
      issuer: 'A friend',
      comment: 'True',
    })
    expect(report && verdict(report.report)).toBe('valid')
    expect(outcome.verdict).toBe('valid')
  })

  it('that was altered leaves the badge valid', async () => {
    const jws = await endorsement(ID)
    const [head = '', , tail = ''] = jws.split('.')
    const forged = `${head}.${(await endorsement(ID)).split('.')[1]?.replace(/.$/, 'A') ?? ''}.${tail}`
    expect((await endorsed(forged)).verdict).toBe('valid')
  })

  it('of something else is not shown under this badge', async () => {
    const outcome = await endorsed(await endorsement('urn:uuid:of-another'))
    expect(outcome.report.embedded).toHaveLength(0)
    expect(outcome.remarks).toContain('endorsesSomethingElse')
  })
})

describe('a 1EdTech revocation list', () => {
  const LIST = 'https://issuer.example/revoked'
  const status = { id: LIST, type: '1EdTechRevocationList' }
  const judged = async (pages: Parameters<typeof aWorld>[0]) =>
    judging(
      await issuer.sign(anOb3(issuer.did, { credentialStatus: status }), {
        kid: `${issuer.did}#0`,
      }),
      aWorld(pages),
    )

  it.each([
    [
      'names the badge',
      { body: { revokedCredential: [{ id: ID, revocationReason: 'x' }] } },
      'revoked',
    ],
    [
      'takes the badge off again',
      { body: { revokedCredential: [{ id: ID, revoked: false }] } },
      'valid',
    ],
    ['names the badge by its id alone', { body: { revokedCredential: [ID] } }, 'revoked'],
    [
      'escapes a letter of its id',
      { body: { revokedCredential: [{ id: ID.replace('u', '%75') }] } },
      'revoked',
    ],
    ['names others', { body: { revokedCredential: [{ id: 'urn:other' }] } }, 'valid'],
    ['is something else', { body: { hello: 'world' } }, 'unverified'],
    ['cannot be read', { unreachable: 'blocked' as const }, 'unverified'],
    ['was not to be asked', { unreachable: 'consent' as const }, 'unverified'],
  ])('that %s gives its verdict', async (_, page, expected) => {
    expect((await judged({ [LIST]: page })).verdict).toBe(expected)
  })
})

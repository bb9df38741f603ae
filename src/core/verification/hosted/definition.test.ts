/** Documents that award nothing: proved by the website that publishes them, and by nothing else. */
import { describe, expect, it } from 'vitest'
import {
  ACHIEVEMENT_ID,
  anAchievement,
  anAward,
  anIssuer,
  pagesOf,
} from '../../testing/a-hosted-badge.ts'
import { aWorld } from '../../testing/a-world.ts'
import { judging } from '../../testing/judging.ts'

const URN = 'urn:uuid:6f1d0a52-5f3a-4a57-9d42-3f5f4ad1a7b1'
const harvard = { name: 'Harvard University', url: 'https://harvard.edu' }

describe('a profile or definition by itself', () => {
  it('is proved by the website it was read from', async () => {
    expect((await judging(anIssuer(), aWorld(pagesOf()))).verdict).toBe('valid')
    expect((await judging(anAchievement(), aWorld(pagesOf()))).verdict).toBe('valid')
  })

  it.each([
    ['a profile under a name of no website', anIssuer({ ...harvard, id: URN })],
    ['a profile under a DID', anIssuer({ ...harvard, id: 'did:web:harvard.edu' })],
    ['a profile that its website does not show', anIssuer({ id: 'https://harvard.edu/issuer' })],
    [
      'a list of revoked badges',
      {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'RevocationList',
        id: URN,
        revokedAssertions: [],
      },
    ],
  ])('is unverified as %s', async (_, document) => {
    expect((await judging(document, aWorld(pagesOf()))).verdict).toBe('unverified')
  })
})

it.each([
  ['a profile without an id', anIssuer({ ...harvard, id: undefined })],
  [
    'an achievement of a profile in it',
    anAchievement({ id: URN, issuer: anIssuer({ id: undefined }) }),
  ],
])('%s is never valid', async (_, document) => {
  expect((await judging(document, aWorld(pagesOf()))).verdict).not.toBe('valid')
})

describe('an award', () => {
  it.each([
    ['whose badge is a profile', anIssuer({ id: ACHIEVEMENT_ID, ...ofAnAchievement() })],
    ['whose badge is another award', anAchievement({ type: 'Assertion' })],
  ])('%s is never valid', async (_, body) => {
    const outcome = await judging(anAward(), aWorld(pagesOf({ [ACHIEVEMENT_ID]: { body } })))
    expect(outcome.verdict).toBe('invalid')
  })
})

/** What a profile would have to say besides to pass for an achievement. */
function ofAnAchievement(): object {
  const { description, image, criteria, issuer } = anAchievement()
  return { description, image, criteria, issuer }
}

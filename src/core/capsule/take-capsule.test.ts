/** Claims about what is kept of the websites behind a badge: all they showed, and nothing that was not asked for. */
import { describe, expect, it } from 'vitest'
import { readCredentials } from '../formats/read-credential.ts'
import { readWhole } from '../formats/whole.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import {
  ACHIEVEMENT_ID,
  AWARD_ID,
  anAchievement,
  anAward,
  anIssuer,
  ISSUER_ID,
  pagesOf,
} from '../testing/a-hosted-badge.ts'
import { aWorld, type Standing } from '../testing/a-world.ts'
import { NOBODY } from '../testing/judging.ts'
import { verdict } from '../verification/report.ts'
import { takeCapsule } from './take-capsule.ts'

const LIST = 'https://issuer.example/revoked.json'
const CRITERIA = 'https://issuer.example/criteria.html'
const PICTURE = 'https://issuer.example/robotics.png'
const EVIDENCE = 'https://issuer.example/work-of-beth'

/** All that a good hosted badge leads to, its criteria and picture included. */
const GOOD: Readonly<Record<string, Standing>> = pagesOf({
  [AWARD_ID]: { body: anAward({ evidence: [{ id: EVIDENCE }] }) },
  [ACHIEVEMENT_ID]: { body: anAchievement({ criteria: { id: CRITERIA } }) },
  [ISSUER_ID]: { body: anIssuer({ revocationList: LIST }) },
  [LIST]: { body: { id: LIST, type: 'RevocationList', issuer: ISSUER_ID, revokedAssertions: [] } },
  [CRITERIA]: { body: '<p>Build one</p>' },
  [PICTURE]: { body: new Uint8Array([0, 137, 255]) },
})

async function taken(pages: Readonly<Record<string, Standing>>, badge: object = anAward()) {
  const world = aWorld(pages)
  const read = await readCredentials({ form: 'json', text: JSON.stringify(badge) })
  if (!read.ok || !read.value[0]) throw new Error('the test badge cannot be read')
  const took = await takeCapsule(read.value[0], world, NOBODY, readWhole)
  return { ...took, asked: world.asked.map(({ url }) => url) }
}

describe('a capsule of a hosted badge', () => {
  it('keeps award, achievement, issuer, revocation list, criteria page and picture, each asked once', async () => {
    const { capsule, asked } = await taken(GOOD)
    expect(capsule.kept.map(({ url, purpose }) => [purpose, url])).toEqual([
      ['award', AWARD_ID],
      ['achievement', ACHIEVEMENT_ID],
      ['issuer', ISSUER_ID],
      ['status', LIST],
      ['criteria', CRITERIA],
      ['picture', PICTURE],
    ])
    expect(asked).toEqual([...new Set(asked)])
    expect(capsule.missing).toEqual([])
    expect(capsule).toMatchObject({ seenValid: true, keptAt: '2026-11-23T12:00:00.000Z' })
  })

  it('keeps the very bytes, by their digest', async () => {
    const { capsule, files } = await taken(GOOD)
    const picture = capsule.kept.find(({ url }) => url === PICTURE)
    const digest = await sha256Hex(new Uint8Array([0, 137, 255]))
    expect(picture?.file).toBe(digest)
    expect(files.find((file) => file.digest === digest)?.bytes).toEqual(
      new Uint8Array([0, 137, 255]),
    )
    const award = files.find(({ url }) => url === AWARD_ID)
    expect(award?.bytes).toEqual(utf8(JSON.stringify(anAward({ evidence: [{ id: EVIDENCE }] }))))
  })

  it('does not ask for the evidence, which is the learner’s', async () => {
    const { asked } = await taken(GOOD)
    expect(asked).not.toContain(EVIDENCE)
  })

  it('is also a check, which names every host that was asked', async () => {
    const { verified } = await taken(GOOD)
    expect(verdict(verified.report)).toBe('valid')
    expect(verified.report.contacts.map(({ purpose }) => purpose)).toContain('picture')
  })

  it.each<readonly [string, Standing, string]>([
    ['that no page may read', { unreachable: 'blocked' }, 'blocked'],
    ['that is gone', { status: 404 }, 'status404'],
    ['that another website answers', { body: 'x', url: 'https://cdn.example/a.png' }, 'moved'],
  ])('names a picture %s as not kept', async (_, standing, why) => {
    const { capsule } = await taken({ ...GOOD, [PICTURE]: standing })
    expect(capsule.missing).toEqual([{ url: PICTURE, purpose: 'picture', why }])
    expect(capsule.kept.map(({ url }) => url)).not.toContain(PICTURE)
    expect(capsule.seenValid).toBe(true)
  })

  it('keeps what a platform under its new name answers, as a check hears it too', async () => {
    const [from, to] = ['https://badgr.com/a.png', 'https://badges.parchment.com/a.png']
    const moved = anAchievement({ image: from })
    const { capsule } = await taken({
      ...GOOD,
      [ACHIEVEMENT_ID]: { body: moved },
      [from]: { body: 'png', url: to },
    })
    expect(capsule.kept.map(({ url }) => url)).toContain(from)
  })

  it('never asks an address in the network of the person', async () => {
    const inside = anAchievement({ image: 'https://router.local/a.png' })
    const { capsule, asked } = await taken({ ...GOOD, [ACHIEVEMENT_ID]: { body: inside } })
    expect(asked).not.toContain('https://router.local/a.png')
    expect(capsule.missing).toMatchObject([{ why: 'refusedHost' }])
  })

  it.each<readonly [string, Readonly<Record<string, Standing>>]>([
    ['is gone', { [AWARD_ID]: { status: 404 } }],
    ['cannot be read', { [AWARD_ID]: { unreachable: 'blocked' } }],
    ['is taken back', { [AWARD_ID]: { body: anAward({ revoked: true }) } }],
    ['has ended', { [AWARD_ID]: { body: anAward({ expires: '2025-01-01T00:00:00Z' }) } }],
  ])('saw nothing valid when the award %s', async (_, spoiled) => {
    const { capsule } = await taken({ ...GOOD, ...spoiled })
    expect(capsule.seenValid).toBe(false)
  })

  it('keeps nothing and says so of everything when no website answers', async () => {
    const { capsule, files } = await taken({})
    expect(files).toEqual([])
    expect(capsule.kept).toEqual([])
    expect(capsule.missing[0]).toEqual({ url: AWARD_ID, purpose: 'award', why: 'blocked' })
  })
})

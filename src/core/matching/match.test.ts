/** Claims about what may be called proved, said and missing. */
import { describe, expect, it } from 'vitest'
import type { Shown } from '../skills/overview.ts'
import { aBadge, anAlignment, badgeId } from '../testing/a-badge.ts'
import { askedIn } from './asked.ts'
import { sampleCatalogue } from './catalogue.ts'
import { claimsOf } from './claims.ts'
import { badgesToTake, matchOf, type Statement, saidIn } from './match.ts'
import SAMPLE from './sample.json' with { type: 'json' }

const catalogue = sampleCatalogue(SAMPLE)
const WELDER = 'Wij zoeken een lasser die ook een heftruck rijdt.'

const shown = (name: string, over: Partial<Shown> = {}): Shown => ({
  id: badgeId(name),
  badge: aBadge({ achievement: { name } }),
  mark: 'valid',
  ...over,
})

async function matched(badges: readonly Shown[], statements: readonly Statement[] = []) {
  const claims = await claimsOf(catalogue, badges, () => Promise.resolve())
  return matchOf(askedIn(catalogue, WELDER), {
    claims,
    said: saidIn(catalogue, statements),
    denied: [],
  })
}

async function standingOf(id: string, ...given: Parameters<typeof matched>) {
  const some = await matched(...given)
  return some.find(({ skill }) => catalogue.skills[skill]?.id === id)?.standing
}

describe('an asked skill', () => {
  it('is proved by a genuine badge that names it, and the badge shows by which word', async () => {
    const [weld] = await matched([shown('Lassen met MAG')])
    expect(weld).toMatchObject({ standing: 'proved', claims: [{ words: ['Lassen'] }] })
  })
  it.each([
    'expired',
    'revoked',
    'invalid',
    'unverified',
    'issuerUnproven',
    'notYours',
    'saysExpired',
    'unchecked',
  ] as const)(
    'is not proved by a badge that is %s, and the badge is shown with that',
    async (mark) => {
      const [weld] = await matched([shown('Lassen', { mark })])
      expect(weld).toMatchObject({ standing: 'said', claims: [{ mark }] })
      expect(badgesToTake(await matched([shown('Lassen', { mark })]))).toEqual([])
    },
  )
  it('is not proved by an example, whatever its mark', async () => {
    const issuer = { id: 'https://leestafel.example/issuer', identifiers: [] }
    const example = { badge: { ...shown('Lassen').badge, issuer } }
    expect(await standingOf('weld', [shown('Lassen', example)])).toBe('said')
  })
  it('is not proved by own words', async () => {
    const own = { id: 'page', title: 'CV', text: 'Ik heb jaren gelast en kan goed lassen.' }
    expect(await standingOf('weld', [], [own])).toBe('said')
  })
  it('of which nothing is known is missing', async () => {
    expect(await standingOf('forklift', [shown('Lassen')])).toBe('missing')
  })
  it('is proved by a badge without those words that is aligned to its ESCO skill', async () => {
    const [uuid = ''] = catalogue.skills.find(({ id }) => id === 'forklift')?.esco ?? []
    const alignments = [anAlignment({ url: `http://data.europa.eu/esco/skill/${uuid}`, name: '' })]
    const badge = aBadge({ achievement: { name: 'Magazijn 2', alignments } })
    const some = await matched([shown('x', { badge })])
    expect(some.map(({ standing }) => standing)).toContain('proved')
  })
  it('is no longer proved by a badge that the person says is not about it', async () => {
    const claims = await claimsOf(catalogue, [shown('Lassen')], () => Promise.resolve())
    const asked = askedIn(catalogue, WELDER)
    const denied = asked.map(({ skill }) => ({ skill, badgeId: badgeId('Lassen') }))
    const some = matchOf(asked, { claims, said: new Map(), denied })
    expect(
      some.every(({ standing, claims }) => standing === 'missing' && claims.length === 0),
    ).toBe(true)
  })
})

describe('the badges to take', () => {
  it('prove together every proved skill, without one that adds nothing', async () => {
    const badges = [shown('Lassen'), shown('Lassen en heftruck rijden'), shown('Koken')]
    expect(badgesToTake(await matched(badges))).toEqual([badgeId('Lassen en heftruck rijden')])
  })
})

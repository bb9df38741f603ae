/** Hosted badges against a web of given pages: each test spoils one thing in a good badge. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  ACHIEVEMENT_ID,
  AWARD_ID,
  anAchievement,
  anAward,
  anIssuer,
  ISSUER_ID,
  pagesOf,
} from '../../testing/a-hosted-badge.ts'
import { anItxt, aPng } from '../../testing/a-png.ts'
import { aWorld } from '../../testing/a-world.ts'
import { judging, NOBODY } from '../../testing/judging.ts'
import { mark } from '../report.ts'

const judged = (pages: Parameters<typeof aWorld>[0], badge: unknown = anAward()) =>
  judging(badge, aWorld(pages))

describe('a hosted badge', () => {
  it('is the same when its issuer publishes it word for word', async () => {
    const outcome = await judged(pagesOf())
    expect(outcome.answer('hosting')).toBe('same')
    expect(outcome.answer('issuer')).toBe('hosted')
    expect(outcome.answer('revocation')).toBe('active')
    expect(outcome.badge.achievement.name).toBe('Robotics')
    expect(outcome.badge.issuer.name).toBe('Robot school')
  })

  it('is judged and shown as the issuer publishes it when the file says something else', async () => {
    const baked = anAward({ expires: '2099-01-01T00:00:00Z' })
    const outcome = await judged(pagesOf(), baked)
    expect(outcome.answer('hosting')).toBe('changed')
    expect(outcome.badge.validUntil).toBeUndefined()
    expect(outcome.report.remarks).toContainEqual({
      code: 'differsAtIssuer',
      detail: { field: 'expires', baked: '2099-01-01T00:00:00Z', issuer: '' },
    })
  })

  it('names what its file says otherwise about the achievement and its issuer', async () => {
    const issuer = anIssuer({ url: 'https://evil.example' })
    const badge = anAchievement({ name: 'Robotics, master', issuer })
    const outcome = await judged(pagesOf(), anAward({ badge }))
    expect(outcome.answer('hosting')).toBe('changed')
    expect(outcome.verdict).toBe('valid')
    expect(outcome.badge.achievement.name).toBe('Robotics')
    expect(outcome.report.remarks.filter(({ code }) => code === 'differsAtIssuer')).toEqual([
      {
        code: 'differsAtIssuer',
        detail: { field: 'badge.name', baked: 'Robotics, master', issuer: 'Robotics' },
      },
      {
        code: 'differsAtIssuer',
        detail: {
          field: 'issuer.url',
          baked: 'https://evil.example',
          issuer: 'https://issuer.example',
        },
      },
    ])
  })

  it.each([
    ['word for word', anAchievement({ issuer: anIssuer() })],
    ['in short', { id: ACHIEVEMENT_ID, name: 'Robotics', issuer: { id: ISSUER_ID } }],
  ])('is the same when its file carries the achievement %s', async (_, badge) => {
    const outcome = await judged(pagesOf(), anAward({ badge }))
    expect(outcome.answer('hosting')).toBe('same')
    expect(outcome.remarks).not.toContain('differsAtIssuer')
  })

  it('is the same when its file adds what Open Badges has no word for, as edubadges does', async () => {
    const issuer = anIssuer({ faculty: { name: 'Techniek' } })
    const badge = anAchievement({ issuer, stackable: true, typeBadgeClass: 'regular' })
    const outcome = await judged(pagesOf(), anAward({ badge }))
    expect(outcome.answer('hosting')).toBe('same')
    expect(outcome.remarks).not.toContain('differsAtIssuer')
  })

  it.each([
    ['tags', ['master']],
    ['extensions:ECTSExtension', { 'extensions:ECTS': 30 }],
    ['extensions:Grade', '10'],
  ])('names what its file alone says in a word of Open Badges: %s', async (field, value) => {
    const outcome = await judged(pagesOf(), anAward({ badge: anAchievement({ [field]: value }) }))
    const fields = outcome.report.remarks.map(({ detail }) => detail?.field)
    expect(fields).toEqual([`badge.${field}`])
  })

  it('names a word of its own that its file and its issuer spell differently', async () => {
    const pages = pagesOf({ [ACHIEVEMENT_ID]: { body: anAchievement({ level: 'beginner' }) } })
    const outcome = await judged(pages, anAward({ badge: anAchievement({ level: 'master' }) }))
    expect(outcome.answer('hosting')).toBe('changed')
  })

  it('names another achievement by its address, not member by member', async () => {
    const badge = anAchievement({ id: 'https://issuer.example/other.json', name: 'Cooking' })
    const outcome = await judged(pagesOf(), anAward({ badge }))
    const fields = outcome.report.remarks.map(({ detail }) => detail?.field)
    expect(fields).toEqual(['badge'])
  })

  it('is revoked when its address answers 410, with the reason', async () => {
    const gone = { status: 410, body: { revoked: true, revocationReason: 'Lent to a friend' } }
    const outcome = await judged(pagesOf({ [AWARD_ID]: gone }))
    expect(outcome.verdict).toBe('revoked')
    const check = outcome.report.checks.find(({ id }) => id === 'revocation')
    expect(check?.detail?.reason).toBe('Lent to a friend')
  })

  it.each([true, 'true', 1, 'by mistake', {}])(
    'is revoked when the published copy says so: %j',
    async (revoked) => {
      const outcome = await judged(pagesOf({ [AWARD_ID]: { body: { id: AWARD_ID, revoked } } }))
      expect(outcome.verdict).toBe('revoked')
    },
  )

  it('keeps its name, description and issuer when its published copy says that it is revoked', async () => {
    const body = anAward({ revoked: true, revocationReason: 'Lent to a friend' })
    const pages = pagesOf({ [AWARD_ID]: { body } })
    for (const [badge, hosting] of [
      [anAward(), 'changed'],
      [AWARD_ID, 'same'],
    ] as const) {
      const outcome = await judged(pages, badge)
      expect(outcome.badge.achievement).toMatchObject({
        name: 'Robotics',
        description: 'Builds robots',
      })
      expect(outcome.badge.issuer.name).toBe('Robot school')
      expect(outcome.answer('hosting')).toBe(hosting)
      expect(mark(outcome.report)).toBe('revoked')
      const check = outcome.report.checks.find(({ id }) => id === 'revocation')
      expect(check?.detail?.reason).toBe('Lent to a friend')
    }
  })

  it.each([
    ['its address answers 410', { status: 410 }],
    ['only that word is left at its address', { body: { id: AWARD_ID, revoked: true } }],
  ])('keeps its words and is not called genuine when %s', async (_, page) => {
    const outcome = await judged(pagesOf({ [AWARD_ID]: page }))
    expect(outcome.badge.achievement.name).toBe('Robotics')
    expect(outcome.badge.issuer.name).toBe('Robot school')
    expect(outcome.answer('hosting')).toBe('withdrawn')
    expect(mark(outcome.report)).toBe('saysRevoked')
  })

  it('is revoked, and not called genuine, when its achievement cannot be read any more', async () => {
    const body = anAward({ revoked: true })
    const over = { [AWARD_ID]: { body }, [ACHIEVEMENT_ID]: { status: 404 } }
    const outcome = await judged(pagesOf(over), anAward({ badge: anAchievement() }))
    expect(mark(outcome.report)).toBe('saysRevoked')
    expect(outcome.badge.achievement.name).toBe('Robotics')
  })

  it('is not taken back by a copy on a host that its issuer never named', async () => {
    const evil = 'https://evil.example/award.json'
    const body = anAward({ id: evil, revoked: true })
    const outcome = await judged(pagesOf({ [evil]: { body } }), anAward({ id: evil }))
    expect(outcome.answer('hosting')).toBe('outOfScope')
  })

  it.each([false, 'false', null])(
    'is not revoked when it says that it is not: %j',
    async (revoked) => {
      const outcome = await judged(pagesOf({ [AWARD_ID]: { body: anAward({ revoked }) } }))
      expect(outcome.verdict).toBe('valid')
    },
  )

  it.each([
    ['gone at its address', { [AWARD_ID]: { status: 404 } }, 'gone'],
    ['not to be read', { [AWARD_ID]: { unreachable: 'blocked' as const } }, 'unreachable'],
    ['behind a broken server', { [AWARD_ID]: { status: 503 } }, 'unreachable'],
    ['behind a password', { [AWARD_ID]: { status: 401 } }, 'unreachable'],
    ['a web page', { [AWARD_ID]: { body: '<!doctype html><p>Hello' } }, 'unreachable'],
    ['another kind of JSON', { [AWARD_ID]: { body: { hello: 'world' } } }, 'unreachable'],
    ['of an unreadable achievement', { [ACHIEVEMENT_ID]: { status: 500 } }, 'unreachable'],
    ['of a vanished issuer', { [ISSUER_ID]: { status: 404 } }, 'gone'],
  ])('is unverified, never red, when it is %s', async (_, over, hosting) => {
    const outcome = await judged(pagesOf(over))
    expect(outcome.verdict).toBe('unverified')
    expect(outcome.answer('hosting')).toBe(hosting)
  })

  it('is not checked when no address says where it is published', async () => {
    const homeless = anAward({ id: undefined })
    expect((await judged(pagesOf(), homeless)).answer('hosting')).toBe('unreachable')
  })

  it('is read again at the address it calls its own', async () => {
    const other = 'https://issuer.example/award/2.json'
    const outcome = await judged(
      pagesOf({
        [AWARD_ID]: { body: anAward({ id: other, narrative: 'first copy' }) },
        [other]: { body: anAward({ id: other, narrative: 'second copy' }) },
      }),
    )
    expect(outcome.badge.narrative).toBe('second copy')
    expect(outcome.remarks).toContain('idDiffers')
  })

  it('is unverified when the address it calls its own cannot be read', async () => {
    const elsewhere = anAward({ id: 'https://issuer.example/award/2.json' })
    const outcome = await judged(pagesOf({ [AWARD_ID]: { body: elsewhere } }))
    expect(outcome.answer('hosting')).toBe('elsewhere')
    expect(outcome.verdict).toBe('unverified')
  })

  it('is invalid when every copy names another address', async () => {
    const ids = [1, 2, 3, 4].map((at) => `https://issuer.example/award/${at}.json`)
    const pages = Object.fromEntries(
      ids.map((id, at) => [
        id,
        { body: anAward({ id: ids[at + 1] ?? 'https://issuer.example/9' }) },
      ]),
    )
    const outcome = await judged(pagesOf(pages))
    expect(outcome.answer('hosting')).toBe('contradicts')
    expect(outcome.verdict).toBe('invalid')
  })

  it.each([AWARD_ID, ACHIEVEMENT_ID, ISSUER_ID])(
    'is unverified when a redirect led to another host: %s',
    async (id) => {
      const bodies: Readonly<Record<string, object>> = {
        [AWARD_ID]: anAward(),
        [ACHIEVEMENT_ID]: anAchievement(),
        [ISSUER_ID]: anIssuer(),
      }
      const moved = { body: bodies[id], url: 'https://evil.example/1.json' }
      const outcome = await judged(pagesOf({ [id]: moved }))
      expect(outcome.answer('hosting')).toBe('moved')
      expect(outcome.verdict).toBe('unverified')
      const check = outcome.report.checks.find((it) => it.id === 'hosting')
      expect(check?.detail).toMatchObject({ why: 'moved', to: 'evil.example' })
    },
  )

  it('is unverified behind an open redirect of its issuer’s host (a6)', async () => {
    const id = 'https://issuer.example/redirect?to=https://evil.example/a.json'
    const body = anAward({ id })
    const pages = pagesOf({ [id]: { body, url: 'https://evil.example/a.json' } })
    expect((await judged(pages, body)).verdict).toBe('unverified')
    expect((await judged(pages, id)).verdict).toBe('unverified')
  })

  it('is not revoked by another host to which its address sends on', async () => {
    const moved = { status: 410, url: 'https://evil.example/1.json' }
    expect((await judged(pagesOf({ [AWARD_ID]: moved }))).verdict).toBe('unverified')
  })

  it.each([
    ['https://issuer.example/moved/1.json', 'redirectedWithin'],
    ['https://www.issuer.example/award/1.json', 'redirected'],
  ])('counts when its own host sent on to %s, with a remark', async (url, remark) => {
    const outcome = await judged(pagesOf({ [AWARD_ID]: { body: anAward(), url } }))
    expect(outcome.answer('hosting')).toBe('same')
    expect(outcome.remarks).toContain(remark)
  })

  it('is found behind the alternate link of a web page', async () => {
    const page =
      '<!doctype html><link rel="alternate" type="application/ld+json" href="/award/1.ld.json">'
    const outcome = await judged(
      pagesOf({
        [AWARD_ID]: { body: page },
        'https://issuer.example/award/1.ld.json': { body: anAward() },
      }),
    )
    expect(outcome.answer('hosting')).toBe('same')
  })

  it.each([
    [
      'that a visitor wrote into the page (a16b)',
      '<!doctype html><p>hi<link rel="alternate" type="application/json" href="/up/1.json">',
      'unreachable',
    ],
    [
      'to another host',
      '<!doctype html><link rel="alternate" type="application/json" href="https://evil.example/1.json">',
      'moved',
    ],
  ])('is unverified behind a link %s', async (_, page, hosting) => {
    const outcome = await judged(
      pagesOf({
        [AWARD_ID]: { body: page },
        'https://issuer.example/up/1.json': { body: anAward() },
        'https://evil.example/1.json': { body: anAward() },
      }),
    )
    expect(outcome.answer('hosting')).toBe(hosting)
    expect(outcome.verdict).toBe('unverified')
  })

  it('is unverified when its address answers with a baked picture that anybody uploads (a16)', async () => {
    const picture = aPng([anItxt('openbadges', JSON.stringify(anAward()))])
    const outcome = await judged(pagesOf({ [AWARD_ID]: { body: picture } }))
    expect(outcome.answer('hosting')).toBe('unreachable')
    expect(outcome.verdict).toBe('unverified')
  })

  it('is followed from a bare address', async () => {
    const outcome = await judged(pagesOf(), AWARD_ID)
    expect(outcome.answer('hosting')).toBe('same')
    expect(outcome.badge.achievement.name).toBe('Robotics')
  })
})

describe('the issuer of a hosted badge', () => {
  const evil = 'https://evil.example/award.json'

  it('does not answer for a badge on a host it never named', async () => {
    const outcome = await judged(
      pagesOf({ [evil]: { body: anAward({ id: evil }) } }),
      anAward({ id: evil }),
    )
    expect(outcome.answer('hosting')).toBe('outOfScope')
    expect(outcome.verdict).toBe('invalid')
  })

  it('answers for hosts it lists', async () => {
    const generous = anIssuer({ verification: { allowedOrigins: ['evil.example'] } })
    const outcome = await judged(
      pagesOf({ [evil]: { body: anAward({ id: evil }) }, [ISSUER_ID]: { body: generous } }),
      anAward({ id: evil }),
    )
    expect(outcome.answer('hosting')).toBe('same')
  })

  it('is not a profile written inside the badge under another name', async () => {
    const forged = anAchievement({
      issuer: { type: 'Issuer', name: 'MIT', url: 'https://mit.edu' },
    })
    const outcome = await judged(pagesOf({ [ACHIEVEMENT_ID]: { body: forged } }))
    expect(outcome.answer('issuer')).toBe('unbound')
    expect(outcome.verdict).not.toBe('valid')
  })

  it('takes a hosted badge back through its list too', async () => {
    const list = 'https://issuer.example/revoked.json'
    const body = { type: 'RevocationList', revokedAssertions: [{ id: AWARD_ID }] }
    const outcome = await judged(
      pagesOf({ [ISSUER_ID]: { body: anIssuer({ revocationList: list }) }, [list]: { body } }),
    )
    expect(outcome.verdict).toBe('revoked')
  })
})

describe('the way of verification', () => {
  it.each([
    ['hosted, and an extension', { type: ['HostedBadge', 'Extension'] }, 'valid'],
    ['of Blockcerts', { type: 'MerkleProofVerification2017' }, 'unverified'],
    [
      'of Blockcerts in a list',
      { type: ['MerkleProofVerification2017', 'Extension'] },
      'unverified',
    ],
    ['of Blockcerts beside hosted', { type: ['HostedBadge', 'MerkleProof2019'] }, 'unverified'],
    [
      'of Blockcerts behind hosted',
      [{ type: 'HostedBadge' }, { type: 'MerkleProof2019' }],
      'unverified',
    ],
    ['named by an address behind hosted', [{ type: 'HostedBadge' }, 'urn:way:1'], 'unverified'],
    ['named by an address', 'urn:way:1', 'unverified'],
    ['of no type', {}, 'unverified'],
    ['hosted, and one of no type', [{ type: 'HostedBadge' }, { id: 'urn:way:1' }], 'unverified'],
  ])('%s gives its verdict', async (_, verification, verdict) => {
    const award = anAward({ verification })
    const pages = pagesOf({ [AWARD_ID]: { body: award } })
    expect((await judged(pages, award)).verdict).toBe(verdict)
    expect((await judging(AWARD_ID, aWorld(pages))).verdict).toBe(verdict)
  })
})

describe('a recipient written as text, before 2.0', () => {
  const beth = { ...NOBODY, identities: ['beth@example.org'] }
  const digest = createHash('sha256').update('beth@example.orgdeadsea').digest('hex')
  const hashed = { recipient: `sha256$${digest}`, salt: 'deadsea' }
  const { '@context': _, id: __, type: ___, verification: ____, ...rest } = anAward()
  const older = {
    '1.0': { ...rest, uid: '1', verify: { type: 'hosted', url: AWARD_ID } },
    '1.1': anAward({ '@context': 'https://w3id.org/openbadges/v1' }),
    '0.5': {
      issued_on: '2013-01-02',
      badge: {
        ...anAchievement({ '@context': undefined, id: undefined, type: undefined }),
        issuer: { origin: 'https://issuer.example', name: 'Robot school' },
      },
    },
  }

  it.each([
    ['0.5', 'valid'],
    ['1.0', 'unverified'],
    ['1.1', 'unverified'],
  ] as const)(
    'is who it names, an address where the standard says so: %s',
    async (version, verdict) => {
      for (const recipient of [{ recipient: 'beth@example.org' }, hashed]) {
        const body = { ...older[version], ...recipient }
        const outcome = await judging(AWARD_ID, aWorld(pagesOf({ [AWARD_ID]: { body } })), beth)
        expect([outcome.verdict, outcome.answer('recipient')]).toEqual([verdict, 'yours'])
      }
    },
  )

  it('has its salt beside it in 1.0, also when it is an object', async () => {
    const recipient = { type: 'email', hashed: true, identity: hashed.recipient }
    const body = { ...older['1.0'], recipient, salt: hashed.salt }
    const outcome = await judging(body, aWorld(pagesOf({ [AWARD_ID]: { body } })), beth)
    expect(outcome.answer('recipient')).toBe('yours')
  })

  it('stands in a file of 0.5 that names no address: unverified, never red', async () => {
    const outcome = await judging({ ...older['0.5'], ...hashed }, aWorld({}), beth)
    expect([outcome.verdict, outcome.answer('recipient')]).toEqual(['unverified', 'yours'])
  })
})

describe('JSON-LD’s own words for id and type', () => {
  /** The document with `@id` and `@type`, at every depth but in its contexts. */
  const inKeywords = (document: object): object =>
    JSON.parse(JSON.stringify(document).replace(/"(id|type)":/g, '"@$1":')) as object // as written
  const INLINE = { ...anAchievement(), issuer: anIssuer() }
  const obi = (type: string) => `https://w3id.org/openbadges#${type}`

  it.each([
    ['in all three documents', inKeywords(anAward()), inKeywords(anAchievement())],
    ['in references', inKeywords(anAward({ badge: { id: ACHIEVEMENT_ID } })), anAchievement()],
    ['in what is written inside', inKeywords(anAward({ badge: INLINE })), anAchievement()],
    [
      'and classes by their whole names',
      anAward({ type: obi('Assertion'), verification: { type: 'obi:HostedBadge' } }),
      anAchievement({ type: obi('BadgeClass') }),
    ],
  ])('change nothing: %s', async (_, award, achievement) => {
    const pages = {
      [AWARD_ID]: { body: award },
      [ACHIEVEMENT_ID]: { body: achievement },
      [ISSUER_ID]: { body: inKeywords(anIssuer()) },
    }
    for (const badge of [award, anAward(), AWARD_ID]) {
      const outcome = await judged(pages, badge)
      expect([outcome.verdict, outcome.answer('shape')]).toEqual(['valid', 'complete'])
      expect(outcome.answer('hosting')).toBe('same')
      expect(outcome.badge).toMatchObject((await judged(pagesOf())).badge)
    }
  })

  it('cannot make another thing pass', async () => {
    const body = inKeywords(anAchievement({ type: 'Assertion' }))
    expect((await judged(pagesOf({ [ACHIEVEMENT_ID]: { body } }))).verdict).toBe('invalid')
    const unknown = inKeywords(anAward({ verification: { type: 'MerkleProof2019' } }))
    const outcome = await judged(pagesOf({ [AWARD_ID]: { body: unknown } }), AWARD_ID)
    expect(outcome.verdict).toBe('unverified')
  })
})

describe('what an issuer leaves of a badge that it took back', () => {
  const context = { '@context': 'https://w3id.org/openbadges/v2' }
  const rest = { ...context, id: AWARD_ID, revoked: true, revocationReason: 'Typo' }
  const left = [
    ['all that 2.0 asks', { body: rest }],
    ['its type too', { body: { ...rest, type: 'Assertion' } }],
    ['with 410', { body: rest, status: 410 }],
    ['in keywords', { body: { ...rest, id: undefined, '@id': AWARD_ID } }],
    ['without a context', { body: { id: AWARD_ID, revoked: true } }],
    ['nothing but that, as 1.0 does', { body: { revoked: true } }],
  ] as const
  const files = [anAward(), AWARD_ID, rest, { ...rest, type: 'Assertion' }]

  it.each(left)('makes it revoked, never malformed: %s', async (_, page) => {
    for (const file of files)
      expect((await judged(pagesOf({ [AWARD_ID]: page }), file)).verdict).toBe('revoked')
  })

  it('proves nothing in a file, while its address does not say so', async () => {
    for (const page of [{ status: 503 }, { status: 404 }])
      expect((await judged(pagesOf({ [AWARD_ID]: page }), rest)).verdict).toBe('unverified')
  })

  it('is no badge when it says that nothing was taken back', async () => {
    for (const file of [anAward(), AWARD_ID]) {
      const body = { ...rest, revoked: false }
      expect((await judged(pagesOf({ [AWARD_ID]: { body } }), file)).verdict).not.toBe('valid')
      expect((await judged(pagesOf({ [AWARD_ID]: { body } }), file)).verdict).not.toBe('revoked')
    }
  })
})

describe('an id that is no text', () => {
  const known = 'https://known.example/issuer'
  const issuers = [{ id: known, name: 'Known' }]
  const lists = [{ name: 'Schools', source: '', date: '2026-11-01', issuers }]

  it.each([[[known]], [{ id: known }]])('puts nobody on a list beside @id: %j', async (id) => {
    const { id: at, ...rest } = anIssuer()
    const pages = pagesOf({ [ISSUER_ID]: { body: { ...rest, id, '@id': at } } })
    const outcome = await judging(anAward(), aWorld(pages), { ...NOBODY, trustLists: lists })
    expect(outcome.answer('trust')).toBe('unlisted')
    expect(outcome.badge.issuer.id).toBe(ISSUER_ID)
  })

  it('shows no award under an address that did not answer', async () => {
    const { id: at, ...rest } = anAward()
    const body = { ...rest, id: ['https://known.example/award'], '@id': at }
    const { badge } = await judged(pagesOf({ [AWARD_ID]: { body } }))
    expect(badge.id).toBe(AWARD_ID)
  })
})

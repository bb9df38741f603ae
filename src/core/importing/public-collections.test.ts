/** What sites answer about a shared collection is read as a list of choices, and nothing more is believed of it. */
import { describe, expect, it } from 'vitest'
import { edubadgesAnswer, oebAnswer } from '../testing/shared-collections.ts'
import { readCollection } from './public-collections.ts'

const ID = 'a41jSgmsSh6Sa1xcVUku5Q'
const OTHER = 'sjERzbG5RzaK-g00419__A'

describe('a public collection of edubadges', () => {
  const answer = edubadgesAnswer('Mijn studie', [
    { id: ID, name: 'Inleiding statistiek', issuer: 'Hogeschool De Ketting' },
    { id: OTHER, name: 'Academisch schrijven' },
  ])

  it('lists each badge with the address at which edubadges publishes it', () => {
    expect(readCollection('edubadges', JSON.stringify(answer))).toEqual({
      ok: true,
      value: {
        name: 'Mijn studie',
        members: [
          {
            document: `https://api.edubadges.nl/public/assertions/${ID}?expand=badge&expand=badge.issuer`,
            name: 'Inleiding statistiek',
            issuer: 'Hogeschool De Ketting',
            issuedOn: '2026-02-03T09:00:00+00:00',
          },
          {
            document: `https://api.edubadges.nl/public/assertions/${OTHER}?expand=badge&expand=badge.issuer`,
            name: 'Academisch schrijven',
            issuer: '',
            issuedOn: '2026-02-03T09:00:00+00:00',
          },
        ],
      },
    })
  })

  it('is hidden, and not broken, when it is no longer public', () => {
    const answer = JSON.stringify({ data: { badgeInstanceCollection: null } })
    expect(readCollection('edubadges', answer)).toEqual({ ok: false, failure: 'hidden' })
  })

  it('is empty when no badge in it is public', () => {
    const answer = JSON.stringify(edubadgesAnswer('Leeg', []))
    expect(readCollection('edubadges', answer)).toEqual({ ok: false, failure: 'empty' })
  })

  it.each(['../../admin', 'x', `${ID}?v=2`, 7, null])('makes no address out of %j', (id) => {
    const answer = JSON.stringify(edubadgesAnswer('Raar', [{ id, name: 'Raar' }]))
    expect(readCollection('edubadges', answer)).toEqual({ ok: false, failure: 'empty' })
  })
})

describe('a public collection of Open Educational Badges', () => {
  const v2 = { id: 'https://api.openbadges.education/public/assertions/AAAA?v=2_0', name: 'Löten' }
  const v3 = { id: 'https://api.openbadges.education/public/assertions/BBBB?v=3_0', name: 'Fräsen' }

  it('asks for awards of Open Badges 2.0 whole, and for signed badges as they are', () => {
    const read = readCollection('badgr', JSON.stringify(oebAnswer('Werkstatt', [v2], [v3])))
    expect(read).toMatchObject({
      ok: true,
      value: {
        name: 'Werkstatt',
        members: [
          {
            document: `${v2.id}&expand=badge&expand=badge.issuer`,
            name: 'Löten',
            issuer: 'Offene Werkstatt',
          },
          { document: v3.id, name: 'Fräsen', issuer: 'Offene Werkstatt' },
        ],
      },
    })
  })

  it('asks another host for an award as the collection names it', () => {
    const id = 'https://issuer.example/assertions/1'
    const read = readCollection('badgr', JSON.stringify(oebAnswer('Werkstatt', [{ ...v2, id }])))
    expect(read.ok && read.value.members[0]?.document).toBe(id)
  })

  it('names a badge twice in it once', () => {
    const read = readCollection('badgr', JSON.stringify(oebAnswer('Doppelt', [v2, v2])))
    expect(read.ok && read.value.members).toHaveLength(1)
  })

  it('is hidden when the site answers nothing, as it does for what is not shared', () => {
    expect(readCollection('badgr', '')).toEqual({ ok: false, failure: 'hidden' })
  })

  it.each([
    'javascript:alert(1)',
    'data:application/json,{}',
    `https://x.example/${'a'.repeat(3000)}`,
  ])('does not offer %s as an address', (id) => {
    const read = readCollection('badgr', JSON.stringify(oebAnswer('Böse', [{ ...v2, id }])))
    expect(read).toEqual({ ok: false, failure: 'empty' })
  })
})

it.each(['edubadges', 'badgr'] as const)('takes no other answer of %s for a collection', (form) => {
  for (const text of ['<!doctype html>', '[]', '"x"', '{"errors":[{"message":"no such field"}]}']) {
    expect(readCollection(form, text)).toEqual({ ok: false, failure: 'odd' })
  }
})

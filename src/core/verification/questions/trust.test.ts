import { describe, expect, it } from 'vitest'
import { aWorld } from '../../testing/a-world.ts'
import { judging, NOBODY } from '../../testing/judging.ts'
import { anOb3, aSigner } from '../../testing/signed-badges.ts'
import { mark } from '../report.ts'
import { trustOf as trustOn } from './trust.ts'

const school = {
  id: 'did:web:school.example',
  name: 'The School',
  url: 'https://www.school.example',
}
const list = { name: 'Schools', source: 'test', date: '2026-11-01', issuers: [school] }
const profile = {
  identifiers: [],
  id: school.id,
  name: 'The School',
  url: 'https://school.example',
}

const TODAY = '2026-11-30'
const trustOf = (issuer: Parameters<typeof trustOn>[0], lists: Parameters<typeof trustOn>[1]) =>
  trustOn(issuer, lists, TODAY)

describe('trust', () => {
  it('is listed by id, whatever the name says', () => {
    expect(trustOf({ ...profile, name: 'Another name' }, [list]).answer).toBe('listed')
    expect(trustOf({ ...profile, id: `${school.id}/` }, [list]).answer).toBe('listed')
  })

  it('is listed by any of its ids, and by a domain that is its own', () => {
    const issuers = [{ ...school, otherIds: ['did:key:z6MkSchool'], domains: ['town.example'] }]
    const answer = (id: string) => trustOf({ ...profile, id }, [{ ...list, issuers }]).answer
    expect(answer('did:key:z6MkSchool')).toBe('listed')
    expect(answer('https://www.town.example/issuers/1')).toBe('listed')
    expect(answer('did:web:town.example:school')).toBe('listed')
    expect(answer('https://town.example.other.example')).toBe('unlisted')
    expect(answer('http://town.example')).toBe('unlisted')
  })

  it.each([
    ['did:web:school.example%3A8443', 'did:web:school.example:8443'],
    ['https://school.example/by?id=5', 'https://school.example/by%3Fid=5'],
  ])('is another where a sign that divides was encoded: %s', (id, other) => {
    const lists = [{ ...list, issuers: [{ ...school, id }] }]
    expect(trustOf({ ...profile, id }, lists).answer).toBe('listed')
    expect(trustOf({ ...profile, id: other }, lists).answer).toBe('unlisted')
  })

  it('ends with the last day that the maker of the list gave it', () => {
    const old = { ...list, name: 'Old', until: '2026-11-29' }
    expect(trustOf(profile, [{ ...list, until: TODAY }]).answer).toBe('listed')
    expect(trustOf(profile, [old])).toMatchObject({
      answer: 'listEnded',
      detail: { lists: ['Old'] },
    })
    expect(trustOf(profile, [old, list])).toMatchObject({
      answer: 'listed',
      detail: { lists: ['Schools'] },
    })
    expect(trustOf({ ...profile, id: 'did:web:club.example' }, [old]).answer).toBe('unlisted')
  })

  it('makes no key known once its list has ended, and warns nobody of itself', async () => {
    const signer = await aSigner('EdDSA')
    const jws = await signer.sign(anOb3(signer.did), { kid: `${signer.did}#0` })
    const by = async (over: object) => {
      const issuers = [{ ...school, name: 'Robot school', id: signer.did }]
      const trustLists = [{ ...list, issuers, ...over }]
      const { report, remarks } = await judging(jws, aWorld({}), { ...NOBODY, trustLists })
      return [mark(report), remarks.includes('namesake')]
    }
    expect(await by({})).toEqual(['valid', false])
    expect(await by({ until: '2020-01-01' })).toEqual(['issuerUnproven', false])
  })

  it('its website vouches for nobody', () => {
    expect(trustOf({ ...profile, id: 'https://school.example' }, [list]).answer).toBe('unlisted')
  })

  it('makes nobody of the issuer of an example, whose key everybody has', () => {
    const id = 'did:key:z6MkotTajdtRT2x3acgJNek1TebqLa2fstRG95Yt5PgXhgtL'
    const issuers = [{ ...school, id }]
    expect(trustOf({ ...profile, id }, [{ ...list, issuers }]).answer).toBe('unlisted')
  })

  it('says nothing of an issuer nobody listed', () => {
    expect(trustOf({ identifiers: [], id: 'did:key:z6Mk', name: 'A club' }, [list]).answer).toBe(
      'unlisted',
    )
    expect(trustOf(profile, []).answer).toBe('noLists')
  })
})

describe('an issuer that made itself after a listed one', () => {
  const named = (name: string) => ({ ...school, name })
  const judged = async (name: string) => {
    const signer = await aSigner('EdDSA')
    const issuer = { id: signer.did, type: ['Profile'], name: 'The School' }
    const jws = await signer.sign(anOb3(signer.did, { issuer }), { kid: `${signer.did}#0` })
    return judging(jws, aWorld({}), {
      ...NOBODY,
      trustLists: [{ ...list, issuers: [named(name)] }],
    })
  }

  it('is warned about, keeps its verdict and is never the green mark', async () => {
    const { report, verdict, remarks } = await judged('The School')
    expect(remarks).toContain('namesake')
    expect(report.remarks).toContainEqual({
      code: 'namesake',
      detail: { name: 'The School', list: 'Schools' },
    })
    expect([verdict, mark(report)]).toEqual(['valid', 'issuerUnproven'])
  })

  it('is not warned about when nobody on the list is called so', async () => {
    expect((await judged('Another school')).remarks).not.toContain('namesake')
  })
})

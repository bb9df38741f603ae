import { describe, expect, it } from 'vitest'
import { trustOf } from './trust.ts'

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

describe('trust', () => {
  it('is listed by id, whatever the name says', () => {
    expect(trustOf({ ...profile, name: 'Another name' }, [list]).answer).toBe('listed')
    expect(trustOf({ ...profile, id: `${school.id}/` }, [list]).answer).toBe('listed')
  })

  it('says nothing of an issuer nobody listed', () => {
    expect(trustOf({ identifiers: [], id: 'did:key:z6Mk', name: 'A club' }, [list]).answer).toBe(
      'unlisted',
    )
    expect(trustOf(profile, []).answer).toBe('noLists')
  })

  it('is contradicted when name and website of a listed issuer stand under another id', () => {
    expect(trustOf({ ...profile, id: 'did:key:z6MkForger' }, [list]).answer).toBe('contradicted')
  })

  it('accuses nobody of a name alone, nor an issuer that lives on the listed website', () => {
    const namesake = { ...profile, id: 'did:key:z6Mk', url: 'https://other.example' }
    expect(trustOf(namesake, [list]).answer).toBe('unlisted')
    const own = { ...profile, id: 'https://school.example/issuers/2' }
    expect(trustOf(own, [list]).answer).toBe('unlisted')
  })
})

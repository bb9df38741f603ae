/** Claims about which addresses a capsule asks for: what a badge names of itself, and nothing of the learner. */
import { describe, expect, it } from 'vitest'
import type { Badge } from '../badge/badge.ts'
import { aBadge } from '../testing/a-badge.ts'
import { addressesOf, hostsOf } from './addresses.ts'

const badge: Badge = aBadge({
  id: 'https://school.example/credentials/1',
  image: { src: 'data:image/png;base64,AA==' },
  issuer: {
    id: 'https://school.example/issuer',
    image: { src: 'https://cdn.example/logo.png' },
    identifiers: [],
  },
  achievement: {
    criteria: { url: 'https://school.example/criteria' },
    image: { src: 'https://cdn.example/badge.png' },
  },
  evidence: [{ id: 'https://school.example/work', types: [] }],
})
const json = { form: 'json', text: '{}' } as const

describe('a credential of 3.0 with parts at addresses', () => {
  it('has those asked for, and neither its own id nor its evidence', () => {
    expect(addressesOf(badge)).toEqual([
      { purpose: 'achievement', url: 'https://school.example/achievements/listening' },
      { purpose: 'issuer', url: 'https://school.example/issuer' },
      { purpose: 'criteria', url: 'https://school.example/criteria' },
      { purpose: 'picture', url: 'https://cdn.example/badge.png' },
      { purpose: 'picture', url: 'https://cdn.example/logo.png' },
    ])
  })
  it('has none where its parts are names only', () => {
    const bare = aBadge({
      issuer: { id: 'did:key:z6Mk', identifiers: [] },
      achievement: { id: 'urn:uuid:1' },
    })
    expect(hostsOf({ badge: bare, payload: json })).toEqual([])
  })
})

describe('a hosted badge', () => {
  const hosted: Badge = { ...badge, standard: 'ob20' }
  it('has its own address asked for first', () => {
    expect(addressesOf(hosted)[0]).toEqual({ purpose: 'award', url: badge.id })
  })
  it('has one address asked for once, for the first that it is', () => {
    const one = 'https://school.example/issuer'
    const same = { ...hosted, id: one }
    expect(addressesOf(same).filter(({ url }) => url === one)).toEqual([
      { purpose: 'award', url: one },
    ])
  })
  it('of which the file is only an address names that host', () => {
    const payload = { form: 'url', text: 'https://awards.example/1' } as const
    expect(hostsOf({ badge: hosted, payload })).toEqual([
      'awards.example',
      'school.example',
      'cdn.example',
    ])
  })
})

it('an example badge has nothing to keep', () => {
  const issuer = { id: 'https://leestafel.example/issuer', identifiers: [] }
  expect(hostsOf({ badge: { ...badge, issuer }, payload: json })).toEqual([])
})

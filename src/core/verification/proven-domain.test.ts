/** Only a proved issuer has a proven website, and it is no more of it than its id names. */
import { describe, expect, it } from 'vitest'
import { provenDomain } from './proven-domain.ts'
import type { Check } from './report.ts'

const issuer = (
  answer: 'bound' | 'hosted' | 'unbound' | 'selfAsserted',
  detail: object,
): Check => ({
  id: 'issuer',
  answer,
  detail: { ...detail },
})

describe('the proven domain', () => {
  it.each([
    ['did:web:school.example', 'school.example'],
    ['did:web:school.example:badges:one', 'school.example/badges/one'],
    ['did:web:www.school.example:~student', 'www.school.example/~student'],
    ['did:web:school.example%3A8443:a%20b', 'school.example:8443/a%20b'],
    ['did:web:school.example%3A8443', 'school.example:8443'],
    ['did:web:school.example#key', 'school.example'],
    ['https://school.example', 'school.example'],
    ['https://school.example/', 'school.example'],
    ['https://school.example/issuer', 'school.example/issuer'],
    ['https://school.example/~student/', 'school.example/~student'],
    ['https://school.example/u?id=1#me', 'school.example/u?id=1'],
    ['https://school.example/\u202egnp', 'school.example/%E2%80%AEgnp'],
    ['https://school.example@rogue.example/real', 'rogue.example/real'],
  ])('of the bound issuer %s is %s', (id, domain) => {
    expect(provenDomain(issuer('bound', { issuer: id }))).toBe(domain)
  })

  it('of a hosted badge without an issuer id is the host that was read', () => {
    expect(provenDomain(issuer('hosted', { host: 'school.example' }))).toBe('school.example')
  })

  it.each([
    issuer('unbound', { issuer: 'https://school.example/' }),
    issuer('selfAsserted', { issuer: 'did:web:school.example' }),
    issuer('bound', { issuer: 'did:key:z6Mk' }),
    issuer('bound', { issuer: 'http://school.example/' }),
    issuer('bound', { key: 'https://school.example/key' }),
    { id: 'signature', answer: 'valid', detail: { issuer: 'https://school.example/' } } as const,
  ])('is not claimed for %o', (check) => {
    expect(provenDomain(check)).toBeUndefined()
  })
})

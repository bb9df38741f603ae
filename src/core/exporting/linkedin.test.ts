/** Claims about LinkedIn's form (C-01 to C-03). */
import { describe, expect, it } from 'vitest'
import { aNormalisedBadge } from '../testing/normalised-badge.ts'
import { linkedInAddress, linkedInFields } from './linkedin.ts'

const awkward = 'R&D "C++" é 日本'

function query(address: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(address).searchParams)
}

describe('the LinkedIn address', () => {
  it('carries any name so that it reads back the same (C-01)', () => {
    const badge = aNormalisedBadge({ name: awkward, issuer: { name: 'A & B', identifiers: [] } })
    const address = linkedInAddress(linkedInFields(badge, 'https://anna.nl/p?a=1&b=2'))
    expect(address).toBe(
      'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=R%26D+%22C%2B%2B%22+%C3%A9+%E6%97%A5%E6%9C%AC&issueYear=2026&issueMonth=3&expirationYear=2031&expirationMonth=3&certUrl=https%3A%2F%2Fanna.nl%2Fp%3Fa%3D1%26b%3D2&organizationName=A+%26+B',
    )
    expect(query(address)).toMatchObject({
      name: awkward,
      organizationName: 'A & B',
      certUrl: 'https://anna.nl/p?a=1&b=2',
    })
  })

  it('keeps the month as the issuer wrote it, whatever zone we are in (C-02)', () => {
    const fields = linkedInFields(aNormalisedBadge({ awardedAt: '2024-01-01T00:30:00+01:00' }))
    expect(fields).toMatchObject({ issueYear: 2024, issueMonth: 1 })
  })

  it('has no word about expiry when the badge has none, and never says undefined (C-03)', () => {
    const timeless = aNormalisedBadge({ validUntil: '', awardedAt: 'onbekend' })
    const address = linkedInAddress(linkedInFields(timeless))
    expect(address).not.toMatch(/expiration|issue|undefined/)
  })

  it('names the company by number when the badge states one, and then not by name', () => {
    const identifiers = [{ type: 'ext:LinkedInOrganizationId', value: '15250692' }]
    const badge = aNormalisedBadge({ issuer: { name: 'SURF', identifiers } })
    const sent = query(linkedInAddress(linkedInFields(badge)))
    expect(sent).toMatchObject({ organizationId: '15250692' })
    expect(sent).not.toHaveProperty('organizationName')
  })

  it('passes on no address that is not a web page', () => {
    expect(linkedInFields(aNormalisedBadge(), 'javascript:alert(1)')).not.toHaveProperty('certUrl')
  })
})

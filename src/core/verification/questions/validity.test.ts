import { describe, expect, it } from 'vitest'
import { validityOf } from './validity.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const validFrom = '2024-01-01T00:00:00Z'

describe('validity', () => {
  it.each([
    ['unlimited', { validFrom }],
    ['unlimited', {}],
    ['current', { validFrom, validUntil: '2026-11-23T12:00:00Z' }],
    ['expired', { validFrom, validUntil: '2026-11-23T11:59:59Z' }],
    ['expired', { validFrom: 'once', validUntil: '2020-01-01T00:00:00Z' }],
    ['expired', { validFrom, validUntil: '2023-12-31T00:00:00Z' }],
    ['reversed', { validFrom: '2028-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' }],
    ['notYet', { validFrom: '2026-11-23T12:05:01Z' }],
    ['unlimited', { validFrom: '2026-11-23T12:05:00Z' }],
    ['unreadable', { validFrom, validUntil: 'when the school closes' }],
    ['unreadable', { validFrom, validUntil: '' }],
  ])('is %s for %o', (answer, dates) => {
    expect(validityOf(dates, NOW).answer).toBe(answer)
  })

  it('counts in the zone the issuer stated', () => {
    expect(validityOf({ validUntil: '2026-11-23T11:00:00-02:00' }, NOW).answer).toBe('current')
    expect(validityOf({ validUntil: '2026-11-23T13:00:00+02:00' }, NOW).answer).toBe('expired')
  })
})

/** Claims about what changed since the check before. */
import { describe, expect, it } from 'vitest'
import { badgeId } from '../testing/a-badge.ts'
import { type Check, POLICY } from '../verification/report.ts'
import { changesIn, lastConfirmed } from './changes.ts'

const PROVED: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'bound' },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'current' },
]

const SAID = {
  valid: undefined,
  revoked: { id: 'revocation', answer: 'revoked' },
  expired: { id: 'validity', answer: 'expired' },
  unverified: { id: 'signature', answer: 'keyUnreachable' },
  issuerUnproven: { id: 'issuer', answer: 'selfAsserted' },
} as const satisfies Record<string, Check | undefined>

/** A check whose answers were all good but for what it is marked as. */
const line = (name: string, askedAt: string, marked: keyof typeof SAID) => {
  const other = SAID[marked]
  const checks = [...PROVED.filter(({ id }) => id !== other?.id), ...(other ? [other] : [])]
  const report = { askedAt, policy: POLICY, checks, remarks: [], contacts: [], embedded: [] }
  return { badgeId: badgeId(name), askedAt, report }
}

describe('a change', () => {
  it('is an answer that differs from the one before, whatever the order of the checks', () => {
    const checks = [line('a', '2026-02', 'revoked'), line('a', '2026-01', 'valid')]
    expect(changesIn(checks)).toEqual([
      { badgeId: 'a', at: '2026-02', from: 'valid', to: 'revoked' },
    ])
  })
  it('is not that nobody could be reached', () => {
    const checks = [line('a', '2026-01', 'valid'), line('a', '2026-02', 'unverified')]
    expect(changesIn(checks)).toEqual([])
    expect(changesIn([...checks, line('a', '2026-03', 'expired')])).toMatchObject([
      { from: 'valid', to: 'expired' },
    ])
  })
  it('is not the first answer, nor an old one that was confirmed since', () => {
    expect(changesIn([line('a', '2026-01', 'valid')])).toEqual([])
    const confirmed = ['valid', 'expired', 'expired'] as const
    expect(changesIn(confirmed.map((it, at) => line('a', `2026-0${at + 1}`, it)))).toEqual([])
  })
})

describe('the last confirmation', () => {
  it('is a check that proved it, and neither a key that names itself nor what a backup says', () => {
    const good = line('a', '2026-01', 'valid')
    const later = [line('a', '2026-03', 'unverified'), line('a', '2026-02', 'issuerUnproven')]
    expect(lastConfirmed([...later, good])).toBe(good)
    expect(lastConfirmed([...later, { ...good, restored: true as const }])).toBeUndefined()
  })
})

/** Claims about what changed since the check before. */
import { describe, expect, it } from 'vitest'
import { badgeId } from '../testing/a-badge.ts'
import type { Verdict } from '../verification/report.ts'
import { changesIn } from './changes.ts'

const line = (name: string, askedAt: string, verdict: Verdict) => ({
  badgeId: badgeId(name),
  askedAt,
  verdict,
})

describe('a change', () => {
  it('is an answer that differs from the one before, whatever the order of the diary', () => {
    const diary = [line('a', '2026-02', 'revoked'), line('a', '2026-01', 'valid')]
    expect(changesIn(diary)).toEqual([
      { badgeId: 'a', at: '2026-02', from: 'valid', to: 'revoked' },
    ])
  })
  it('is not that nobody could be reached', () => {
    const diary = [line('a', '2026-01', 'valid'), line('a', '2026-02', 'unverified')]
    expect(changesIn(diary)).toEqual([])
    expect(changesIn([...diary, line('a', '2026-03', 'expired')])).toMatchObject([
      { from: 'valid', to: 'expired' },
    ])
  })
  it('is not the first answer, nor an old one that was confirmed since', () => {
    expect(changesIn([line('a', '2026-01', 'valid')])).toEqual([])
    const confirmed = ['valid', 'expired', 'expired'] as const
    expect(changesIn(confirmed.map((it, at) => line('a', `2026-0${at + 1}`, it)))).toEqual([])
  })
})

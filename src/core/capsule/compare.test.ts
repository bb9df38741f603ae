/** Claims about what is told to be different from what was kept: what a website said, and nothing else. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import type { FileDigest } from '../badge/badge.ts'
import { aBadge } from '../testing/a-badge.ts'
import type { Check } from '../verification/report.ts'
import { type Capsule, type KeptAnswer, wordsOf } from './capsule.ts'
import { changedSince, mergedCapsules, wordChanges } from './compare.ts'
import { readableText } from './readable-text.ts'

const badge = aBadge({ achievement: { criteria: { narrative: 'Build one' } } })
const capsule: Capsule = {
  keptAt: '2026-01-01T00:00:00Z',
  seenValid: true,
  words: wordsOf(badge),
  kept: [],
  missing: [],
}
const heard = (askedAt: string, answer: 'same' | 'changed' | 'gone' | 'unreachable' = 'same') => ({
  askedAt,
  checks: [{ id: 'hosting', answer } satisfies Check],
})
const changed = aBadge({ achievement: { criteria: { narrative: 'Build two' } } })
const LATER = '2026-02-01T00:00:00Z'

describe('what an issuer says since a capsule', () => {
  it('is told by what it was and what it is', () => {
    expect(wordChanges(capsule, changed, heard(LATER))).toEqual([
      { field: 'criteria', before: 'Build one', after: 'Build two' },
    ])
  })
  it('is nothing when it says the same', () => {
    expect(wordChanges(capsule, badge, heard(LATER))).toEqual([])
  })
  it.each([
    ['that did not reach the issuer', heard(LATER, 'unreachable')],
    ['at which the issuer did not know the badge', heard(LATER, 'gone')],
    ['from before the capsule', heard('2025-12-31T00:00:00Z')],
    ['that was never made', undefined],
  ])('is not known by a check %s', (_, report) => {
    expect(wordChanges(capsule, changed, report)).toEqual([])
  })
})

const page = 'https://issuer.example/criteria'
const answer = (file: string, text?: string): KeptAnswer => ({
  url: page,
  purpose: 'criteria',
  file: file as FileDigest, // as good as a digest
  ...(text !== undefined && { text }),
})
const having = (...kept: KeptAnswer[]): Capsule => ({ ...capsule, kept })

describe('a page in a later capsule', () => {
  it('is changed when its bytes are other bytes', () => {
    expect(changedSince(having(answer('a')), having(answer('b')))).toEqual(new Set([page]))
  })
  it('is not changed when only the code around its text is', () => {
    expect(changedSince(having(answer('a', 't')), having(answer('b', 't')))).toEqual(new Set())
  })
  it('is not changed when it was not kept before', () => {
    expect(changedSince(having(), having(answer('b')))).toEqual(new Set())
    expect(changedSince(undefined, having(answer('b')))).toEqual(new Set())
  })
})

describe('the text of a page', () => {
  it('is what a person reads, without code, style and comments', () => {
    const html =
      '<!doctype html><style>p{}</style><script nonce="1">a("<p>")</script><!-- <b>x --><p>Build&amp;test\n<b>one</b></p>'
    expect(readableText(html)).toBe('Build&test one')
  })
  it('is read in a moment, however many tags stay open', () => {
    const time = stopwatch()
    readableText('<script '.repeat(100_000))
    readableText('<!--'.repeat(200_000))
    readableText('<'.repeat(500_000))
    expect(time()).toBeLessThan(2000)
  })
})

describe('capsules of a backup and of here', () => {
  const restored: Capsule = { ...capsule, restored: true }
  it('are both there, latest first', () => {
    const later = { ...restored, keptAt: LATER }
    expect(mergedCapsules([capsule], [later])).toEqual([later, capsule])
  })
  it('are one when they are the same, and what was seen here stays seen here', () => {
    expect(mergedCapsules([capsule], [restored])).toEqual([capsule])
    expect(mergedCapsules(undefined, [restored])).toEqual([restored])
  })
})

/** Claims about beginnings: what a reader would hear bad news of is on no page unasked. */
import { expect, it } from 'vitest'
import type { Check } from '../verification/report.ts'
import { isFit } from './seen.ts'

it.each<readonly [Check]>([
  [{ id: 'signature', answer: 'altered' }],
  [{ id: 'validity', answer: 'expired' }],
  [{ id: 'revocation', answer: 'revoked' }],
])('a badge of which %o was found is not begun with', (check) => {
  expect(isFit({ checks: [check] })).toBe(false)
})

it('one that nobody checked yet is', () => {
  expect(isFit(undefined)).toBe(true)
})

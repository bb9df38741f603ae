/** Which of the four tones a mark or an answer is drawn in; unknown is grey, never red. */
import type { Weight } from '#core/verification/catalog.ts'
import type { Mark } from '#core/verification/report.ts'

export type Tone = 'valid' | 'caution' | 'invalid' | 'unknown'

export const TONE_OF_MARK: Readonly<Record<Mark, Tone>> = {
  valid: 'valid',
  expired: 'caution',
  suspended: 'caution',
  notYours: 'caution',
  notYet: 'caution',
  revoked: 'invalid',
  invalid: 'invalid',
  malformed: 'invalid',
  unverified: 'unknown',
}

export const TONE_OF_WEIGHT: Readonly<Record<Weight, Tone>> = {
  good: 'valid',
  neutral: 'unknown',
  remark: 'caution',
  open: 'unknown',
  expired: 'caution',
  suspended: 'caution',
  revoked: 'invalid',
  invalid: 'invalid',
  malformed: 'invalid',
}

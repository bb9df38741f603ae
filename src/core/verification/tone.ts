/** Which tone a mark or an answer is drawn in; unknown is grey, never red; half is ink, never green. */
import { type Weight, weight } from './catalog.ts'
import type { Check, Mark } from './report.ts'

export type Tone = 'valid' | 'half' | 'caution' | 'invalid' | 'unknown'

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
  issuerUnproven: 'half',
  saysExpired: 'unknown',
  saysNotYet: 'unknown',
  saysSuspended: 'unknown',
  saysRevoked: 'unknown',
}

const TONE_OF_WEIGHT: Readonly<Record<Weight, Tone>> = {
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

/** A key that only names itself answers well, and still proves nobody's name. */
export function toneOfCheck({ id, answer }: Pick<Check, 'id' | 'answer'>): Tone {
  return answer === 'selfAsserted' ? 'half' : TONE_OF_WEIGHT[weight(id, answer)]
}

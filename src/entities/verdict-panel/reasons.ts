/** The answers in the order of reasons: what fails, what is missing, what to look at, and then what was proved. */
import { type Weight, weight } from '#core/verification/catalog.ts'
import type { Check } from '#core/verification/report.ts'

const ORDER: readonly Weight[] = [
  'malformed',
  'invalid',
  'revoked',
  'open',
  'suspended',
  'expired',
  'remark',
  'good',
  'neutral',
]

/** A key that only names itself answers well, and is still what misses. */
const place = ({ id, answer }: Check): number =>
  ORDER.indexOf(answer === 'selfAsserted' ? 'open' : weight(id, answer))

/** Those of one weight stay in the order of the questions. */
export function inOrderOfReasons(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => place(one) - place(other))
}

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

/** Answers that say "not asked for this kind of badge" would only be noise. */
const QUIET = new Set(['notHosted', 'notNeeded', 'notAsked', 'unchecked', 'noLists', 'follows'])

/** Those that are worth telling; of a badge of somebody else not what only its holder can do about it. */
export function toldReasons(checks: readonly Check[], isAnothers = false): readonly Check[] {
  return inOrderOfReasons(checks).filter(
    ({ answer }) => !(QUIET.has(answer) || (isAnothers && answer === 'untested')),
  )
}

export interface Parted {
  /** what fails, misses or asks for a look; of what was all answered well, what was proved */
  readonly first: readonly Check[]
  readonly rest: readonly Check[]
}

/** What a person must read of the reasons, and what unfolds when asked. */
export function parted(checks: readonly Check[]): Parted {
  const groups = [isAsking, isGood].map((test) => checks.filter(test))
  const first = groups.find(({ length }) => length > 0) ?? []
  return { first, rest: checks.filter((check) => !first.includes(check)) }
}

const isGood = (check: Check) => place(check) === ORDER.indexOf('good')
const isAsking = (check: Check) => place(check) < ORDER.indexOf('good')

/** Those of one weight stay in the order of the questions. */
export function inOrderOfReasons(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => place(one) - place(other))
}

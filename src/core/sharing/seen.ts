/** What a reader will see of the badges that are shared, counted by their marks. */
import type { BadgeId } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import type { BadgeRecord } from '../records/records.ts'
import type { StandingLine } from '../verification/issuer-standing.ts'
import type { Mark, Report } from '../verification/report.ts'
import { readerLines, readerMark } from './reader-mark.ts'

export interface Seen {
  readonly id: BadgeId
  readonly name: string
  readonly mark: Mark | 'unchecked'
  readonly standing: readonly StandingLine[]
  readonly isExample: boolean
}

/** What a badge is drawn by: its art, or without it what the placeholder is made of. */
export interface Face {
  readonly name: string
  readonly issuer: string
  /** `data:` or `blob:` address */
  readonly src?: string | undefined
}

/** By the last check on this device; a badge without one is not checked, and that is what is said. */
export function seenOf(
  { id, badge }: Pick<BadgeRecord, 'id' | 'badge'>,
  report: Pick<Report, 'checks' | 'remarks'> | undefined,
): Seen {
  return {
    ...{ id, name: badge.name, isExample: isExample(badge) },
    mark: report ? readerMark(report) : 'unchecked',
    standing: report ? readerLines(report) : [],
  }
}

/** As the reader's own strip: what is proved, its half, what passed, what is open, what is wrong. */
const ORDER: readonly Seen['mark'][] = [
  'valid',
  'issuerUnproven',
  'expired',
  'notYet',
  'suspended',
  'unverified',
  'saysExpired',
  'saysNotYet',
  'saysSuspended',
  'saysRevoked',
  'unchecked',
  'revoked',
  'invalid',
  'malformed',
]

/** How many of each mark there are; examples are no badges of anybody and not among them. */
export function countsOf(seen: readonly Seen[]): readonly (readonly [Seen['mark'], number])[] {
  const real = seen.filter((one) => !one.isExample)
  return ORDER.map(
    (mark) => [mark, real.filter((one) => one.mark === mark).length] as const,
  ).filter(([, count]) => count > 0)
}

/** A picture says nothing of its own, so it shows only badges whose signature was found to be right, and no examples. */
export const mayPicture = ({ mark, isExample }: Seen): boolean =>
  !isExample && (mark === 'valid' || mark === 'issuerUnproven')

/** Of these a reader would hear that they are wrong, taken back or out of date. */
const UNFIT: ReadonlySet<Mark> = new Set<Mark>([
  'malformed',
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'notYet',
  'saysRevoked',
  'saysSuspended',
  'saysExpired',
  'saysNotYet',
])

/** Whether a beginning may put it on the page unasked, by its last check. */
export function isFit(report: Pick<Report, 'checks'> | undefined): boolean {
  return report === undefined || !UNFIT.has(readerMark(report))
}

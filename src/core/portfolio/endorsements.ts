/** What others say in a badge of the badge, its issuer or what it is for. Stated: nothing here tells whether it was proved. */
import type { Report } from '../verification/report.ts'

export interface Endorsement {
  /** who says so, as it is written there; '' for nobody */
  readonly by: string
  /** Markdown */
  readonly says: string
  /** ISO 8601 */
  readonly on?: string
}

/** In the order in which the badge holds them. */
export function endorsementsIn({ embedded }: Pick<Report, 'embedded'>): readonly Endorsement[] {
  return embedded.flatMap(({ role, comment = '', issuer, issuerId, awardedAt }) =>
    role === 'endorsement'
      ? [{ by: issuer ?? issuerId ?? '', says: comment, ...(awardedAt && { on: awardedAt }) }]
      : [],
  )
}

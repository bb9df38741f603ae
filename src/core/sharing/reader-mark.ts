/** What a reader will see of a badge: what was proved, without what only its holder knows. */
import { type StandingLine, standingLines } from '../verification/issuer-standing.ts'
import { type Check, type Mark, mark, type Report } from '../verification/report.ts'
import { OWN_LIST } from '../verification/trust-lists.ts'

/** The holder's addresses and own list of issuers do not travel along. */
export const readerMark = ({ checks }: Pick<Report, 'checks'>): Mark => mark(withoutOwn(checks))

/** What a reader will see of who issued it. */
export function readerLines({
  checks,
  remarks,
}: Pick<Report, 'checks' | 'remarks'>): readonly StandingLine[] {
  return standingLines({ ...withoutOwn(checks), remarks })
}

const withoutOwn = (checks: readonly Check[]) => ({
  checks: checks.filter((check) => !isPersonal(check)),
})

function isPersonal({ id, answer, detail }: Check): boolean {
  if (id === 'recipient') return true
  const lists = Array.isArray(detail?.lists) ? detail.lists : []
  return id === 'trust' && answer === 'listed' && lists.every((list) => list === OWN_LIST)
}

/** The mark that a reader will see on a badge: what was proved, without what only its holder knows. */
import { type Check, type Mark, mark, type Report } from '../verification/report.ts'
import { OWN_LIST } from '../verification/trust-lists.ts'

/** The holder's addresses and own list of issuers do not travel along. */
export function readerMark({ checks }: Pick<Report, 'checks'>): Mark {
  return mark({ checks: checks.filter((check) => !isPersonal(check)) })
}

function isPersonal({ id, answer, detail }: Check): boolean {
  if (id === 'recipient') return true
  const lists = Array.isArray(detail?.lists) ? detail.lists : []
  return id === 'trust' && answer === 'listed' && lists.every((list) => list === OWN_LIST)
}

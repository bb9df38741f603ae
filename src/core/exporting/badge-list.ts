/** A list of badges as JSON, with what the last check proved of each and no more. */
import type { Badge } from '../badge/badge.ts'
import { frameworkOf } from '../skills/frameworks.ts'
import { nodesOf } from '../skills/recognise.ts'
import type { StandingLine } from '../verification/issuer-standing.ts'
import type { Mark } from '../verification/report.ts'
import { isoDay } from './calendar.ts'

/** A badge and what its last check proved. */
export interface ListedBadge {
  readonly badge: Badge
  readonly mark: Mark | 'unchecked'
  /** how the issuer is known; empty where that was not proved */
  readonly standing: readonly StandingLine[]
  /** ISO 8601 instant of that check */
  readonly checkedAt?: string
}

/** Names of what the badge is about; the levels are told apart. */
export function skillsOf(badge: Badge): readonly string[] {
  const named = nodesOf(badge).filter((node) => !isLevel(node))
  return [...new Set(named.map(({ label, level }) => (level ? `${label} (${level})` : label)))]
}

/** `EQF 4`, `CEFR B1`: places in frameworks that are levels themselves. */
export function levelsOf(badge: Badge): readonly string[] {
  const levels = nodesOf(badge).filter(isLevel)
  return levels.map(({ framework, nodeId }) => `${framework.toUpperCase()} ${nodeId}`)
}

const isLevel = ({ framework }: ReturnType<typeof nodesOf>[number]) =>
  frameworkOf(framework)?.levels !== undefined

/** `say` puts into words what was proved; `madeAt` is ISO 8601. */
export function badgesJson(
  badges: readonly ListedBadge[],
  say: (one: ListedBadge) => string,
  madeAt: string,
): string {
  const list = badges.map((one) => listed(one, say(one)))
  return `${JSON.stringify({ madeAt, badges: list }, null, 2)}\n`
}

/** Members without a value are left out by JSON itself. */
function listed({ badge, mark, checkedAt }: ListedBadge, said: string) {
  return {
    name: badge.name,
    issuer: badge.issuer.name,
    awarded: isoDay(badge.awardedAt ?? badge.validFrom),
    expires: isoDay(badge.validUntil),
    skills: skillsOf(badge),
    levels: levelsOf(badge),
    standard: badge.standard,
    address: badge.id,
    lastCheck: { mark, said, at: checkedAt },
  }
}

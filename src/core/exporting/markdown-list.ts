/** A list of badges as Markdown, for a README, a wiki or a mail. */
import type { Badge } from '../badge/badge.ts'
import { isoDay } from './calendar.ts'
import { markdown, markdownLink } from './escape-text.ts'

/** One bullet per badge: name (a link when the badge has a web address), issuer, date as written. */
export function markdownList(title: string, badges: readonly Badge[]): string {
  const lines = badges.map((badge) => {
    const facts = [badge.issuer.name, isoDay(badge.awardedAt ?? badge.validFrom)]
    const told = facts
      .filter((fact) => fact !== undefined && fact !== '')
      .map((fact) => markdown(fact ?? ''))
    return `- ${[`**${markdownLink(badge.name, badge.id)}**`, ...told].join(', ')}`
  })
  return `# ${markdown(title)}\n\n${lines.join('\n')}\n`
}

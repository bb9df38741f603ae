/** The skills that the badges on a page state, each with the badges that prove it. */
import type { Badge } from '../badge/badge.ts'

export interface ProvenSkill {
  readonly name: string
  /** framework names as the issuers wrote them */
  readonly frameworks: readonly string[]
  readonly badgeIds: readonly string[]
}

/** Most proved first, then by name. Alignments that differ only in letter case are one skill. */
export function provenSkills(
  badges: readonly { readonly id: string; readonly badge: Badge }[],
): readonly ProvenSkill[] {
  const skills = new Map<string, ProvenSkill>()
  for (const { id, badge } of badges) {
    for (const { name, framework } of badge.achievement.alignments) {
      const key = name.trim().toLowerCase()
      const known = skills.get(key) ?? { name: name.trim(), frameworks: [], badgeIds: [] }
      skills.set(key, {
        ...known,
        frameworks: union(known.frameworks, framework),
        badgeIds: union(known.badgeIds, id),
      })
    }
  }
  skills.delete('')
  return [...skills.values()].sort(
    (a, b) => b.badgeIds.length - a.badgeIds.length || a.name.localeCompare(b.name),
  )
}

function union(known: readonly string[], one: string | undefined): readonly string[] {
  return one === undefined || one === '' || known.includes(one) ? known : [...known, one]
}

/** The skills that the badges on a page state, each with the badges that prove it and those that only name it. */
import type { Alignment, Badge } from '../badge/badge.ts'
import { isProof, type Mark } from '../verification/report.ts'

/** `mark` is absent where nobody checked the badge, and then it proves nothing. */
interface Marked {
  readonly id: string
  readonly badge: Badge
  readonly mark?: Mark
}

export interface NamedSkill<B extends Marked> {
  readonly name: string
  /** framework names as the issuers wrote them */
  readonly frameworks: readonly string[]
  readonly proved: readonly B[]
  readonly named: readonly B[]
}

/** Most proved first, then most named, then by name. What is called the same but for letter case is one skill. */
export function skillsIn<B extends Marked>(
  badges: readonly B[],
  nameOf: (alignment: Alignment) => string = ({ name }) => name.trim(),
): readonly NamedSkill<B>[] {
  const skills = new Map<string, NamedSkill<B>>()
  for (const shown of badges) {
    for (const alignment of shown.badge.achievement.alignments) {
      const { framework } = alignment
      const name = nameOf(alignment)
      const key = name.toLowerCase()
      const known = skills.get(key) ?? { name, frameworks: [], proved: [], named: [] }
      const side = isProof(shown.mark) ? 'proved' : 'named'
      skills.set(key, {
        ...known,
        frameworks: framework ? union(known.frameworks, framework) : known.frameworks,
        [side]: union(known[side], shown),
      })
    }
  }
  skills.delete('')
  return [...skills.values()].sort(
    (a, b) =>
      b.proved.length - a.proved.length ||
      b.named.length - a.named.length ||
      a.name.localeCompare(b.name),
  )
}

function union<T>(known: readonly T[], one: T): readonly T[] {
  return known.includes(one) ? known : [...known, one]
}

/** Per badge who has it and who does not, over everybody on the desk; nothing of it is kept. */
import type { Badge } from '#core/badge/badge.ts'
import { isExample } from '#core/badge/example.ts'
import { groupBy } from '#core/kernel/group.ts'
import { type Mark, mark } from '#core/verification/report.ts'
import type { DeskPerson } from './desk-person.ts'

/** Somebody with the badge, and how it came out: having a file proves nothing yet. */
export interface Holder {
  readonly key: string
  readonly person: string
  /** undefined while it is being checked */
  readonly mark: Mark | undefined
}

export interface ClassBadge {
  readonly key: string
  readonly name: string
  readonly issuer: string
  readonly holders: readonly Holder[]
  readonly without: readonly Pick<Holder, 'key' | 'person'>[]
}

/** Badges are the same when they are of one achievement of one issuer; where they name neither, by their names. */
export function classView(people: readonly DeskPerson[]): readonly ClassBadge[] {
  const held = people.flatMap(({ person, candidate: { key }, rows }) =>
    rows
      .filter(({ credential }) => !isExample(credential.badge))
      .map(({ credential: { badge }, report }) => ({
        badge,
        holder: { key, person, mark: report && mark(report) },
      })),
  )
  return [...groupBy(held, ({ badge }) => keyOf(badge))].flatMap(([key, same]) => {
    const [first] = same
    if (!first) return []
    const holders = same.map(({ holder }) => holder)
    const having = new Set(holders.map((one) => one.key))
    const without = people
      .map(({ person, candidate }) => ({ key: candidate.key, person }))
      .filter((one) => !having.has(one.key))
    const { name, issuer } = first.badge
    return [{ key, name, issuer: issuer.name ?? '', holders, without }]
  })
}

const keyOf = ({ achievement, issuer, name }: Badge) =>
  JSON.stringify([achievement.id ?? name, issuer.id ?? issuer.name ?? ''])

/** A row per person and a column per badge; `say` writes one outcome, and '' stands for no file. */
export function teamSheet(
  people: readonly DeskPerson[],
  badges: readonly ClassBadge[],
  say: (mark: Mark | undefined) => string,
): readonly (readonly string[])[] {
  return people.map(({ person, candidate }) => [
    person,
    ...badges.map(({ holders }) =>
      holders
        .filter(({ key }) => key === candidate.key)
        .map((holder) => say(holder.mark))
        .join(', '),
    ),
  ])
}

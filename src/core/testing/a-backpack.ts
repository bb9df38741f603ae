/** Makes backpacks for stacking tests: badges of one school, related as the test says. */
import type { Achievement, Badge } from '../badge/badge.ts'
import type { Holding } from '../stacking/graph.ts'
import { aBadge, badgeId } from './a-badge.ts'

type Over = Partial<Omit<Badge, 'achievement'>> & {
  readonly achievement?: Partial<Achievement>
  readonly mark?: Holding['mark']
}

/** A proved award of the achievement `urn:a:<name>`. */
export function held(name: string, { mark = 'valid', achievement, ...over }: Over = {}): Holding {
  const id = `urn:a:${name}`
  const badge = aBadge({
    id: `urn:badge:${name}`,
    name,
    ...over,
    achievement: { id, name, ...achievement },
  })
  return { id: badgeId(name), badge, mark }
}

/** A learner record (CLR) that relates achievements: `['isParentOf', 'whole', 'part']`. */
export function aRecordOf(
  associations: readonly (readonly [type: string, source: string, target: string])[],
  over: Over = {},
): Holding {
  return held('clr', {
    kind: 'record',
    associations: associations.map(([type, source, target]) => ({
      type,
      source: `urn:a:${source}`,
      target: `urn:a:${target}`,
    })),
    ...over,
  })
}

/** Another school than the one of `aBadge`. */
export const elsewhere = { id: 'https://other.example', name: 'Other School', identifiers: [] }

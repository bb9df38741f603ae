/** A place that keeps no conditions itself: we look at what is there just before writing. */
import { failed, found } from '../kernel/result.ts'
import type { Condition, Place, Reply } from './place.ts'

/** What changes between the look and the write is overwritten: `Abilities.conditions` says so. */
export function looking(place: Place): Place {
  return {
    ...place,
    put: async (path, content, condition) => {
      const holds = await look(place, path, condition)
      return holds.ok ? place.put(path, content) : holds
    },
    remove: async (path, condition) => {
      const holds = await look(place, path, condition)
      return holds.ok ? place.remove(path) : holds
    },
  }
}

async function look(place: Place, path: string, condition?: Condition): Reply<void> {
  if (condition === undefined) return found(undefined)
  const there = await place.read(path)
  if (!there.ok && there.failure.kind !== 'missing') return there
  const isAsMeant =
    'ifMatch' in condition ? there.ok && there.value.tag === condition.ifMatch : !there.ok
  return isAsMeant ? found(undefined) : failed({ kind: 'stale' })
}

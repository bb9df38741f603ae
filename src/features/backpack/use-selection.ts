/** Which badges are selected: one by one, a whole stretch with Shift, or all that were found. */
import { useRef, useState } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import type { Findable } from '#core/search/findable.ts'

export interface Selection {
  /** undefined while not selecting */
  readonly chosen: ReadonlySet<BadgeId> | undefined
  readonly start: () => void
  readonly stop: () => void
  /** `through`: everything between the last one toggled and this one becomes as this one */
  readonly toggle: (id: BadgeId, through: boolean) => void
  readonly all: () => void
}

export function useSelection(found: readonly Findable[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<BadgeId>>()
  const last = useRef<BadgeId>(undefined)
  const toggle = (id: BadgeId, through: boolean) => {
    const stretch = through ? between(found, last.current, id) : [id]
    const on = !chosen?.has(id)
    const next = new Set(chosen)
    for (const one of stretch) {
      if (on) next.add(one)
      else next.delete(one)
    }
    last.current = id
    setChosen(next)
  }
  return {
    chosen,
    toggle,
    start: () => setChosen(new Set()),
    stop: () => setChosen(undefined),
    all: () => setChosen(new Set(found.map(({ id }) => id))),
  }
}

/** The ids from one badge to another as they stand on the wall, in either direction. */
function between(found: readonly Findable[], from: BadgeId | undefined, to: BadgeId): BadgeId[] {
  const places = [from, to].map((id) => found.findIndex((badge) => badge.id === id))
  const [first = -1, last = -1] = places.sort((a, b) => a - b)
  return first === -1 ? [to] : found.slice(first, last + 1).map(({ id }) => id)
}

/** A world that remembers what it answered: what is kept is what was judged, and nothing is asked twice for it. */
import type { Loaded, Wanted, World } from '../kernel/world.ts'

export interface Noted {
  readonly wanted: Wanted
  readonly loaded: Loaded
}

export interface NotedWorld {
  readonly world: World
  /** in the order in which they were asked */
  readonly answers: () => readonly Noted[]
}

export function noteAnswers(world: World): NotedWorld {
  const notes: (Noted | undefined)[] = []
  const load = async (wanted: Wanted): Promise<Loaded> => {
    const at = notes.push(undefined) - 1
    const loaded = await world.load(wanted)
    notes[at] = { wanted, loaded }
    return loaded
  }
  return {
    world: { now: world.now, load },
    answers: () => notes.filter((note) => note !== undefined),
  }
}

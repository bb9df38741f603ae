/** The whole backpack: is anything in it, and are there examples? */

import { useLive } from '#storage/live/live.ts'
import { counts } from '#storage/operations/badges.ts'

export function useBackpack() {
  const all = useLive(counts)
  return { empty: all.backpack + all.archive + all.trash === 0, examples: all.examples }
}

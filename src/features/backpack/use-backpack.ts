/** The whole backpack: is anything in it, and are there examples? */

import { counts } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'

export function useBackpack() {
  const all = useLive(counts)
  return { empty: all.backpack + all.archive + all.trash === 0, examples: all.examples }
}

/** The whole backpack: is anything in it, and are there examples? */
import { counts } from '#storage/badges.ts'
import { useLive } from '#storage/live.ts'

export function useBackpack() {
  const all = useLive(counts)
  return { empty: all.backpack + all.archive + all.trash === 0, examples: all.examples }
}

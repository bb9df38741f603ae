/** A world with a clock and no web: for the terminal and for a page that may ask nobody. */
import type { Wanted, World } from '../kernel/world.ts'
import { hostOf } from './identity.ts'

/** `now` in milliseconds since the epoch. Every address is unreachable because we are offline. */
export function offlineWorld(now: number): World {
  const load = ({ url }: Wanted) => {
    const host = hostOf(url)
    return Promise.resolve({ outcome: 'unreachable', why: 'offline', host } as const)
  }
  return { now: () => now, load }
}

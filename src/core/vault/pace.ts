/** When a device that keeps in step by itself goes to its place again: soon, seldom, and ever more slowly while that fails. */

export interface Pace {
  /** since when a visit is wanted, and by when it may wait for quiet: ms since 1970; absent when there is no reason for one */
  readonly wanted?: { readonly at: number; readonly latest: number }
  /** how many visits failed since one ended well */
  readonly failures: number
  /** when the last visit ended */
  readonly last?: number
  /** the person has something to do first: until they come back it is no use */
  readonly halted: boolean
}

export const AT_REST: Pace = { failures: 0, halted: false }

const MINUTE = 60_000
/** Nobody wrote for so long. */
export const QUIET = MINUTE / 2
/** Who goes on writing is not waited for longer. */
export const PATIENCE = 5 * MINUTE
/** Between a visit and the next one that is only for having a look. */
export const BETWEEN = 5 * MINUTE
export const SLOWEST = 60 * MINUTE

/** The person opened the app, or came back to it. */
export function opened(pace: Pace, now: number): Pace {
  const at = pace.last === undefined ? now : Math.max(now, pace.last + BETWEEN)
  return { ...pace, halted: false, wanted: sooner(pace.wanted, { at, latest: at }) }
}

/** Something of the backpack was written. */
export function changed(pace: Pace, now: number): Pace {
  const latest = pace.wanted?.latest ?? now + PATIENCE
  return { ...pace, wanted: { at: Math.min(now + QUIET, latest), latest } }
}

/** What was written before is told in this visit. */
export function begun({ wanted: _, ...pace }: Pace): Pace {
  return pace
}

/** `later`: it may go well the next time; `never`: not before the person does something. */
export function ended(pace: Pace, how: 'well' | 'later' | 'never', now: number): Pace {
  if (how === 'well') return { ...pace, failures: 0, last: now }
  const wanted = pace.wanted ?? { at: now, latest: now }
  return { wanted, failures: pace.failures + 1, last: now, halted: how === 'never' }
}

/** ms since 1970; undefined when there is nothing to go for. */
export function dueAt({ wanted, failures, last = 0, halted }: Pace): number | undefined {
  if (!wanted || halted) return undefined
  const wait = failures === 0 ? 0 : Math.min(SLOWEST, MINUTE * 2 ** (failures - 1))
  return Math.max(wanted.at, last + wait)
}

function sooner(one: Pace['wanted'], other: NonNullable<Pace['wanted']>) {
  return one && one.at <= other.at ? one : other
}

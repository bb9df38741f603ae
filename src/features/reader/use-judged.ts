/** The badges of some candidates with their reports as they come in; a new list stops the old one. */
import { useEffect, useState } from 'react'
import type { Candidate, JudgedBadge } from '#services/reading/candidate.ts'
import { judgeAll } from '#services/reading/judge.ts'

/** Rows per candidate key, in the order they were read. `ask`: the issuers may be asked, this time. */
export function useJudged(
  candidates: readonly Candidate[],
  ask: boolean,
): ReadonlyMap<string, readonly JudgedBadge[]> {
  const [judged, setJudged] = useState<ReadonlyMap<string, JudgedBadge>>(new Map())
  useEffect(() => {
    const stop = new AbortController()
    const { show, finish } = inBatches<readonly [string, JudgedBadge]>(stop.signal, (some) =>
      setJudged((known) => new Map([...known, ...some])),
    )
    const judging = candidates.map((one) =>
      judgeAll(stop.signal, one, ask, (badge) => show([`${one.key} ${badge.id}`, badge])),
    )
    // stopped: whoever stopped it is already showing something else
    Promise.all(judging).then(finish, () => undefined)
    return () => stop.abort()
  }, [candidates, ask])
  return new Map(
    candidates.map(({ key, badges }) => [
      key,
      badges.map((badge) => judged.get(`${key} ${badge.id}`) ?? badge),
    ]),
  )
}

/** Milliseconds between two drawings of what came in: a thousand answers are not a thousand drawings. */
const PACE = 200

/** `finish` shows the last ones at once. */
function inBatches<T>(signal: AbortSignal, draw: (some: readonly T[]) => void) {
  let waiting: T[] = []
  const finish = () => {
    if (!signal.aborted && waiting.length > 0) draw(waiting)
    waiting = []
  }
  const show = (one: T) => {
    waiting.push(one)
    if (waiting.length === 1) setTimeout(finish, PACE)
  }
  return { show, finish }
}

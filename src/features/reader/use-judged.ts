/** The badges of some candidates with their reports as they come in; a new list stops the old one. */
import { useEffect, useState } from 'react'
import type { Candidate, JudgedBadge } from '#jobs/reading/candidate.ts'
import { judgeAll } from '#jobs/reading/judge.ts'

/** Rows per candidate key, in the order they were read. `ask`: the issuers may be asked, this time. */
export function useJudged(
  candidates: readonly Candidate[],
  ask: boolean,
): ReadonlyMap<string, readonly JudgedBadge[]> {
  const [judged, setJudged] = useState<ReadonlyMap<string, JudgedBadge>>(new Map())
  useEffect(() => {
    const stop = new AbortController()
    const show = inBatches<readonly [string, JudgedBadge]>(stop.signal, (some) =>
      setJudged((known) => new Map([...known, ...some])),
    )
    for (const { key, badges } of candidates) {
      judgeAll(stop.signal, badges, ask, (badge) => show([`${key} ${badge.id}`, badge])).catch(
        () => {
          // stopped: whoever stopped it is already showing something else
        },
      )
    }
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
const PACE = 50

function inBatches<T>(signal: AbortSignal, show: (some: readonly T[]) => void): (one: T) => void {
  let waiting: T[] = []
  return (one) => {
    if (signal.aborted) return
    waiting.push(one)
    if (waiting.length > 1) return
    setTimeout(() => {
      if (!signal.aborted) show(waiting)
      waiting = []
    }, PACE)
  }
}

/** The badges of some candidates with what the websites they name add to their reports; a new list stops the old one. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { ReadingRow } from '#entities/reading/tally.ts'
import type { BadgeReading, Candidate } from '#services/reading/candidate.ts'
import { askIssuers, waits } from '#services/reading/judge.ts'

/** Without a report while a website is being asked about it. */
export type ReaderRow = Omit<BadgeReading, 'report'> & Pick<ReadingRow, 'report'>

type Answers = ReadonlyMap<string, BadgeReading>

const keyOf = (candidate: Candidate, badge: BadgeReading) => `${candidate.key} ${badge.id}`

/** Rows per candidate key, in the order they were read. `ask`: the issuers of all may be asked, this time. */
export function useReports(
  candidates: readonly Candidate[],
  ask: boolean,
): ReadonlyMap<string, readonly ReaderRow[]> {
  const [answers, setAnswers] = useState<Answers>(new Map())
  const isUnasked = useEffectEvent((key: string) => !answers.has(key))
  useEffect(() => {
    const stop = new AbortController()
    const { show, finish } = paced<readonly [string, BadgeReading]>(stop.signal, (some) =>
      setAnswers((known) => new Map([...known, ...some])),
    )
    const asking = candidates.map((one) => {
      const wanted = one.badges.filter(
        (badge) => ask || (one.mayAsk && waits(badge) && isUnasked(keyOf(one, badge))),
      )
      return askIssuers(stop.signal, wanted, (badge) => show([keyOf(one, badge), badge]))
    })
    // stopped: whoever stopped it is already showing something else
    Promise.all(asking).then(finish, () => undefined)
    return () => stop.abort()
  }, [candidates, ask])
  return new Map(candidates.map((one) => [one.key, rowsOf(one, answers)]))
}

function rowsOf(candidate: Candidate, answers: Answers): readonly ReaderRow[] {
  return candidate.badges.map((badge) => {
    const { report, ...unjudged } = badge
    const row = candidate.mayAsk && waits(badge) ? unjudged : { ...unjudged, report }
    return answers.get(keyOf(candidate, badge)) ?? row
  })
}

/** Milliseconds between two drawings of what came in: a thousand answers are not a thousand drawings. */
const PACE = 200

/** `finish` shows the last ones at once. */
function paced<T>(signal: AbortSignal, draw: (some: readonly T[]) => void) {
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

/** The badges of some candidates with what judging them again adds to their reports; a new list stops the old one. */
import { useEffect, useEffectEvent, useState } from 'react'
import { unknownContexts } from '#core/verification/contexts/unknown-contexts.ts'
import type { ReadingRow } from '#entities/reading/tally.ts'
import type { BadgeReading, Candidate } from '#services/reading/candidate.ts'
import { judgeAgain, type Permission, waits } from '#services/reading/judge.ts'

/** Without a report while a website is being asked about it. */
export type ReaderRow = Omit<BadgeReading, 'report'> & Pick<ReadingRow, 'report'>

type Answers = ReadonlyMap<string, BadgeReading>

const keyOf = (candidate: Candidate, badge: BadgeReading) => `${candidate.key} ${badge.id}`

/** Rows per candidate key, in the order they were read. */
export function useReports(
  candidates: readonly Candidate[],
  permission: Permission,
): ReadonlyMap<string, readonly ReaderRow[]> {
  const [answers, setAnswers] = useState<Answers>(new Map())
  const isWanted = useEffectEvent((candidate: Candidate, badge: BadgeReading) => {
    const known = answers.get(keyOf(candidate, badge)) ?? badge
    if (unknownContexts(known.report).some((url) => url in permission.vocabularies)) return true
    return (permission.ask || candidate.mayAsk) && waits(known)
  })
  useEffect(() => {
    const stop = new AbortController()
    const { show, finish } = paced<readonly [string, BadgeReading]>(stop.signal, (some) =>
      setAnswers((known) => new Map([...known, ...some])),
    )
    const judging = candidates.map((one) => {
      const wanted = one.badges.filter((badge) => isWanted(one, badge))
      const allowed = { ...permission, ask: permission.ask || one.mayAsk }
      return judgeAgain(stop.signal, wanted, allowed, (badge) => show([keyOf(one, badge), badge]))
    })
    // stopped: whoever stopped it is already showing something else
    Promise.all(judging).then(finish, () => undefined)
    return () => stop.abort()
  }, [candidates, permission])
  return new Map(candidates.map((one) => [one.key, rowsOf(one, answers, permission)]))
}

function rowsOf(candidate: Candidate, answers: Answers, { ask }: Permission): readonly ReaderRow[] {
  return candidate.badges.map((badge) => {
    const known = answers.get(keyOf(candidate, badge))
    if (known) return known
    const { report: _, ...unjudged } = badge
    return (ask || candidate.mayAsk) && waits(badge) ? unjudged : badge
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

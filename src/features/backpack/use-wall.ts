/** What the wall shows: the badges that answer the address bar; the newest at once, the others when they are read. */
import { startTransition, useDeferredValue, useMemo, useOptimistic } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Findable } from '#core/search/findable.ts'
import { formatQuery, parseQuery, type Query } from '#core/search/query.ts'
import { useJob } from '#hooks/use-job.ts'
import { library } from '#services/search/library.ts'
import { counts } from '#storage/live/badge-queries.ts'
import { newestBadges } from '#storage/live/findable-badges.ts'
import { useLive, useLiveSoon } from '#storage/live/live.ts'
import { asLastTime, keepLook } from './kept-look.ts'
import { answerOf, answerSoFar, type WallAnswer } from './wall-answer.ts'

export interface Wall extends WallAnswer {
  readonly query: Query
  /** how many badges there are in this place */
  readonly total: number
  readonly change: (change: Partial<Query>) => void
}

export function useWall(): Wall {
  const [query, change] = useAsked()
  const asked = useDeferredValue(query)
  const index = useJob(library)
  const early = useLiveSoon(newestBadges, query.place) ?? NONE
  const total = useLive(counts)[query.place]
  const answer = useMemo(
    () => (index ? answerOf(index, asked) : answerSoFar(early, asked)),
    [index, early, asked],
  )
  return { query, total, change, ...answer }
}

/** What the address bar asks; a change shows at once, and the address follows. */
function useAsked(): [Query, Wall['change']] {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [query, show] = useOptimistic(
    useMemo(() => asLastTime(parseQuery(params), params), [params]),
  )
  const change: Wall['change'] = (part) => {
    const next = { ...query, ...part }
    if ('view' in part || 'sort' in part) keepLook(next)
    startTransition(async () => {
      show(next)
      await navigate(`?${formatQuery(next).toString()}`, {
        replace: true,
        preventScrollReset: true,
      })
    })
  }
  return [query, change]
}

const NONE: readonly Findable[] = []

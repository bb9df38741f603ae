/** Opens what a learner sent: a link with the badge inside, or its file. */
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { hasEnded } from '#core/sharing/link-content.ts'
import { openLink, parseFragment } from '#core/sharing/page-link.ts'
import type { BadgeReading, Candidate } from '#services/reading/candidate.ts'
import { openContent } from '#services/reading/open-content.ts'
import { openFiles } from '#services/reading/open-files.ts'

export type Stage =
  | { readonly at: 'start' | 'opening' }
  | { readonly at: 'failed'; readonly why: 'link' | 'ended' | 'file' }
  | { readonly at: 'open'; readonly candidate: Candidate; readonly badge: BadgeReading }

export interface Request {
  readonly stage: Stage
  readonly drop: (files: readonly File[]) => void
  /** another badge of the same page */
  readonly choose: (id: string) => void
}

export function useRequest(): Request {
  const { hash } = useLocation()
  const [stage, setStage] = useState<Stage>(() => ({ at: hash.length > 1 ? 'opening' : 'start' }))
  useEffect(() => {
    if (hash.length <= 1) return
    const stop = new AbortController()
    const told = (next: Stage) => (stop.signal.aborted ? undefined : setStage(next))
    ofLink(stop.signal, hash).then(told, () => told({ at: 'failed', why: 'link' }))
    return () => stop.abort()
  }, [hash])
  return {
    stage,
    drop: (files) => {
      if (files.length === 0) return
      setStage({ at: 'opening' })
      ofFiles(new AbortController().signal, files).then(setStage, () =>
        setStage({ at: 'failed', why: 'file' }),
      )
    },
    choose: (id) => {
      const badge = stage.at === 'open' && stage.candidate.badges.find((one) => one.id === id)
      if (badge) setStage({ ...stage, badge })
    },
  }
}

async function ofLink(signal: AbortSignal, hash: string): Promise<Stage> {
  const asked = parseFragment(hash)
  if (asked.kind !== 'content') return { at: 'failed', why: 'link' }
  const content = await openLink(asked.data)
  if (!content.ok) return { at: 'failed', why: 'link' }
  if (hasEnded(content.value, Date.now())) return { at: 'failed', why: 'ended' }
  return opened([await openContent(signal, content.value)], 'link')
}

async function ofFiles(signal: AbortSignal, files: readonly File[]): Promise<Stage> {
  return opened(await openFiles(signal, files), 'file')
}

function opened(candidates: readonly Candidate[], why: 'link' | 'file'): Stage {
  const candidate = candidates.find(({ badges }) => badges.length > 0)
  const [badge] = candidate?.badges ?? []
  return candidate && badge ? { at: 'open', candidate, badge } : { at: 'failed', why }
}

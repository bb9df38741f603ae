/** Opens what the address or the reader hands over, one thing at a time, nothing fetched unasked. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Result } from '#core/kernel/result.ts'
import { hasEnded, type LinkContent } from '#core/sharing/link-content.ts'
import type { SourceFailure } from '#core/sharing/link-source.ts'
import {
  type LinkFailure,
  type LinkRequest,
  openLink,
  openLocked,
  parseFragment,
} from '#core/sharing/page-link.ts'
import type { SavedReport } from '#core/verification/saved-report.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import { openContent } from '#services/reading/open-content.ts'
import { openFiles } from '#services/reading/open-files.ts'
import { dataOf, openSource, type SourceProblem } from '#services/reading/open-source.ts'
import { withoutReports } from '#services/reading/saved-reports.ts'

export type OpeningFailure = LinkFailure | SourceFailure | SourceProblem | 'newer' | 'ended'

export type Stage =
  | { readonly at: 'start' }
  | { readonly at: 'source'; readonly address: URL }
  | { readonly at: 'locked'; readonly data: string; readonly wrong: boolean }
  | { readonly at: 'opening' }
  | { readonly at: 'failed'; readonly code: OpeningFailure; readonly host: string }
  | { readonly at: 'open'; readonly candidates: readonly Candidate[] }

export interface Opening {
  readonly stage: Stage
  /** an older report, to compare with */
  readonly report: SavedReport | undefined
  readonly drop: (files: readonly File[]) => void
  readonly fetchSource: (address: URL) => void
  readonly unlock: (data: string, passphrase: string) => void
  readonly reset: () => void
}

type Opens = (signal: AbortSignal) => Promise<Stage>

export function useOpening(): Opening {
  const { hash } = useLocation()
  const [stage, setStage] = useState<Stage>(() => firstStage(parseFragment(hash)))
  const [report, setReport] = useState<SavedReport>()
  const running = useRef<AbortController>(undefined)
  const run = useCallback((opens: Opens) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setStage({ at: 'opening' })
    opens(own.signal).then(
      (next) => (own.signal.aborted ? undefined : setStage(next)),
      () => (own.signal.aborted ? undefined : setStage(failure('changed'))),
    )
  }, [])
  useFragment(hash, setStage, run)
  useEffect(() => () => running.current?.abort(), [])
  return {
    stage,
    report,
    drop: (dropped) => {
      if (dropped.length === 0) return
      const before = stage.at === 'open' ? stage.candidates : []
      run(async (signal) => {
        const { report: older, files } = await withoutReports(dropped)
        if (older && !signal.aborted) setReport(older)
        // a report alone is laid beside what is open
        return open(files.length > 0 ? await openFiles(signal, files) : before)
      })
    },
    fetchSource: (address) =>
      run(async (signal) => {
        const source = await openSource(signal, address)
        return source.ok ? open([source.value]) : failure(source.failure, address.host)
      }),
    unlock: (data, passphrase) =>
      run(async (signal) => {
        const content = await openLocked(data, passphrase)
        const wrong = !content.ok && content.failure === 'wrongPassphrase'
        return wrong ? { at: 'locked', data, wrong } : openedContent(signal, content)
      }),
    reset: () => {
      running.current?.abort()
      setReport(undefined)
      setStage({ at: 'start' })
    },
  }
}

/** A self-contained link opens by itself: everything it needs is already here. */
function useFragment(hash: string, setStage: (stage: Stage) => void, run: (opens: Opens) => void) {
  useEffect(() => {
    const asked = parseFragment(hash)
    if (asked.kind !== 'content') {
      setStage(firstStage(asked))
      return
    }
    run(async (signal) => openedContent(signal, await openLink(asked.data)))
  }, [hash, setStage, run])
}

function firstStage(asked: LinkRequest): Stage {
  switch (asked.kind) {
    case 'content':
      return { at: 'opening' }
    case 'locked':
      return { at: 'locked', data: asked.data, wrong: false }
    case 'source':
      return { at: 'source', address: dataOf(asked.address) }
    case 'refused':
      return failure(asked.why)
    case 'newer':
      return failure('newer')
    case 'nothing':
      return { at: 'start' }
  }
}

async function openedContent(
  signal: AbortSignal,
  content: Result<LinkContent, LinkFailure>,
): Promise<Stage> {
  if (!content.ok) return failure(content.failure)
  return hasEnded(content.value, Date.now())
    ? failure('ended')
    : open([await openContent(signal, content.value)])
}

const open = (candidates: readonly Candidate[]): Stage => ({ at: 'open', candidates })

function failure(code: OpeningFailure, host = ''): Stage {
  return { at: 'failed', code, host }
}

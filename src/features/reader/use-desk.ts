/** What lies on the HR desk: reads what is dropped, sorts it by person, forgets all on request. */
import { useRef, useState } from 'react'
import type { SavedReport } from '#core/verification/saved-report.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import { openFiles } from '#services/reading/open-files.ts'
import { perPerson } from '#services/reading/people.ts'
import { withoutReports } from '#services/reading/saved-reports.ts'

export interface Desk {
  readonly candidates: readonly Candidate[]
  /** an older report, to compare with */
  readonly report: SavedReport | undefined
  /** files of the last drop: read so far, and in all; undefined when none is being read */
  readonly reading: { readonly read: number; readonly total: number } | undefined
  /** the last drop was not read to the end */
  readonly failure: { readonly kind: string } | undefined
  readonly add: (files: readonly File[]) => void
  readonly clear: () => void
}

export function useDesk(): Desk {
  const [candidates, setCandidates] = useState<readonly Candidate[]>([])
  const [report, setReport] = useState<SavedReport>()
  const [reading, setReading] = useState<Desk['reading']>()
  const [failure, setFailure] = useState<Desk['failure']>()
  const running = useRef(new AbortController())
  const add = (files: readonly File[]) => {
    const { signal } = running.current
    const total = files.length
    const told = (read: number) => (signal.aborted ? undefined : setReading({ read, total }))
    told(0)
    setFailure(undefined)
    const openAll = async () => {
      const { report: older, files: badges } = await withoutReports(files)
      if (older && !signal.aborted) setReport(older)
      return openFiles(signal, badges, told)
    }
    openAll().then(
      (more) => {
        if (signal.aborted) return
        setCandidates((known) => [...known, ...more.flatMap(perPerson)])
        setReading(undefined)
      },
      (error: unknown) => {
        if (signal.aborted) return
        reportError(error)
        setReading(undefined)
        setFailure({ kind: 'crashed' })
      },
    )
  }
  const clear = () => {
    running.current.abort()
    running.current = new AbortController()
    setCandidates([])
    setReport(undefined)
    setReading(undefined)
    setFailure(undefined)
  }
  return { candidates, report, reading, failure, add, clear }
}

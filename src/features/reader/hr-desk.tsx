/** The desk of somebody who reads many: all files at once, one table per person, nothing kept. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeepReport } from '#entities/reading/keep-report.tsx'
import { Problems } from '#entities/reading/problems.tsx'
import { ReadingSummary } from '#entities/reading/reading-summary.tsx'
import { ReadingTable } from '#entities/reading/reading-table.tsx'
import type { Candidate } from '#jobs/reading/candidate.ts'
import { openFiles } from '#jobs/reading/open-files.ts'
import { Button } from '#ui/button/button.tsx'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import styles from './reader.module.css'
import { ReaderFrame } from './reader-frame.tsx'
import { useJudged } from './use-judged.ts'

export function Component() {
  const [candidates, setCandidates] = useState<readonly Candidate[]>([])
  const add = (files: readonly File[]) => {
    const never = new AbortController().signal
    void openFiles(never, files).then((more) => setCandidates((known) => [...known, ...more]))
  }
  return (
    <ReaderFrame onFiles={add}>
      <div className={styles.below}>
        <Desk candidates={candidates} onFiles={add} onClear={() => setCandidates([])} />
      </div>
    </ReaderFrame>
  )
}

interface DeskProps {
  readonly candidates: readonly Candidate[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onClear: () => void
}

function Desk({ candidates, onFiles, onClear }: DeskProps) {
  const { t } = useTranslation('reader')
  const judged = useJudged(candidates, false)
  const groups = candidates.map((candidate) => ({
    candidate,
    person: personOf(candidate) || t('hr.loose'),
    rows: judged.get(candidate.key) ?? [],
  }))
  const rows = groups.flatMap((group) => group.rows)
  const done = rows.filter(({ report }) => report).length
  return (
    <>
      <PageHeading title={t('hr.title')} fact={t('hr.lead')} />
      <DropArea
        title={t('hr.drop')}
        hint={t('hr.hint')}
        choose={t('drop.choose')}
        onFiles={onFiles}
      />
      {rows.length > 0 ? (
        <div role="status">
          <ProgressBar label={t('hr.progress')} done={done} total={rows.length} />
          <p>
            {t('hr.people', { count: groups.length })} ·{' '}
            {t('hr.done', { done, total: rows.length })}
          </p>
        </div>
      ) : null}
      {groups.map(({ candidate, person, rows: own }) => (
        <section key={candidate.key} className={styles.person} aria-label={person}>
          <ReadingSummary rows={own} />
          {own.length > 0 ? <ReadingTable caption={person} rows={own} /> : null}
          <Problems problems={candidate.problems} />
        </section>
      ))}
      {rows.length > 0 ? <KeepReport groups={groups} /> : null}
      {candidates.length > 0 ? (
        <p>
          <Button onClick={onClear}>{t('hr.clear')}</Button>
        </p>
      ) : null}
    </>
  )
}

function personOf({ owner, source }: Candidate): string {
  if (owner !== '') return owner
  return source.kind === 'file' ? source.name : ''
}

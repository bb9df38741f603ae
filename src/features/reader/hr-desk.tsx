/** The desk of somebody who reads many: all files at once, one table per person, nothing kept. */
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { KeepReport } from '#entities/reading/keep-report.tsx'
import { ReadingStrip } from '#entities/reading/reading-strip.tsx'
import { tallyOf } from '#entities/reading/tally.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import { Button } from '#ui/button/button.tsx'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import { type DeskPerson, PersonTable } from './person-table.tsx'
import styles from './reader.module.css'
import { ReaderFrame } from './reader-frame.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { type ReaderRow, useReports } from './use-reports.ts'
import { useWish } from './use-wish.ts'

export function Component() {
  const desk = useDesk()
  return (
    <ReaderFrame onFiles={desk.add}>
      <div className={styles.below}>
        <DeskScreen desk={desk} />
      </div>
    </ReaderFrame>
  )
}

function DeskScreen({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('reader')
  const { wish } = useWish()
  const reports = useReports(desk.candidates, wish)
  const people = desk.candidates.map((candidate) => ({
    candidate,
    person: personOf(candidate) || t('hr.loose'),
    rows: reports.get(candidate.key) ?? [],
  }))
  const rows = people.flatMap((person) => person.rows)
  return (
    <>
      <PageHeading title={t('hr.title')} fact={t('hr.lead')} />
      <DropArea
        title={t('hr.drop')}
        hint={t('hr.hint')}
        choose={t('drop.choose')}
        onFiles={desk.add}
      >
        <FilePicker folder look="plain" onFiles={desk.add}>
          {t('drop.folder')}
        </FilePicker>
      </DropArea>
      <Progress desk={desk} rows={rows} />
      <NotDone failure={desk.failure} />
      {people.length > 0 ? <Outcome people={people} rows={rows} onClear={desk.clear} /> : null}
      {people.map((person) => (
        <PersonTable key={person.candidate.key} {...person} />
      ))}
    </>
  )
}

interface ProgressProps {
  readonly desk: Desk
  readonly rows: readonly ReaderRow[]
}

/** First the files are read, then their badges are checked; nothing is shown when both are done. */
function Progress({ desk, rows }: ProgressProps) {
  const { t } = useTranslation('reader')
  const { done, total } = tallyOf(rows)
  if (desk.reading) {
    const { read, total: files } = desk.reading
    return (
      <div role="status">
        <ProgressBar label={t('hr.reading', { read, total: files })} done={read} total={files} />
        <p>{t('hr.reading', { read, total: files })}</p>
      </div>
    )
  }
  return done < total ? <ProgressBar label={t('hr.progress')} done={done} total={total} /> : null
}

interface OutcomeProps extends Pick<ProgressProps, 'rows'> {
  readonly people: readonly DeskPerson[]
  readonly onClear: () => void
}

function Outcome({ people, rows, onClear }: OutcomeProps) {
  const { t } = useTranslation('reader')
  return (
    <div className={styles.outcome}>
      <ReadingStrip rows={rows} />
      <p>{t('hr.people', { count: people.length })}</p>
      <KeepReport groups={people} />
      <p className={styles.clear}>
        <Button onClick={onClear}>{t('hr.clear')}</Button>
      </p>
    </div>
  )
}

function personOf({ owner, source }: Candidate): string {
  if (owner !== '') return owner
  return source.kind === 'file' ? source.name : ''
}

/** The desk of somebody who reads many: all files at once, one row per person, nothing kept. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { findingsOf } from '#entities/reading/findings.ts'
import { KeepReport } from '#entities/reading/keep-report.tsx'
import { Problems } from '#entities/reading/problems.tsx'
import { SinceReportNotice } from '#entities/reading/since-report.tsx'
import { tallyOf } from '#entities/reading/tally.ts'
import { useFormat } from '#i18n/format.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import type { Owned } from '#services/reading/on-address.ts'
import { Button } from '#ui/button/button.tsx'
import { ChipGroup } from '#ui/chip/chip.tsx'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import { AskIssuers } from './ask-issuers.tsx'
import { CandidateTable, type CandidateTableProps } from './candidate-table.tsx'
import { ClassList } from './class-list.tsx'
import type { DeskPerson } from './desk-person.ts'
import { PaperReports } from './paper-reports.tsx'
import styles from './reader.module.css'
import { ReaderFrame } from './reader-frame.tsx'
import { ReportPdf } from './report-pdf.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { type Permissions, usePermissions } from './use-permission.ts'
import { type ReaderRow, useReports } from './use-reports.ts'

export function Component() {
  const desk = useDesk()
  return (
    <ReaderFrame onFiles={desk.add}>
      <DeskScreen desk={desk} />
    </ReaderFrame>
  )
}

function DeskScreen({ desk }: { readonly desk: Desk }) {
  const permissions = usePermissions()
  const { people, test } = usePeople(desk.candidates, permissions)
  const rows = people.flatMap((person) => person.rows)
  const isEmpty = people.length === 0
  return (
    <>
      <div className={[styles.below, styles.screen].join(' ')}>
        {isEmpty ? <Empty desk={desk} /> : <Heading desk={desk} people={people} rows={rows} />}
        <Progress desk={desk} rows={rows} />
        <NotDone failure={desk.failure} />
        {desk.report ? <SinceReportNotice report={desk.report} rows={rows} /> : null}
        {isEmpty ? null : (
          <>
            <AskAll rows={rows} onAsk={permissions.ask} />
            <Views people={people} onTested={test} />
          </>
        )}
        <Problems problems={desk.candidates.flatMap(({ problems }) => problems)} />
        {isEmpty ? null : (
          <KeepReport groups={people}>
            <ReportPdf people={people} />
          </KeepReport>
        )}
      </div>
      <PaperReports people={people} />
    </>
  )
}

const VIEWS = ['people', 'badges'] as const

/** By candidate for whoever hires, by badge for whoever teaches. */
function Views(props: CandidateTableProps) {
  const { t } = useTranslation('reader')
  const [view, setView] = useState<string>('people')
  const options = VIEWS.map((value) => ({ value, label: t(`class.${value}`) }))
  return (
    <>
      {props.people.length > 1 ? (
        <ChipGroup
          pick="one"
          legend={t('class.view')}
          options={options}
          chosen={[view]}
          onToggle={setView}
        />
      ) : null}
      {view === 'badges' ? <ClassList people={props.people} /> : <CandidateTable {...props} />}
    </>
  )
}

/** Everybody of whom there is a badge; what the addresses said is forgotten with the page. */
function usePeople(candidates: readonly Candidate[], { permission }: Permissions) {
  const reports = useReports(candidates, permission)
  const [tested, setTested] = useState<ReadonlyMap<string, Owned | undefined>>(new Map())
  const people = candidates.map(
    (candidate): DeskPerson => ({
      candidate,
      person: personOf(candidate),
      rows: reports.get(candidate.key) ?? [],
      owned: tested.get(candidate.key),
    }),
  )
  const test = (key: string, owned: Owned | undefined) =>
    setTested((known) => new Map([...known, [key, owned]]))
  return { people: people.filter(({ rows }) => rows.length > 0), test }
}

function personOf({ owner, source }: Candidate): string {
  if (owner !== '') return owner
  return source.kind === 'file' ? source.name : ''
}

interface DeskProps {
  readonly desk: Desk
}

function Empty({ desk }: DeskProps) {
  const { t } = useTranslation('reader')
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
    </>
  )
}

interface HeadingProps extends DeskProps {
  readonly people: readonly DeskPerson[]
  readonly rows: readonly ReaderRow[]
}

function Heading({ desk, people, rows }: HeadingProps) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const when = rows
    .map(({ report }) => report?.askedAt ?? '')
    .toSorted()
    .at(-1)
  return (
    <PageHeading
      title={[
        t('hr.people', { count: people.length }),
        t('found.badges', { count: rows.length }),
      ].join(', ')}
      fact={t('hr.fact', { when: when ? format.moment(when) : '' })}
      actions={
        <>
          <FilePicker look="plain" onFiles={desk.add}>
            {t('hr.more')}
          </FilePicker>
          <Button onClick={desk.clear}>{t('hr.clear')}</Button>
          <Button look="strong" onClick={() => print()}>
            {t('report.print')}
          </Button>
        </>
      }
    />
  )
}

interface AskAllProps {
  readonly rows: readonly ReaderRow[]
  readonly onAsk: () => void
}

function AskAll({ rows, onAsk }: AskAllProps) {
  const { t } = useTranslation('reader')
  const { unchecked, unasked } = findingsOf(rows)
  const waiting = unchecked.find(({ says }) => says === 'waits')?.names.length ?? 0
  if (waiting === 0) return null
  return (
    <Notice>
      <strong>{t('found.waits', { count: waiting })}</strong>
      <AskIssuers look="main" hosts={unasked} onAsk={onAsk} />
    </Notice>
  )
}

interface ProgressProps extends DeskProps {
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

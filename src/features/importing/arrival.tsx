/** One badge has come: it lands, its answers tick, a sentence says what it is, and three steps lead on. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BadgeRecord } from '#core/records/records.ts'
import { mark, type Report } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useShown } from '#i18n/shown.ts'
import { useMeansWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import type { LineFind } from '#services/importing/import-state.ts'
import { badge } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { useArt } from '#storage/live/live-art.ts'
import { report as reportOf } from '#storage/live/report-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import styles from './arrival.module.css'
import { ArrivalChecks } from './arrival-checks.tsx'
import { ArrivalQuestion, useQuestion } from './arrival-question.tsx'

export interface ArrivalProps {
  readonly find: LineFind
  readonly onAnother: () => void
}

/** `meanwhile` stands there until the badge can be read. */
export function Arrival({ meanwhile, ...props }: ArrivalProps & { readonly meanwhile: ReactNode }) {
  const { find } = props
  const record = useLive(badge, find.id)
  const report = useLive(reportOf, find.id)
  return record && report ? <Arrived record={record} report={report} {...props} /> : meanwhile
}

interface ArrivedProps extends ArrivalProps {
  readonly record: BadgeRecord
  readonly report: Report
}

function Arrived({ record, report, find, onAnother }: ArrivedProps) {
  const { t } = useTranslation(['importing', 'common'])
  const shown = useShown()(record.badge)
  const question = useQuestion(record, report)
  const came = t(find.kept.outcome === 'already' ? 'arrival.already' : 'arrival.kept')
  return (
    <section className={styles.arrival} aria-label={came} data-own-menu data-own-bar>
      <div className={styles.head}>
        <p>
          <span aria-hidden="true">✓</span> {came}
        </p>
        <LinkButton look="bare" to={PATHS.backpack} aria-label={t('toBackpack')}>
          <span aria-hidden="true">✕</span>
        </LinkButton>
      </div>
      <div className={styles.art}>
        <BadgeArt name={shown.name} issuer={shown.issuer.name ?? ''} src={useArt(record)} />
      </div>
      <div className={styles.told}>
        <Name issuer={shown.issuer.name ?? ''}>{shown.name}</Name>
        <Verdict report={report} issuer={shown.issuer.name ?? ''} isExample={find.isExample} />
        {question.isOpen ? <ArrivalQuestion question={question} /> : null}
      </div>
      <Next id={record.id} isFirst={!question.isOpen} onAnother={onAnother} />
    </section>
  )
}

/** The focus lands on the name, wherever it was: this is what was asked for. */
function Name({ issuer, children }: { readonly issuer: string; readonly children: string }) {
  const name = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    name.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <header>
      <p className={styles.issuer} dir="auto">
        {issuer}
      </p>
      <h1 ref={name} tabIndex={-1} dir="auto">
        {children}
      </h1>
    </header>
  )
}

interface VerdictProps {
  readonly report: Report
  readonly issuer: string
  readonly isExample: boolean | undefined
}

function Verdict({ report, issuer, isExample }: VerdictProps) {
  const means = useMeansWords()
  const judged = mark(report)
  return (
    <section className={[styles.verdict, styles[TONE_OF_MARK[judged]]].join(' ')}>
      <div role="status">
        <div className={styles.mark}>
          <h2>
            <VerdictMark mark={judged} size="large" />
          </h2>
          {isExample ? <ExampleMark /> : null}
        </div>
        <p className={styles.means}>{means(report, issuer)}</p>
      </div>
      <ArrivalChecks report={report} />
    </section>
  )
}

interface NextProps {
  readonly id: string
  /** nothing is asked before it */
  readonly isFirst: boolean
  readonly onAnother: () => void
}

function Next({ id, isFirst, onAnother }: NextProps) {
  const { t } = useTranslation('importing')
  const steps: readonly ReactNode[] = [
    <Link key="see" data-main={isFirst || undefined} to={PATHS.badge(id)}>
      {t('arrival.see')}
    </Link>,
    <Button key="another" look="bare" onClick={onAnother}>
      {t('arrival.another')}
    </Button>,
    <Link key="share" to={PATHS.share(id)}>
      {t('arrival.share')}
    </Link>,
  ]
  return (
    <nav className={styles.next} aria-label={t('arrival.next')}>
      {steps}
    </nav>
  )
}

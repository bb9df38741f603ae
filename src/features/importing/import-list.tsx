/** What became of every file: progress, counts, the lines, and what to do with all of them. */
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { PATHS } from '#routes/paths.ts'
import { importJob, keepFinds, skipFinds } from '#services/importing/import.ts'
import { type Tally, tally } from '#services/importing/import-state.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { AddressOffer } from './address-offer.tsx'
import { ImportLineRow } from './import-line.tsx'
import { reportCsv } from './report.ts'
import styles from './route.module.css'
import type { ImportNow } from './use-import.ts'
import { useReportRows } from './use-line-words.ts'

/** Lines drawn at a time; more on request, so that thousands do not stall the screen. */
const PAGE = 100

const NO_LINES: ImportNow['lines'] = []

export interface ImportListProps {
  readonly current: ImportNow
  /** the result was told above, in full */
  readonly isTold?: boolean
  /** nobody has walked away from it yet */
  readonly isFresh?: boolean
}

/** The counts come first; the lines are drawn between whatever else the page has to do. */
export function ImportList({ current, isTold = false, isFresh = false }: ImportListProps) {
  const { t } = useTranslation('importing')
  const [shown, setShown] = useState(PAGE)
  const lines = useDeferredValue(current.lines, NO_LINES)
  const counts = tally(current.lines)
  const heading = useFocusAtEnd(current.running, !isTold && isFresh)
  return (
    <section aria-label={t('results')}>
      <h2 ref={heading} tabIndex={-1} className={styles.results}>
        {t('results')}
      </h2>
      <Progress counts={counts} isRunning={current.running} isTold={isTold} />
      {counts.waiting > 0 ? <Decide current={current} count={counts.waiting} /> : null}
      <AddressOffer lines={lines} />
      <ul className={styles.lines}>
        {lines.slice(0, shown).map((line) => (
          <ImportLineRow key={line.key} line={line} />
        ))}
      </ul>
      <div className={styles.next}>
        {lines.length > shown ? (
          <Button onClick={() => setShown(shown + PAGE)}>
            {t('more', { count: lines.length - shown })}
          </Button>
        ) : null}
        {current.running ? null : (
          <>
            <LinkButton look={isTold ? 'plain' : 'main'} to={PATHS.backpack}>
              {t('toBackpack')}
            </LinkButton>
            <SaveReport current={current} />
          </>
        )}
      </div>
    </section>
  )
}

/** When all is read, the focus goes to the results, unless the person is at work somewhere. */
function useFocusAtEnd(isRunning: boolean, isWanted: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement } = document
    const isIdle = activeElement === document.body || activeElement?.tagName === 'BUTTON'
    if (isWanted && !isRunning && isIdle) heading.current?.focus()
  }, [isRunning, isWanted])
  return heading
}

interface ProgressProps {
  readonly counts: Tally
  readonly isRunning: boolean
  readonly isTold: boolean
}

function Progress({ counts, isRunning, isTold }: ProgressProps) {
  const { t } = useTranslation('importing')
  const parts = (['kept', 'already', 'waiting', 'nothing'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t(`tally.${part}`, { count: counts[part] }))
  const sentence = counts.stopped ? 'stoppedAt' : isRunning ? 'counted' : 'ready'
  return (
    <div className={styles.progress}>
      <ProgressBar label={t('progress')} done={counts.done} total={counts.total} />
      <div className={styles.counts}>
        <p role={isTold ? undefined : 'status'}>
          <Trans
            t={t}
            i18nKey={sentence}
            values={{ ...counts }}
            components={{ strong: <strong /> }}
          />
        </p>
        <p>
          {parts.join(' · ')}
          {isRunning ? (
            <Button look="quiet" onClick={importJob.stop}>
              {t('stop', { ns: 'common' })}
            </Button>
          ) : null}
        </p>
      </div>
    </div>
  )
}

function Decide({ current, count }: { readonly current: ImportNow; readonly count: number }) {
  const { t } = useTranslation('importing')
  const keys = () =>
    current.lines
      .flatMap((line) => line.finds)
      .flatMap(({ key, kept }) => (kept.outcome === 'waiting' ? [key] : []))
  return (
    <div className={styles.decide}>
      <p>{t('preview.undecided', { count })}</p>
      <Button look="main" onClick={() => void keepFinds(keys())}>
        {t('preview.keepAll', { count })}
      </Button>
      <Button onClick={() => void skipFinds(keys())}>{t('preview.skipAll')}</Button>
    </div>
  )
}

function SaveReport({ current }: { readonly current: ImportNow }) {
  const { t } = useTranslation('importing')
  const line = useReportRows()
  const columns = (['file', 'badge', 'issuer', 'verdict', 'standing', 'result'] as const).map(
    (column) => t(`report.${column}`),
  )
  const save = () => saveFile(reportCsv(current.lines, { columns, line }), t('report.name'))
  return <Button onClick={save}>{t('report.save')}</Button>
}

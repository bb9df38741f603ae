/** What is otherwise since a report was saved, as far as its badges are here; a report alone proves nothing. */
import { useTranslation } from 'react-i18next'
import { mark } from '#core/verification/report.ts'
import {
  type ChangedOutcome,
  type SavedReport,
  sinceReport,
} from '#core/verification/saved-report.ts'
import { useFormat } from '#i18n/format.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import styles from './reading.module.css'
import type { ReadingRow } from './tally.ts'

export interface SinceReportNoticeProps {
  readonly report: SavedReport
  readonly rows: readonly ReadingRow[]
}

export function SinceReportNotice({ report, rows }: SinceReportNoticeProps) {
  const { t } = useTranslation('reader')
  const when = useFormat().moment(report.checkedAt)
  return (
    <Notice role="status">
      <h2>{t('since.title', { when })}</h2>
      {rows.length === 0 ? (
        <p>{t('since.alone', { count: report.lines.length })}</p>
      ) : (
        <Changes report={report} rows={rows} />
      )}
      <p className={styles.made}>{t('since.unsigned')}</p>
    </Notice>
  )
}

/** Badges that are still being asked about are compared when their answer is there. */
function Changes({ report, rows }: SinceReportNoticeProps) {
  const { t } = useTranslation('reader')
  const now = rows.flatMap(({ report: checked, credential: { id, badge } }) =>
    checked ? [{ badge: badge.name, outcome: mark(checked), fingerprint: id }] : [],
  )
  const { changed, same, missing, added } = sinceReport(report, now)
  return (
    <ul>
      {changed.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: badges may have the same name, and are never reordered
        <li key={at}>
          <Changed one={one} />
        </li>
      ))}
      {same.length > 0 ? <li>{t('since.same', { count: same.length })}</li> : null}
      {added.length > 0 ? <li>{t('since.added', { count: added.length })}</li> : null}
      {missing.length > 0 ? <li>{t('since.missing', { count: missing.length })}</li> : null}
    </ul>
  )
}

function Changed({ one: { badge, before, after } }: { readonly one: ChangedOutcome }) {
  const { t } = useTranslation('reader')
  return (
    <>
      <strong dir="auto">{badge}</strong>: {t('since.before')} <VerdictMark mark={before} />,{' '}
      {t('since.now')} <VerdictMark mark={after} />
    </>
  )
}

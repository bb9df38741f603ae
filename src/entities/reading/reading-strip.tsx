/** The counts over all badges: a mark, a number and a word each, on ground that takes no side. */
import { useTranslation } from 'react-i18next'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { useFormat } from '#i18n/format.ts'
import tones from '../verdict-mark/tone.module.css'
import { ToneIcon } from '../verdict-mark/tone-icon.tsx'
import styles from './reading.module.css'
import { COUNTED, type Counted, type ReadingRow, type Tally, tallyOf } from './tally.ts'

/** Nobody is green or red: what is counted has a colour, the strip has none. */
export function ReadingStrip({ rows }: { readonly rows: readonly ReadingRow[] }) {
  const tally = tallyOf(rows)
  return (
    <div role="status" className={styles.strip}>
      <Counts counts={tally.counts} />
      <Examples count={tally.examples} />
      <p className={styles.how}>
        <How tally={tally} rows={rows} />
      </p>
    </div>
  )
}

/** What is not there is not counted. */
export function Counts({ counts }: Pick<Tally, 'counts'>) {
  const there = COUNTED.filter((outcome) => counts[outcome])
  if (there.length === 0) return null
  return (
    <ul className={styles.counts}>
      {there.map((outcome) => (
        <li key={outcome}>
          <Count outcome={outcome} count={counts[outcome] ?? 0} />
        </li>
      ))}
    </ul>
  )
}

function Count({ outcome, count }: { readonly outcome: Counted; readonly count: number }) {
  const { t } = useTranslation('verification')
  return (
    <span translate="no" className={[styles.count, tones[TONE_OF_MARK[outcome]]].join(' ')}>
      <ToneIcon tone={TONE_OF_MARK[outcome]} />
      <strong>{count}</strong> {t(`verdict.${outcome}`)}
    </span>
  )
}

function Examples({ count }: { readonly count: number }) {
  const { t } = useTranslation('reader')
  return count === 0 ? null : <p className={styles.examples}>{t('strip.examples', { count })}</p>
}

function How({ tally, rows }: { readonly tally: Tally; readonly rows: readonly ReadingRow[] }) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const { total, done } = tally
  const latest = rows.map(({ report }) => report?.askedAt ?? '').reduce(later, '')
  if (total === 0) return null
  if (done < total) return <strong>{t('strip.busy', { done, total })}</strong>
  return (
    <>
      <strong>{t('strip.done', { count: total })}</strong>{' '}
      {t('strip.notSite', { when: format.moment(latest) })}
    </>
  )
}

const later = (one: string, other: string) => (other > one ? other : one)

/** What a reader will see of the badges, before anything is made: counted by their marks, with a way to leave some out. */
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { isExample } from '#core/badge/example.ts'
import { takeOut } from '#core/portfolio/commands.ts'
import { badgesOf, type Portfolio } from '#core/portfolio/document.ts'
import { redact } from '#core/portfolio/redact.ts'
import { readerLines, readerMark } from '#core/sharing/reader-mark.ts'
import type { StandingLine } from '#core/verification/issuer-standing.ts'
import { isProof, type Mark } from '#core/verification/report.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useStandingWords } from '#i18n/words.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { allReports } from '#storage/live/report-queries.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './portfolio.module.css'

export interface ReaderSeesProps {
  readonly portfolio: Portfolio
  readonly onChange: (next: Portfolio) => void
}

interface Seen {
  readonly id: BadgeId
  readonly name: string
  readonly mark: Mark | 'unchecked'
  readonly standing: readonly StandingLine[]
  readonly isExample: boolean
}

export function ReaderSees({ portfolio, onChange }: ReaderSeesProps) {
  const { t } = useTranslation('portfolio')
  const seen = useSeen(portfolio)
  if (seen.length === 0) return null
  return (
    <section className={styles.form}>
      <h2>{t('seen.title')}</h2>
      <Counts seen={seen} />
      <p className={styles.soft}>{t('seen.hint')}</p>
      <Doubtful
        some={seen.filter(({ mark }) => !isProof(mark))}
        onLeave={(ids) => onChange(takeOut(portfolio, new Set(ids)))}
      />
    </section>
  )
}

function Counts({ seen }: { readonly seen: readonly Seen[] }) {
  const real = seen.filter((one) => !one.isExample)
  const examples = seen.length - real.length
  return (
    <ul className={styles.counts}>
      {countsOf(real).map(([mark, count]) => (
        <li key={mark}>
          <strong>{count}</strong> <Marked mark={mark} />
        </li>
      ))}
      {examples > 0 ? (
        <li>
          <strong>{examples}</strong> <ExampleMark />
        </li>
      ) : null}
    </ul>
  )
}

interface DoubtfulProps {
  readonly some: readonly Seen[]
  readonly onLeave: (ids: readonly BadgeId[]) => void
}

/** The badges that are no proof, each with a way to leave it out, and one for all. */
function Doubtful({ some, onLeave }: DoubtfulProps) {
  const { t } = useTranslation('portfolio')
  if (some.length === 0) return null
  return (
    <>
      <ul className={styles.list}>
        {some.map((one) => (
          <DoubtfulBadge key={one.id} one={one} onLeave={() => onLeave([one.id])} />
        ))}
      </ul>
      {some.length > 1 ? (
        <p>
          <Button onClick={() => onLeave(some.map(({ id }) => id))}>
            {t('seen.outAll', { count: some.length })}
          </Button>
        </p>
      ) : null}
    </>
  )
}

interface DoubtfulBadgeProps {
  readonly one: Seen
  readonly onLeave: () => void
}

function DoubtfulBadge({ one, onLeave }: DoubtfulBadgeProps) {
  const { t } = useTranslation('portfolio')
  const say = useStandingWords()
  return (
    <li>
      <span dir="auto">{one.name}</span>
      {one.isExample ? <ExampleMark /> : <Marked mark={one.mark} />}
      {one.isExample ? null : <span>{say(one.standing)}</span>}
      <Button aria-label={t('seen.outThis', { name: one.name })} onClick={onLeave}>
        {t('seen.out')}
      </Button>
    </li>
  )
}

/** By the last check on this device; a badge without one is not checked, and that is what is said. */
function useSeen(portfolio: Portfolio): readonly Seen[] {
  const records = useLive(badgesById, badgesOf(redact(portfolio)))
  const reports = useLive(allReports)
  return records.map(({ id, badge }) => {
    const report = reports.get(id)
    return {
      ...{ id, name: badge.name, isExample: isExample(badge) },
      mark: report ? readerMark(report) : 'unchecked',
      standing: report ? readerLines(report) : [],
    }
  })
}

function Marked({ mark }: Pick<Seen, 'mark'>) {
  const { t } = useTranslation('portfolio')
  return mark === 'unchecked' ? <span>{t('seen.unchecked')}</span> : <VerdictMark mark={mark} />
}

/** As the reader's own strip: what is proved, its half, what passed, what is open, what is wrong. */
const ORDER: readonly Seen['mark'][] = [
  'valid',
  'issuerUnproven',
  'expired',
  'notYet',
  'suspended',
  'unverified',
  'saysExpired',
  'saysNotYet',
  'saysSuspended',
  'saysRevoked',
  'unchecked',
  'revoked',
  'invalid',
  'malformed',
]

function countsOf(seen: readonly Seen[]) {
  return ORDER.map(
    (mark) => [mark, seen.filter((one) => one.mark === mark).length] as const,
  ).filter(([, count]) => count > 0)
}

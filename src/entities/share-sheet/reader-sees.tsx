/** What a reader will see of the badges, before anything is made: counted by their marks, with a way to leave some out. */
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { countsOf, type Seen } from '#core/sharing/seen.ts'
import { isProof } from '#core/verification/report.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useStandingWords } from '#i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './share-sheet.module.css'

export interface ReaderSeesProps {
  readonly seen: readonly Seen[]
  /** absent where there is nothing to leave one out of */
  readonly onLeave?: (ids: readonly BadgeId[]) => void
}

export function ReaderSees({ seen, onLeave }: ReaderSeesProps) {
  const { t } = useTranslation('portfolio')
  if (seen.length === 0) return null
  return (
    <section className={`${styles.part} ${styles.eyes}`}>
      <h2>{t('seen.title')}</h2>
      <Counts seen={seen} />
      <Doubtful some={seen.filter(({ mark }) => !isProof(mark))} onLeave={onLeave} />
      <p className={styles.soft}>{t('seen.hint')}</p>
    </section>
  )
}

function Counts({ seen }: Pick<ReaderSeesProps, 'seen'>) {
  const examples = seen.filter((one) => one.isExample).length
  return (
    <ul className={styles.counts}>
      {countsOf(seen).map(([mark, count]) => (
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
  readonly onLeave: ReaderSeesProps['onLeave']
}

/** The badges that are no proof, each with a way to leave it out, and one for all. */
function Doubtful({ some, onLeave }: DoubtfulProps) {
  const { t } = useTranslation('portfolio')
  if (some.length === 0) return null
  return (
    <>
      <ul className={styles.doubtful}>
        {some.map((one) => (
          <DoubtfulBadge key={one.id} one={one} onLeave={onLeave && (() => onLeave([one.id]))} />
        ))}
      </ul>
      {onLeave && some.length > 1 ? (
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
  readonly onLeave: (() => void) | undefined
}

function DoubtfulBadge({ one, onLeave }: DoubtfulBadgeProps) {
  const { t } = useTranslation('portfolio')
  const say = useStandingWords()
  return (
    <li>
      <span dir="auto">{one.name}</span>
      <Marked mark={one.mark} />
      {one.isExample ? <ExampleMark /> : null}
      {one.isExample ? null : <span>{say(one.standing)}</span>}
      {onLeave ? (
        <Button look="quiet" aria-label={t('seen.outThis', { name: one.name })} onClick={onLeave}>
          {t('seen.out')}
        </Button>
      ) : null}
    </li>
  )
}

function Marked({ mark }: Pick<Seen, 'mark'>) {
  const { t } = useTranslation('portfolio')
  return mark === 'unchecked' ? <span>{t('seen.unchecked')}</span> : <VerdictMark mark={mark} />
}

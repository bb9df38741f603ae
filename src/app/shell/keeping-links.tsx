/** The links to keeping, settings and leaving: below in the rail, and in the menu of a phone. */
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import { openLock } from '#storage/lock/lock-state.ts'
import { LateFact } from './late-fact.tsx'
import styles from './shell.module.css'

const KEEPING = [
  { to: PATHS.places, word: 'nav.places' },
  { to: PATHS.backup, word: 'nav.backup' },
  { to: PATHS.settings, word: 'nav.settings' },
] as const

/** Loaded already where a lock was opened. */
const lockNow = () => void import('#services/lock/lock-now.ts').then((it) => it.lockNow())

export interface KeepingLinksProps {
  readonly className?: string | undefined
  readonly onGo?: () => void
}

export function KeepingLinks({ className = '', onGo }: KeepingLinksProps) {
  const { t } = useTranslation()
  return (
    <>
      {KEEPING.map(({ to, word }) => (
        <li key={to}>
          <NavLink className={className} to={to} onClick={onGo}>
            {t(word)} <LateFact of={to} />
          </NavLink>
        </li>
      ))}
      {openLock() ? (
        <li>
          <button type="button" className={[styles.press, className].join(' ')} onClick={lockNow}>
            {t('nav.lock')}
          </button>
        </li>
      ) : null}
      <li>
        <Link className={className} to={{ pathname: PATHS.backup, hash: 'leave' }} onClick={onGo}>
          {t('nav.leave')}
        </Link>
      </li>
    </>
  )
}

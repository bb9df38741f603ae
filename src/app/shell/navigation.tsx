/** The main menu: a rail on wide screens, a bar at the bottom on a phone. */
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import { Brand } from './brand.tsx'
import styles from './shell.module.css'

const PLACES = [
  { to: PATHS.backpack, word: 'nav.badges', end: true },
  { to: PATHS.collections, word: 'nav.collections', end: false },
  { to: PATHS.skills, word: 'nav.skills', end: false },
  { to: PATHS.portfolios, word: 'nav.portfolios', end: false },
] as const

const KEEPING = [
  { to: PATHS.backup, word: 'nav.backup' },
  { to: PATHS.settings, word: 'nav.settings' },
] as const

/** They come from the database, which the menu does not wait for. */
const Fact = lazy(() => import('./facts.tsx').then((it) => ({ default: it.Fact })))

export function Navigation() {
  const { t } = useTranslation()
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <Link className={styles.brand} to={PATHS.backpack}>
        <Brand name={t('appName')} />
      </Link>
      <ul className={[styles.links, styles.places].join(' ')}>
        {PLACES.map(({ to, word, end }) => (
          <li key={to}>
            <NavLink className={styles.link ?? ''} to={to} end={end}>
              {t(word)} <LateFact of={to} />
            </NavLink>
          </li>
        ))}
      </ul>
      <ul className={[styles.links, styles.push].join(' ')}>
        {KEEPING.map(({ to, word }) => (
          <li key={to}>
            <NavLink className={styles.link ?? ''} to={to}>
              {t(word)} <LateFact of={to} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LateFact({ of }: { readonly of: string }) {
  return (
    <Suspense fallback={null}>
      <Fact of={of} />
    </Suspense>
  )
}

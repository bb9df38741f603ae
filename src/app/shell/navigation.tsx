/** The main menu: a rail on wide screens, a bar at the bottom on a phone. */
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import { KeepingLinks } from './keeping-links.tsx'
import { LateFact } from './late-fact.tsx'
import { Brand } from './logo.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import styles from './shell.module.css'

/** `holds`: the screens that are seen from this place. */
const PLACES = [
  {
    to: PATHS.backpack,
    word: 'nav.badges',
    holds: /^\/(add|badges|share|stacks|timeline)\b/,
  },
  { to: PATHS.collections, word: 'nav.collections', holds: /^\/collections\b/ },
  { to: PATHS.skills, word: 'nav.skills', holds: /^\/skills\b/ },
  { to: PATHS.portfolios, word: 'nav.portfolios', holds: /^\/portfolios\b/ },
] as const

export function Navigation() {
  const { t } = useTranslation()
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <Link className={styles.brand} to={PATHS.backpack}>
        <Brand name={t('appName')} />
      </Link>
      <Places />
      <ul className={[styles.links, styles.push].join(' ')}>
        <KeepingLinks className={styles.link} />
      </ul>
      <div className={styles.more}>
        <PhoneMenu />
      </div>
    </nav>
  )
}

function Places() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const current = (to: string, holds: RegExp) => {
    if (pathname === to) return 'page'
    return holds.test(pathname) ? 'true' : undefined
  }
  return (
    <ul className={[styles.links, styles.places].join(' ')}>
      {PLACES.map(({ to, word, holds }) => (
        <li key={to}>
          <Link className={styles.link} to={to} aria-current={current(to, holds)}>
            {t(word)} <LateFact of={to} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The frame around every screen of the backpack: menu, content, focus after navigation. */
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { ConsentQuestion } from '#features/consent/consent-question.tsx'
import { startKeeping } from '../keeping.ts'
import { UpdateBar } from '../pwa/update-bar.tsx'
import { CheckBar } from './check-bar.tsx'
import { Loading } from './loading.tsx'
import { Navigation } from './navigation.tsx'
import { NewerDatabase } from './newer-database.tsx'
import styles from './shell.module.css'
import { UndoBar } from './undo-bar.tsx'
import { UnreadLibrary } from './unread-library.tsx'
import { useFacts } from './use-facts.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { WindowDrop } from './window-drop.tsx'

export function Component() {
  const { t } = useTranslation()
  const content = useRef<HTMLElement>(null)
  useFocusOnArrival(content)
  useKeptFocus(content)
  useEffect(startKeeping, [])
  return (
    <div className={styles.shell}>
      <a className={`${styles.skip ?? ''} visually-hidden`} href="#content">
        {t('skipToContent')}
      </a>
      <Suspense fallback={<Navigation facts={{}} />}>
        <FactualNavigation />
      </Suspense>
      <main id="content" ref={content} className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <UpdateBar />
          <NewerDatabase />
          <UnreadLibrary />
          <Consent />
          <CheckBar />
          <Outlet />
        </Suspense>
      </main>
      <UndoBar />
      <WindowDrop />
      <ScrollRestoration />
    </div>
  )
}

/** The question stands where badges are; elsewhere it would only be in the way. */
const ASKED_ON = /^\/(add|badges\/.*)?$/

function Consent() {
  const { pathname } = useLocation()
  return ASKED_ON.test(pathname) ? <ConsentQuestion /> : null
}

function FactualNavigation() {
  return <Navigation facts={useFacts()} />
}

/** After a change of screen, a screen reader and the keyboard start at its title. */
function useFocusOnArrival(content: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const arrived = useRef(pathname)
  useEffect(() => {
    if (arrived.current === pathname) return
    arrived.current = pathname
    content.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [pathname, content])
}

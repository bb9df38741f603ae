/** The frame around every screen of the backpack: menu, content, focus after navigation. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { whenWanted } from '#hooks/when-wanted.ts'
import { PageMenuContext } from '#ui/page-heading/page-menu.tsx'
import { Loading } from './loading.tsx'
import { Navigation } from './navigation.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import styles from './shell.module.css'
import { UndoBar } from './undo-bar.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useScreenTitle } from './use-screen-title.ts'
import { WindowDrop } from './window-drop.tsx'

const menu = <PhoneMenu />

const Bars = lazy(() =>
  whenWanted().then(async () => ({ default: (await import('./bars.tsx')).Bars })),
)

export function Component() {
  const { t } = useTranslation()
  const content = useRef<HTMLElement>(null)
  useFocusOnArrival(content)
  useKeptFocus(content)
  useScreenTitle(content)
  return (
    <div className={styles.shell}>
      <a className={`${styles.skip ?? ''} visually-hidden`} href="#content">
        {t('skipToContent')}
      </a>
      <Navigation />
      <main id="content" ref={content} className={styles.main} tabIndex={-1}>
        <Suspense fallback={null}>
          <Bars />
        </Suspense>
        <Suspense fallback={<Loading />}>
          <PageMenuContext value={menu}>
            <Outlet />
          </PageMenuContext>
        </Suspense>
      </main>
      <UndoBar />
      <WindowDrop />
      <ScrollRestoration />
    </div>
  )
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

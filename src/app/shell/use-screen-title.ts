/** Names the tab after the title of the screen, so that history, tabs and screen readers can tell screens apart. */
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Follows the heading: it comes when a screen has loaded, and changes with what it counts. */
export function useScreenTitle(content: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation()
  const app = t('appName')
  useEffect(() => {
    const screen = content.current
    if (!screen) return undefined
    const name = () => {
      const title = screen.querySelector('h1')?.textContent.trim()
      const wanted = title ? `${title} · ${app}` : app
      if (document.title !== wanted) document.title = wanted
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(screen, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [content, app])
}

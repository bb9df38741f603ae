/** Says, where it is so, that this browser wipes what a website keeps after seven days without a visit, and the cure. */
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice/notice.tsx'

/** Nothing in other browsers, and nothing on the home screen, where WebKit keeps what an app has. */
export function Forgets() {
  const { t } = useTranslation()
  const forgets = useSyncExternalStore(NEVER_CHANGES, forgetsAfterSevenDays, () => false)
  if (!forgets) return null
  return (
    <Notice tone="caution">
      <p>{t(navigator.maxTouchPoints > 0 ? 'forgets.touch' : 'forgets.desk')}</p>
    </Notice>
  )
}

const NEVER_CHANGES = () => () => {}

/** Every browser on iOS and iPadOS is WebKit, and says so by its vendor. */
const forgetsAfterSevenDays = (): boolean =>
  navigator.vendor === 'Apple Computer, Inc.' && !matchMedia('(display-mode: standalone)').matches

/** The reader's screen: what opens and judges is loaded once there is something to open. */
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { ReaderFrame } from './reader-frame.tsx'
import { Start, type StartProps } from './start.tsx'

/** Whether another page opened this one and can still speak to it. */
const wasOpened = () => window.opener !== null

const open = () => import('./reading.tsx').then((it) => ({ default: it.Reading }))
const Reading = lazy(open)
const NONE: readonly File[] = []

const handsOver = (hash: string) => hash.length > 1

/** A link is opened at once: its reading comes together with the screen. */
export function loader() {
  if (handsOver(window.location.hash)) open().catch(() => undefined) // told by the screen itself
  return null
}

export function Component() {
  const { hash } = useLocation()
  const [files, setFiles] = useState(NONE)
  return (
    <ReaderFrame onFiles={setFiles}>
      {handsOver(hash) || files.length > 0 || wasOpened() ? (
        <Suspense fallback={<Opening onFiles={setFiles} />}>
          <Reading files={files} />
        </Suspense>
      ) : (
        <Start onFiles={setFiles} />
      )}
    </ReaderFrame>
  )
}

function Opening({ onFiles }: Pick<StartProps, 'onFiles'>) {
  const { t } = useTranslation('reader')
  return (
    <Start onFiles={onFiles}>
      <p role="status">{t('opening')}</p>
    </Start>
  )
}

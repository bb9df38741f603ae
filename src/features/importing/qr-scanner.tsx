/** Reads a QR code with the camera: only after the click, and the camera is off as soon as this closes. */

import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useCamera } from '#hooks/use-camera.ts'
import { takeText } from '#services/importing/sort-input.ts'
import { Button } from '#ui/button/button.tsx'
import { CameraView } from '#ui/camera-view/camera-view.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'

export function QrButton() {
  const { t } = useTranslation('importing')
  const [isOpen, setOpen] = useState(useLocation().hash === '#scan')
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('scan.open')}</Button>
      {isOpen ? <Scanner onClose={close} /> : null}
    </>
  )
}

function Scanner({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('importing')
  const isDone = useRef(false)
  const take = useCallback(
    (text: string) => {
      if (isDone.current) return
      isDone.current = true
      takeText(text)
      onClose()
    },
    [onClose],
  )
  const { video, state } = useCamera(take)
  return (
    <Dialog
      title={t('scan.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('close', { ns: 'common' })}</Button>}
    >
      <p role="status">{t(state === 'looking' ? 'scan.hint' : `scan.${state}`)}</p>
      <CameraView video={video} label={t('scan.label')} isLooking={state === 'looking'} />
    </Dialog>
  )
}

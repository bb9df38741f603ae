/** Reads a loop of QR codes from another screen, and looks into the backup that they are together. */

import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Collected, wholeOf, withCode } from '#core/sharing/code-loop.ts'
import { useCamera } from '#hooks/use-camera.ts'
import { lookInto } from '#services/backup/restore.ts'
import { Button } from '#ui/button/button.tsx'
import { CameraView } from '#ui/camera-view/camera-view.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'

export function ReadCodes({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['backup', 'common'])
  const { collected, isDamaged, read } = useCollected(onClose)
  const { video, state } = useCamera(read)
  const done = collected?.pieces.size ?? 0
  const words = t('screen.read', { done, total: collected?.total ?? 0 })
  return (
    <Dialog
      title={t('screen.readTitle')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <p role="status">{t(state === 'looking' ? 'screen.hint' : `screen.${state}`)}</p>
      {isDamaged ? <p role="alert">{t('screen.damaged')}</p> : null}
      <CameraView video={video} label={t('screen.camera')} isLooking={state === 'looking'} />
      {collected ? (
        <>
          <p>{words}</p>
          <ProgressBar label={words} done={done} total={collected.total} />
        </>
      ) : null}
    </Dialog>
  )
}

/** What was read until now; the last of them opens the dry run and closes this. */
function useCollected(onClose: () => void) {
  const sofar = useRef<Collected>(undefined)
  const [collected, setCollected] = useState<Collected>()
  const [isDamaged, setDamaged] = useState(false)
  const read = useCallback(
    (text: string) => {
      const before = sofar.current
      const next = withCode(before, text)
      if (!next || next.pieces.size === before?.pieces.size) return
      sofar.current = next
      setCollected(next)
      void wholeOf(next).then((whole) => {
        if (!whole) return
        sofar.current = undefined
        if (!whole.ok) return setDamaged(true)
        void lookInto(new Blob([whole.value]))
        onClose()
      })
    },
    [onClose],
  )
  return { collected, isDamaged, read }
}

/** A backup as a loop of QR codes, for the camera of another device: how many there are is said before they begin. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_CODES, minutesFor, SHOWN } from '#core/sharing/code-loop.ts'
import { QrCode } from '#entities/qr/qr-code.tsx'
import { useJob } from '#hooks/use-job.ts'
import { type ShowFailure, showJob } from '#services/backup/on-screen.ts'
import type { Crash } from '#services/create-job.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import styles from './backup.module.css'

export function ShowCodes({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['backup', 'common'])
  const { running, result } = useJob(showJob)
  const close = () => {
    showJob.forget()
    onClose()
  }
  return (
    <Dialog
      title={t('screen.title')}
      onClose={close}
      actions={<Button onClick={close}>{t('common:close')}</Button>}
    >
      <p role="status">{running ? t('screen.making') : ''}</p>
      {result?.ok === true ? <Loop codes={result.value} /> : null}
      {result?.ok === false ? <Refusal failure={result.failure} /> : null}
    </Dialog>
  )
}

function Refusal({ failure }: { readonly failure: ShowFailure | Crash }) {
  const { t } = useTranslation('backup')
  if (failure.kind !== 'tooLarge') return <p role="alert">{t('make.broken')}</p>
  return <p role="alert">{t('screen.tooLarge', { codes: failure.codes, most: MOST_CODES })}</p>
}

/** Begins when the person says so: whoever looks along gets it too. */
function Loop({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('backup')
  const [isOn, setOn] = useState(false)
  const [at, setAt] = useState<number>()
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => setAt((now = 0) => (now + 1) % codes.length), SHOWN)
    return () => clearInterval(timer)
  }, [isOn, codes.length])
  const begin = () => {
    setAt((now = 0) => now)
    setOn(!isOn)
  }
  const minutes = t('screen.minutes', { count: minutesFor(codes.length) })
  return (
    <div className={styles.screen}>
      <p>
        <strong>{t('screen.amount', { count: codes.length, minutes })}</strong>
      </p>
      {at === undefined ? (
        <>
          <p>{t('screen.how')}</p>
          <p className={styles.soft}>{t('screen.channel')}</p>
        </>
      ) : (
        // alone, so that the whole code stands on a small screen too
        <div className={styles.loop}>
          <QrCode text={codes[at] ?? ''} label={t('screen.label')} />
        </div>
      )}
      <Button look="main" onClick={begin}>
        {t(isOn ? 'screen.pause' : 'screen.begin')}
      </Button>
    </div>
  )
}

/** For a shared computer: everything goes, after one question that offers a backup first. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import styles from './backup.module.css'
import { useRemoval } from './use-removal.ts'

/** Behind `#leave`, which the menu leads to, it asks at once. */
export function RemoveEverything() {
  const { key, hash } = useLocation()
  return <Removal key={key} asksAtOnce={hash === '#leave'} />
}

function Removal({ asksAtOnce }: { readonly asksAtOnce: boolean }) {
  const { t } = useTranslation('backup')
  const [asking, setAsking] = useState(asksAtOnce)
  const [done, setDone] = useState(false)
  const removal = useRemoval()
  const close = () => setAsking(false)
  const remove = () => {
    removal.run(undefined, () => setDone(true))
    close()
  }
  return (
    <section className={styles.part}>
      <h2>{t('remove.title')}</h2>
      <p>{t('remove.text')}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('remove.button')}
      </Button>
      <p role="status">
        {done ? t('remove.done') : ''}
        {removal.failure ? t(`failure.${removal.failure.kind}`) : ''}
      </p>
      {asking ? <Sure onYes={remove} onClose={close} /> : null}
    </section>
  )
}

function Sure({ onYes, onClose }: { readonly onYes: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation(['backup', 'common'])
  const backUp = () => {
    onClose()
    document.getElementById(MAKE)?.focus()
  }
  return (
    <Dialog
      title={t('remove.sure')}
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onClick={onYes}>
            {t('remove.yes')}
          </Button>
          <Button onClick={backUp}>{t('remove.backup')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <p>{t('remove.sureText')}</p>
      <p>{t('remove.others')}</p>
    </Dialog>
  )
}

/** The heading of the part where a backup is made. */
export const MAKE = 'make-backup'

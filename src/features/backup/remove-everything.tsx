/** For a shared computer: everything goes, after one question. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import styles from './backup.module.css'
import { useRemoval } from './use-removal.ts'

export function RemoveEverything() {
  const { t } = useTranslation(['backup', 'common'])
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  const removal = useRemoval()
  const remove = () => {
    removal.run(undefined, () => setDone(true))
    setAsking(false)
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
      {asking ? (
        <Dialog
          title={t('remove.sure')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="danger" onClick={remove}>
                {t('remove.yes')}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
            </>
          }
        >
          <p>{t('remove.sureText')}</p>
          <p>{t('remove.others')}</p>
        </Dialog>
      ) : null}
    </section>
  )
}

/** Says quietly that a new version is ready; the person decides when to take it. */
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { takeUpdate, update } from './register.ts'
import styles from './update-bar.module.css'

export function UpdateBar() {
  const { t } = useTranslation()
  const waiting = useSyncExternalStore(update.subscribe, update.get)
  const [later, setLater] = useState<typeof waiting>()
  const isShown = waiting !== undefined && waiting !== later
  return (
    <div role="status" className={styles.place}>
      {isShown ? (
        <Bar look="filled" className={styles.bar ?? ''}>
          <p>{t('update.ready')}</p>
          <Button onClick={() => void takeUpdate()}>{t('update.now')}</Button>
          <Button look="quiet" onClick={() => setLater(waiting)}>
            {t('update.later')}
          </Button>
        </Bar>
      ) : null}
    </div>
  )
}

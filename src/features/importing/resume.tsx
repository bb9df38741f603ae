/** Offers to go on with files that wait: an import that was cut off, or something another app shared. */
import { useTranslation } from 'react-i18next'
import { useCommand } from '#hooks/use-command.ts'
import { continueImport } from '#services/importing/import.ts'
import { dropWaiting } from '#services/importing/unfinished.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './route.module.css'
import { useWaiting } from './use-import.ts'

export function Resume() {
  const { t } = useTranslation('importing')
  const count = useWaiting()
  const go = useCommand(continueImport)
  const drop = useCommand(dropWaiting)
  if (count === 0) return null
  return (
    <div className={styles.offer}>
      <Notice>
        <p>{t('resume.waiting', { count })}</p>
        <div className={styles.choices}>
          <Button look="strong" onClick={() => go.run()}>
            {t('resume.continue')}
          </Button>
          <Button onClick={() => drop.run()}>{t('resume.forget')}</Button>
        </div>
      </Notice>
    </div>
  )
}

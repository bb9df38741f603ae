/** Another device removed many badges: they stay here until the person has chosen. */
import { useTranslation } from 'react-i18next'
import type { PlaceRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { syncJob } from '#services/vault/sync-job.ts'
import { answerRemoval } from '#storage/operations/vault-removal.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './places.module.css'

interface RemovedProps {
  readonly place: PlaceRecord
  readonly count: number
}

/** What was chosen is carried out at once: it needs a visit to the place. */
export function ManyRemoved({ place, count }: RemovedProps) {
  const { t } = useTranslation('places')
  const answer = useCommand(answerRemoval)
  if (count === 0) return null
  const visit = () => void syncJob.start(place)
  return (
    <Notice tone="caution">
      <h4>{t('vault.removal.title')}</h4>
      <p>{t('vault.removal.text', { count })}</p>
      <p className={styles.row}>
        <Button disabled={answer.pending} onClick={() => answer.run('keep', visit)}>
          {t('vault.removal.keep')}
        </Button>
        <Button look="danger" disabled={answer.pending} onClick={() => answer.run('remove', visit)}>
          {t('vault.removal.remove')}
        </Button>
      </p>
    </Notice>
  )
}

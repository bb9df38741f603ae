/** How safe the badges are in this browser, in plain words. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './backup.module.css'
import { useHealth } from './use-health.ts'

export function StorageHealth() {
  const { t } = useTranslation('backup')
  const { health, ask } = useHealth()
  if (!health) return null
  return (
    <section className={styles.part}>
      <h2>{t('health.title')}</h2>
      {health.probablyPrivate ? (
        <Notice tone="caution">
          <p>{t('health.private')}</p>
        </Notice>
      ) : null}
      <p>{t(health.persisted ? 'health.persisted' : 'health.notPersisted')}</p>
      <Room used={health.used} room={health.room} />
      {health.persisted ? null : (
        <Button disabled={ask.isPending} onClick={() => ask.mutate()}>
          {t('health.ask')}
        </Button>
      )}
      <p role="status">{ask.data === false ? t('health.refused') : ''}</p>
    </section>
  )
}

function Room({
  used,
  room,
}: {
  readonly used: number | undefined
  readonly room: number | undefined
}) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  if (used === undefined) return null
  const words =
    room === undefined
      ? t('health.usedOnly', { used: format.size(used) })
      : t('health.used', { used: format.size(used), room: format.size(room) })
  return <p className={styles.soft}>{words}</p>
}

/** How safe the badges are in this browser, in plain words: promise, room, last backup, what is not in it. */
import { useTranslation } from 'react-i18next'
import { changesIn } from '#core/backup/reminder.ts'
import { Forgets } from '#entities/forgets/forgets.tsx'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './backup.module.css'
import { useHealth, useReminder } from './use-health.ts'

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
      <Notice tone={health.persisted ? 'valid' : 'caution'}>
        <p>{t(health.persisted ? 'health.persisted' : 'health.notPersisted')}</p>
      </Notice>
      <Forgets />
      {health.persisted ? null : (
        <Button disabled={ask.pending} onClick={() => ask.run()}>
          {t('health.ask')}
        </Button>
      )}
      <p role="status">{ask.value === false ? t('health.refused') : ''}</p>
      <Room used={health.used} room={health.room} />
      <Reminder />
    </section>
  )
}

/** Days without a backup after which to remind; 0 is never. */
const REMIND = [0, 7, 30, 90] as const

function Reminder() {
  const { t } = useTranslation('backup')
  const { since, afterDays, clockIsWrong, remindAfter } = useReminder()
  const count = changesIn(since)
  const words = (days: number) =>
    days === 0 ? t('health.remindNever') : t('health.remindAfter', { count: days })
  return (
    <>
      {count > 0 ? <p>{t('health.changes', { count })}</p> : null}
      {count === 0 && since.at ? <p>{t('health.noChanges')}</p> : null}
      {clockIsWrong ? (
        <Notice tone="caution">
          <p>{t('health.clock')}</p>
        </Notice>
      ) : null}
      <SelectField
        label={t('health.remind')}
        value={afterDays}
        onChange={(event) => remindAfter(Number(event.target.value))}
      >
        {[...new Set([...REMIND, afterDays])].map((days) => (
          <option key={days} value={days}>
            {words(days)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

interface RoomProps {
  readonly used: number | undefined
  readonly room: number | undefined
}

function Room({ used, room }: RoomProps) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  if (used === undefined) return null
  const words =
    room === undefined
      ? t('health.usedOnly', { used: format.size(used) })
      : t('health.used', { used: format.size(used), room: format.size(room) })
  return (
    <div className={styles.progress}>
      <p className={styles.soft}>{words}</p>
      {room ? <meter className={styles.meter} aria-label={words} max={room} value={used} /> : null}
    </div>
  )
}

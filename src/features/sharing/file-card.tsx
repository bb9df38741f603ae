/** The original file, byte for byte, with the warning where its proof gets lost. */
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { attempt } from '#storage/guards/failure.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { original } from './original.ts'
import styles from './sharing.module.css'

export interface FileCardProps {
  readonly record: BadgeRecord
  readonly onSaved: () => void
}

export function FileCard({ record, onSaved }: FileCardProps) {
  const { t } = useTranslation('sharing')
  const save = useCommand(() => attempt(() => saveOriginal(record)))
  return (
    <section className={styles.part}>
      <h3>{t('file.title')}</h3>
      <p>{t('file.text')}</p>
      <Button look="strong" onClick={() => save.run(undefined, onSaved)}>
        {t('file.save')}
      </Button>
    </section>
  )
}

async function saveOriginal(record: BadgeRecord): Promise<void> {
  const { bytes, name } = await original(record)
  saveFile(bytes, name)
}

/** The original file, byte for byte, with the warning where its proof gets lost. */
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { textFile } from '#core/records/text-file.ts'
import { useCommand } from '#hooks/use-command.ts'
import { attempt } from '#storage/guards/failure.ts'
import { file } from '#storage/live/file-queries.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './sharing.module.css'

export interface FileCardProps {
  readonly record: BadgeRecord
  readonly onSaved: () => void
}

export function FileCard({ record, onSaved }: FileCardProps) {
  const { t } = useTranslation('sharing')
  const save = useCommand(() => attempt(() => saveOriginal(record)))
  return (
    <section className={styles.card}>
      <h2>{t('file.title')}</h2>
      <p>{t('file.text')}</p>
      <p>
        <Button look="strong" onClick={() => save.run(undefined, onSaved)}>
          {t('file.save')}
        </Button>
      </p>
    </section>
  )
}

/** A badge that came as text is saved as exactly that text. */
async function saveOriginal(record: BadgeRecord): Promise<void> {
  const row = record.file === undefined ? undefined : await file.read(record.file)
  const { bytes, name } = row ?? textFile(record)
  saveFile(bytes, name)
}

/** The originals of a collection in one archive, bytes untouched. */
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { useCommand } from '#hooks/use-command.ts'
import { exportJob } from '#services/backup/export-originals.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { shareOf } from './share-of.ts'
import styles from './sharing.module.css'

export interface CollectionFileProps {
  readonly ids: readonly BadgeId[]
  readonly title: string
}

export function CollectionFile({ ids, title }: CollectionFileProps) {
  const { t } = useTranslation('sharing')
  const log = useCommand(() => saveShares(shareOf('file', title, ids)))
  const save = (archive: Blob) => {
    saveFile(archive, 'badges.zip')
    log.run(undefined)
  }
  return (
    <section className={styles.part}>
      <h3>{t('collection.fileTitle')}</h3>
      <p>{t('collection.file')}</p>
      <Button
        look="strong"
        disabled={ids.length === 0}
        onClick={() => void exportJob.start({ ids, save })}
      >
        {t('collection.fileSave')}
      </Button>
    </section>
  )
}

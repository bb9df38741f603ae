/** Every file that this badge came in, to be saved as it came. */
import { useTranslation } from 'react-i18next'
import { endingOf } from '#core/records/ending.ts'
import { originalsOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import { textFile } from '#core/records/text-file.ts'
import { useFormat } from '#i18n/format.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './badge-page.module.css'
import { BoxList } from './box-list.tsx'

export function BadgeFiles({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('badge')
  const kept = useLive(filesByDigest, originalsOfBadge(record))
  const files = record.file === undefined ? [textFile(record)] : kept
  return (
    <>
      {files.length > 1 ? <p className={styles.soft}>{t('files.several')}</p> : null}
      <BoxList all={files}>{(file) => <OneFile file={file} />}</BoxList>
    </>
  )
}

function OneFile({ file: { name, mediaType, size, bytes } }: { readonly file: FileRecord }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  return (
    <>
      <strong>{name}</strong>
      <span className={styles.soft}>
        {endingOf(mediaType).toUpperCase()}, {format.size(size)}
      </span>
      <div className={styles.flush}>
        <Button look="quiet" onClick={() => saveFile(bytes, name)}>
          {t('files.download')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </>
  )
}

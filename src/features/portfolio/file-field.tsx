/** Chooses the picture or file of a block: says which one is there, and why one was not kept. */
import { useTranslation } from 'react-i18next'
import { MOST_OWN_BYTES } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLiveSoon } from '#storage/live/live.ts'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { IMAGES, keepOwnFile } from './keep-own-file.ts'
import styles from './portfolio.module.css'

export interface FileFieldProps {
  readonly label: string
  /** '' when none is chosen */
  readonly digest: string
  readonly isImage: boolean
  readonly onChange: (digest: string) => void
}

export function FileField({ label, digest, isImage, onChange }: FileFieldProps) {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const keep = useCommand((picked: File) => keepOwnFile(picked, isImage), { showsFailure: true })
  const holes = { name: keep.input?.name ?? '', size: format.size(MOST_OWN_BYTES) }
  return (
    <div className={styles.file}>
      <FilePicker
        multiple={false}
        look="plain"
        onFiles={([picked]) => picked && keep.run(picked, onChange)}
        {...(isImage && { accept: IMAGES })}
      >
        {label}
      </FilePicker>
      <p role="status">{digest === '' ? null : <Chosen digest={digest} />}</p>
      <p role="alert">{keep.failure ? t(`file.problem.${keep.failure.kind}`, holes) : ''}</p>
    </div>
  )
}

function Chosen({ digest }: { readonly digest: string }) {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const rows = useLiveSoon(filesByDigest, [digest])
  if (!rows) return null
  const [row] = rows
  if (!row) return t('file.lost')
  return t('file.chosen', { name: row.name, size: format.size(row.size) })
}

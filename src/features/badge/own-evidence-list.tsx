/** Evidence the learner added to a badge, always told to be the learner's, with a form to add more. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import type { BadgeRecord, FileRecord, OwnEvidence } from '#core/records/records.ts'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { useKeptPicture } from '#storage/live/live-art.ts'
import { removeOwnEvidence } from '#storage/operations/own-evidence.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { AddEvidence } from './add-evidence.tsx'
import styles from './badge-page.module.css'

export function OwnEvidenceList({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('badge')
  const [said, setSaid] = useState('')
  const files = useLive(
    filesByDigest,
    record.ownEvidence.flatMap(({ file }) => file ?? []),
  )
  // what others answered is theirs, and stands among what they say
  const isOwn = ({ file }: OwnEvidence) =>
    !files.some(({ digest, mediaType }) => digest === file && mediaType === ANSWER_TYPE)
  const remove = useCommand(({ id }: OwnEvidence) => removeOwnEvidence(record.id, id), {
    showsFailure: true,
  })
  const removeNow = (item: OwnEvidence) =>
    remove.run(item, () => setSaid(t('ownEvidence.removed', { title: item.title })))
  return (
    <div className={styles.section}>
      <h3>{t('ownEvidence.title')}</h3>
      <p className={styles.soft}>{t('ownEvidence.hint')}</p>
      <ul className={styles.boxes}>
        {record.ownEvidence.filter(isOwn).map((item) => (
          <li key={item.id} className={`${styles.box} ${styles.mine}`} dir="auto">
            <Item item={item} file={files.find(({ digest }) => digest === item.file)} />
            <div className={styles.flush}>
              <Button look="quiet" onClick={() => removeNow(item)}>
                {t('ownEvidence.remove', { title: item.title })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{remove.failure ? t(`ownEvidence.failure.${remove.failure.kind}`) : said}</p>
      <AddEvidence id={record.id} onAdded={(title) => setSaid(t('ownEvidence.added', { title }))} />
    </div>
  )
}

interface ItemProps {
  readonly item: OwnEvidence
  readonly file: FileRecord | undefined
}

function Item({ item, file }: ItemProps) {
  const { t } = useTranslation('badge')
  const picture = useKeptPicture(item.file)
  return (
    <>
      <small>{t('ownEvidence.mine')}</small>
      <strong>{item.url ? <SafeLink href={item.url}>{item.title}</SafeLink> : item.title}</strong>
      {picture ? <img className={styles.photo} src={picture} alt="" /> : null}
      {item.text ? <Markdown text={item.text} /> : null}
      {item.file ? <KeptFile file={file} /> : null}
    </>
  )
}

function KeptFile({ file }: { readonly file: FileRecord | undefined }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  if (!file) return <p>{t('ownEvidence.lost')}</p>
  const { name, size, bytes } = file
  return (
    <div className={styles.flush}>
      <Button look="quiet" onClick={() => saveFile(bytes, name)}>
        {t('ownEvidence.download', { name, size: format.size(size) })}
      </Button>
    </div>
  )
}

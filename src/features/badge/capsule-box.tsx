/** What was kept on one day: each file with its size, what could not be kept, and what is different since. */
import { useTranslation } from 'react-i18next'
import type { Capsule, KeptAnswer } from '#core/capsule/capsule.ts'
import { changedSince, wordChanges } from '#core/capsule/compare.ts'
import type { FileRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { useContactWords } from '#i18n/words.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLiveSoon } from '#storage/live/live.ts'
import { removeCapsule } from '#storage/operations/capsules.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'

export interface CapsuleBoxProps {
  readonly open: OpenBadge
  readonly capsule: Capsule
  /** the one that was kept before it */
  readonly before: Capsule | undefined
  /** the latest is compared with what the issuer says today */
  readonly isLast: boolean
}

export function CapsuleBox({ open, capsule, before, isLast }: CapsuleBoxProps) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const { keptAt, restored, seenValid, missing } = capsule
  const when = format.moment(keptAt)
  return (
    <section className={styles.box}>
      <h3>{t(restored ? 'capsule.inBackup' : 'capsule.at', { when })}</h3>
      {seenValid ? <p>{t(restored ? 'capsule.seenInBackup' : 'capsule.seen')}</p> : null}
      {isLast ? <Since open={open} capsule={capsule} /> : null}
      <KeptList capsule={capsule} before={before} />
      {missing.length > 0 ? <MissingList missing={missing} /> : null}
      <Removal open={open} keptAt={keptAt} />
    </section>
  )
}

interface RemovalProps extends Pick<CapsuleBoxProps, 'open'> {
  readonly keptAt: Capsule['keptAt']
}

/** In two steps: a website that is gone never shows it again. */
function Removal({ open, keptAt }: RemovalProps) {
  const { t } = useTranslation('badge')
  const remove = useCommand(() => removeCapsule(open.record.id, keptAt))
  return (
    <details className={styles.tool}>
      <summary>{t('capsule.remove')}</summary>
      <p>{t('capsule.removeSure')}</p>
      <Button disabled={remove.pending} onClick={() => remove.run()}>
        {t('capsule.removeYes')}
      </Button>
    </details>
  )
}

/** What a later check found at the issuer. */
function Since({ open, capsule }: Pick<CapsuleBoxProps, 'open' | 'capsule'>) {
  const { t } = useTranslation('badge')
  const changes = wordChanges(capsule, open.record.badge, open.report)
  if (changes.length === 0) return null
  const value = (text: string) => text || t('capsule.nothing')
  return (
    <div className={styles.changes}>
      <strong>{t('capsule.changed')}</strong>
      <ul>
        {changes.map(({ field, before, after }) => (
          <li key={field}>
            {t('capsule.change', {
              field: t(`capsule.field.${field}`),
              before: value(before),
              after: value(after),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function KeptList({ capsule, before }: Pick<CapsuleBoxProps, 'capsule' | 'before'>) {
  const { t } = useTranslation('badge')
  const { kept } = capsule
  const changed = changedSince(before, capsule)
  // without waiting: the whole part would go and come back with every capsule
  const files = useLiveSoon(
    filesByDigest,
    kept.map(({ file }) => file),
  )
  return (
    <>
      <h4>{t('capsule.kept')}</h4>
      <ul className={styles.entries}>
        {kept.map((answer) => (
          <li key={answer.url}>
            <Address answer={answer} />
            {changed.has(answer.url) ? <strong>{t('capsule.changedPage')}</strong> : null}
            {answer.relayed ? <span>{t('capsule.relayed')}</span> : null}
            {files ? <KeptFile file={files.find(({ digest }) => digest === answer.file)} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function Address({ answer: { url, purpose } }: { readonly answer: Omit<KeptAnswer, 'file'> }) {
  const say = useContactWords()
  return (
    <span>
      {say({ host: '', purpose, outcome: '' }).purpose}: <small>{url}</small>
    </span>
  )
}

function KeptFile({ file }: { readonly file: FileRecord | undefined }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  if (!file) return <span>{t('ownEvidence.lost')}</span>
  const { name, size, bytes } = file
  return (
    <span className={styles.flush}>
      <Button look="quiet" onClick={() => saveFile(bytes, name)}>
        {t('ownEvidence.download', { name, size: format.size(size) })}
      </Button>
    </span>
  )
}

function MissingList({ missing }: Pick<Capsule, 'missing'>) {
  const { t } = useTranslation('badge')
  const say = useContactWords()
  return (
    <>
      <h4>{t('capsule.missing')}</h4>
      <ul className={styles.entries}>
        {missing.map(({ url, purpose, why }) => (
          <li key={url}>
            <Address answer={{ url, purpose }} />
            <span>{say({ host: '', purpose, outcome: why.replace(/^status/, '') }).outcome}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where a learner asks somebody for a word about a badge, and adds what came back. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { BadgeRecord } from '#core/records/records.ts'
import { GivenLink } from '#entities/share-sheet/given-link.tsx'
import { SendOn } from '#entities/share-sheet/send-on.tsx'
import { answerPage, useGivenLink } from '#entities/share-sheet/use-given-link.ts'
import { useCommand } from '#hooks/use-command.ts'
import { isLanguage } from '#i18n/languages.ts'
import { useShown } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import { badgeFile } from '#services/publishing/badge-file.ts'
import { attempt } from '#storage/guards/failure.ts'
import { badge } from '#storage/live/badge-queries.ts'
import { file } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { AddAnswer } from './add-answer.tsx'
import styles from './endorsing.module.css'

export function Component() {
  const { t } = useTranslation('endorsing')
  const { id = '' } = useParams()
  const record = useLive(badge, id)
  return record ? <Ask record={record} /> : <Notice tone="caution">{t('gone')}</Notice>
}

function Ask({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('endorsing')
  const { name } = useShown()(record.badge)
  return (
    <>
      <PageHeading
        back={{ to: PATHS.badge(record.id), label: t('back') }}
        title={t('ask.title', { name })}
        fact={t('ask.lead')}
      />
      <div className={styles.parts}>
        <Request record={record} name={name} />
        <AddAnswer record={record} />
      </div>
    </>
  )
}

interface RequestProps {
  readonly record: BadgeRecord
  readonly name: string
}

function Request({ record, name }: RequestProps) {
  const { t, i18n } = useTranslation('endorsing')
  const language = isLanguage(i18n.language) ? i18n.language : 'nl'
  const content = { title: record.badge.name, owner: '', language, badges: [record.payload] }
  const link = useGivenLink(
    [record.id, language],
    () => Promise.resolve(content),
    undefined,
    answerPage(),
  )
  const note = useCommand((form: 'link' | 'file') => noted(record, form, t('ask.logged')))
  const save = useCommand(() => attempt(() => saveOriginal(record)))
  return (
    <section className={styles.part}>
      <h2>{t('ask.send')}</h2>
      <p>{t('ask.holds')}</p>
      <GivenLink link={link} tooLong={t('ask.tooLong')} onCopied={() => note.run('link')} />
      {link ? (
        <SendOn
          shared={{ text: t('ask.message', { name }), url: link }}
          onSent={() => note.run('link')}
        />
      ) : null}
      <h3>{t('ask.asFile')}</h3>
      <p>{t('ask.fileHint', { address: answerPage() })}</p>
      <Button onClick={() => save.run(undefined, () => note.run('file'))}>
        {t('ask.saveFile')}
      </Button>
    </section>
  )
}

async function saveOriginal(record: BadgeRecord): Promise<void> {
  const row = record.file === undefined ? undefined : await file.read(record.file)
  const { bytes, name } = await badgeFile(record, row)
  saveFile(bytes, name)
}

/** What left the device stands in the share log, as all that leaves. */
function noted({ id, badge: { name } }: BadgeRecord, form: 'link' | 'file', detail: string) {
  const madeAt = new Date().toISOString()
  const share = { id: crypto.randomUUID(), madeAt, form, title: name, badgeIds: [id], detail }
  return saveShares(share)
}

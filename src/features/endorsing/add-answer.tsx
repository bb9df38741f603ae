/** Takes the file that came back: what it is, or why it is not added. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Answer } from '#core/endorsing/check-answer.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useAnswerWords } from '#i18n/answer-words.ts'
import { PATHS } from '#routes/paths.ts'
import { takeAnswer } from '#services/endorsing/take-answer.ts'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './endorsing.module.css'

export function AddAnswer({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation(['endorsing', 'badge', 'verification'])
  const { kindOf, whose } = useAnswerWords()
  const titleOf = (answer: Answer) => `${kindOf(answer)}: ${whose(answer)}`
  const take = useCommand((file: File) => takeAnswer(record, file, titleOf), { showsFailure: true })
  return (
    <section className={styles.part}>
      <h2>{t('add.title')}</h2>
      <p>{t('add.hint')}</p>
      <FilePicker multiple={false} onFiles={([file]) => file && take.run(file)}>
        {t('add.choose')}
      </FilePicker>
      {take.failure ? (
        <Notice tone="caution" role="alert">
          {take.failure.kind === 'refused' ? (
            <p>
              {t(`verification:answered.refused.${take.failure.why}`)} {t('add.nothingChanged')}
            </p>
          ) : (
            <p>{t(`badge:ownEvidence.failure.${take.failure.kind}`)}</p>
          )}
        </Notice>
      ) : null}
      {take.value ? (
        <Notice role="status">
          <p>{t('add.added', { whose: whose(take.value) })}</p>
          <Link to={PATHS.badge(record.id)}>{t('add.see')}</Link>
        </Notice>
      ) : null}
    </section>
  )
}

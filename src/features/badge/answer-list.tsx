/** The answers of others, each with its words, its mark and its file. */
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/endorsing/check-answer.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { type Mark, mark } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useAnswerWords } from '#i18n/answer-words.ts'
import { useFormat } from '#i18n/format.ts'
import { removeOwnEvidence } from '#storage/operations/own-evidence.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './badge-page.module.css'
import { LongText } from './long-text.tsx'
import { Section } from './section.tsx'
import type { KeptAnswer } from './use-answers.ts'

interface AnswerListProps {
  readonly record: BadgeRecord
  readonly answers: readonly KeptAnswer[]
}

export function AnswerList({ record, answers }: AnswerListProps) {
  return (
    <Section id="answers">
      <ul className={styles.boxes}>
        {answers.map((kept) => (
          <li key={kept.item.id} className={styles.box} dir="auto">
            <Item kept={kept} />
            <Tools id={record.id} kept={kept} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Item({ kept: { read } }: { readonly kept: KeptAnswer }) {
  const { t } = useTranslation(['badge', 'verification'])
  if (read === undefined) return <p role="status">{t('answer.reading')}</p>
  return read.ok ? (
    <Words answer={read.value} />
  ) : (
    <p>{t(`verification:answered.refused.${read.failure}`)}</p>
  )
}

function Words({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('badge')
  const { kindOf, whose } = useAnswerWords()
  const format = useFormat()
  const { says, on } = answer
  return (
    <>
      <strong>{kindOf(answer)}</strong>
      <LongText text={says} />
      <p className={styles.signed}>
        <Sign answer={answer} />
        <span>{whose(answer)}</span>
      </p>
      {on ? <p className={styles.soft}>{t('answer.dated', { when: format.date(on) })}</p> : null}
    </>
  )
}

/** A text that nobody signed proves nothing either way: grey, as what cannot be checked. */
function Sign({ answer: { isSigned, report } }: { readonly answer: Answer }) {
  const shown: Mark = isSigned ? mark(report) : 'unverified'
  return <ToneIcon tone={TONE_OF_MARK[shown]} />
}

interface ToolsProps {
  readonly id: AnswerListProps['record']['id']
  readonly kept: KeptAnswer
}

function Tools({ id, kept: { item, file, read } }: ToolsProps) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const remove = useCommand(() => removeOwnEvidence(id, item.id))
  const { name, size, bytes } = file
  const by = (read?.ok && read.value.by) || item.title
  return (
    <div className={styles.flush}>
      <Button look="quiet" onClick={() => saveFile(bytes, name)}>
        {t('ownEvidence.download', { name, size: format.size(size) })}
      </Button>
      <Button look="quiet" onClick={() => remove.run()}>
        {t('answer.remove', { name: by })}
      </Button>
    </div>
  )
}

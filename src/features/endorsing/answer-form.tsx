/** The form of an answer: what kind, a name, a few sentences, and whether it is signed. */

import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Credential } from '#core/badge/credential.ts'
import { useCommand } from '#hooks/use-command.ts'
import { makeAnswer } from '#services/endorsing/make-answer.ts'
import { Button } from '#ui/button/button.tsx'
import { ChipGroup } from '#ui/chip/chip.tsx'
import { CheckField } from '#ui/field/check-field.tsx'
import { TextArea, TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './endorsing.module.css'

const KINDS = ['endorsement', 'thanks'] as const
type Kind = (typeof KINDS)[number]

export function AnswerForm({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation(['endorsing', 'verification'])
  const [kind, setKind] = useState<Kind>('endorsement')
  const [by, setBy] = useState('')
  const [says, setSays] = useState('')
  const [signs, setSigns] = useState(true)
  const [isTried, setTried] = useState(false)
  const said = { by: by.trim(), says: says.trim(), title: t(`verification:answered.kind.${kind}`) }
  const make = useCommand(() => makeAnswer(credential, said, signs), { showsFailure: true })
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (said.by && said.says) make.run(undefined, (file) => saveFile(file, file.name))
  }
  const missing = (text: string) => (isTried && text === '' ? t('form.missing') : undefined)
  return (
    <form className={styles.form} noValidate onSubmit={save}>
      <h2>{t('form.title')}</h2>
      <ChipGroup
        legend={t('form.kind')}
        pick="one"
        options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        chosen={[kind]}
        onToggle={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
      />
      <TextArea
        label={t(`form.says.${kind}`)}
        hint={t(`form.saysHint.${kind}`)}
        rows={6}
        value={says}
        error={missing(said.says)}
        onChange={(event) => setSays(event.target.value)}
      />
      <TextField
        label={t('form.by')}
        autoComplete="name"
        value={by}
        error={missing(said.by)}
        onChange={(event) => setBy(event.target.value)}
      />
      <div>
        <CheckField label={t('form.sign')} checked={signs} onChange={setSigns} />
        <p className={styles.soft}>{t(signs ? 'form.signed' : 'form.unsigned')}</p>
      </div>
      <div>
        <Button look="main" type="submit" disabled={make.pending}>
          {t('form.save')}
        </Button>
      </div>
      <Outcome file={make.value} hasFailed={make.failure !== undefined} />
    </form>
  )
}

interface OutcomeProps {
  readonly file: File | undefined
  readonly hasFailed: boolean
}

function Outcome({ file, hasFailed }: OutcomeProps) {
  const { t } = useTranslation(['endorsing', 'verification'])
  if (hasFailed)
    return (
      <Notice tone="caution" role="alert">
        {t('form.failed')}
      </Notice>
    )
  if (!file) return null
  const shared = { files: [sendable(file)] }
  return (
    <Notice role="status">
      <p>{t('form.saved', { name: file.name })}</p>
      {typeof navigator.canShare === 'function' && navigator.canShare(shared) ? (
        // closing the sheet without choosing rejects, and means nothing went wrong
        <Button onClick={() => void navigator.share(shared).catch(() => undefined)}>
          {t('form.send')}
        </Button>
      ) : null}
    </Notice>
  )
}

/** Browsers share files of a few types only: as a text they take it. */
const sendable = (file: File) => new File([file], `${file.name}.txt`, { type: 'text/plain' })

/** The form with which a learner adds a file, a photo or a link to a badge. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { MOST_OWN_BYTES } from '#core/records/records.ts'
import { useFormat } from '#i18n/format.ts'
import { addOwnEvidence } from '#storage/operations/own-evidence.ts'
import { Button } from '#ui/button/button.tsx'
import { TextArea, TextField } from '#ui/field/field.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import styles from './badge-page.module.css'
import { type Draft, EMPTY, evidenceOf, problemOf } from './evidence-draft.ts'

export interface AddEvidenceProps {
  readonly id: BadgeId
  readonly onAdded: (title: string) => void
}

export function AddEvidence({ id, onAdded }: AddEvidenceProps) {
  const { t } = useTranslation('badge')
  const form = useAddEvidence(id, onAdded)
  const { draft, change } = form
  const picked = draft.file
  const format = useFormat()
  return (
    <details className={styles.tool}>
      <summary>{t('ownEvidence.add')}</summary>
      <form className={styles.section} onSubmit={(event) => void form.submit(event)} noValidate>
        <TextField
          label={t('ownEvidence.name')}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextArea
          label={t('ownEvidence.text')}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <TextField
          label={t('ownEvidence.url')}
          hint={t('ownEvidence.urlHint')}
          inputMode="url"
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
        />
        <p>
          <FilePicker
            multiple={false}
            look="plain"
            onFiles={([file]) => {
              if (file) change({ file })
            }}
          >
            {t('ownEvidence.file')}
          </FilePicker>{' '}
          {picked
            ? t('ownEvidence.chosen', { name: picked.name, size: format.size(picked.size) })
            : null}
        </p>
        {form.problem ? <p role="alert">{form.problem}</p> : null}
        <div>
          <Button type="submit" look="strong" disabled={form.busy}>
            {t('ownEvidence.save')}
          </Button>
        </div>
      </form>
    </details>
  )
}

/** What is being written; it stays there until it is kept. */
function useAddEvidence(id: BadgeId, onAdded: AddEvidenceProps['onAdded']) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const [draft, setDraft] = useState(EMPTY)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    const wrong = problemOf(draft)
    if (wrong)
      return setProblem(t(`ownEvidence.problem.${wrong}`, { size: format.size(MOST_OWN_BYTES) }))
    setBusy(true)
    const evidence = evidenceOf(draft)
    const kept = await addOwnEvidence(id, evidence, draft.file)
    setBusy(false)
    if (!kept.ok) return setProblem(t(`ownEvidence.failure.${kept.failure.kind}`))
    setDraft(EMPTY)
    setProblem('')
    onAdded(evidence.title)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    return keep()
  }
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, change, problem, busy, submit }
}

/** The form with which a learner adds a file, a photo or a link to a badge. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { MOST_OWN_BYTES } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
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
      <form className={styles.section} onSubmit={form.submit} noValidate>
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
  const [wrong, setWrong] = useState<ReturnType<typeof problemOf>>()
  const keep = useCommand((it: Draft) => addOwnEvidence(id, evidenceOf(it), it.file), {
    showsFailure: true,
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const found = problemOf(draft)
    setWrong(found)
    if (found) return
    keep.run(draft, () => {
      setDraft(EMPTY)
      onAdded(evidenceOf(draft).title)
    })
  }
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const problem = wrong
    ? t(`ownEvidence.problem.${wrong}`, { size: format.size(MOST_OWN_BYTES) })
    : keep.failure && t(`ownEvidence.failure.${keep.failure.kind}`)
  return { draft, change, problem, busy: keep.pending, submit }
}

/** What the learner adds: private notes, a story that may be shown, labels. Saved while typing. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isObject, parseJson } from '#core/kernel/json.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useAutosave } from '#hooks/use-autosave.ts'
import { draftOf } from '#services/drafts.ts'
import { editBadge } from '#storage/operations/edit-badge.ts'
import { TextArea, TextField } from '#ui/field/field.tsx'
import { OwnEvidenceList } from './own-evidence-list.tsx'
import { Folded } from './section.tsx'

type Own = Pick<BadgeRecord, 'notes' | 'reflection' | 'labels'>

export function OwnSection({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('badge')
  const { notes, reflection, labels, change, saving, failure } = useOwn(record)
  return (
    <Folded
      id="own"
      startsOpen={Boolean(notes || reflection || labels || record.ownEvidence.length)}
    >
      <TextArea
        label={t('notes')}
        hint={t('notesHint')}
        value={notes}
        onChange={(event) => change({ notes: event.target.value })}
      />
      <TextArea
        label={t('reflection')}
        hint={t('reflectionHint')}
        value={reflection}
        onChange={(event) => change({ reflection: event.target.value })}
      />
      <TextField
        label={t('labels')}
        hint={t('labelsHint')}
        value={labels}
        onChange={(event) => change({ labels: event.target.value })}
      />
      <p role="status">
        {saving === 'saved' ? t('saved') : failure?.kind === 'quota' ? t('notSaved') : ''}
      </p>
      {failure?.kind === 'quota' ? null : <NotDone failure={failure} />}
      <OwnEvidenceList record={record} />
    </Folded>
  )
}

function labelsIn(text: string): string[] {
  return [...new Set(text.split(',').map((label) => label.trim()))].filter(Boolean)
}

/** As it is typed: the labels in one text. */
type Typed = Readonly<Record<'notes' | 'reflection' | 'labels', string>>

function useOwn({ id, notes, reflection, labels }: BadgeRecord) {
  const key = `badge.${id}`
  const [left] = useState(() => typedIn(draftOf(key)))
  const [typed, setTyped] = useState<Typed>(
    left ?? { notes, reflection, labels: labels.join(', ') },
  )
  const autosave = useAutosave({
    key,
    save: (own: Typed) => editBadge(id, ownOf(own)),
    write: JSON.stringify,
  })
  const { note } = autosave
  // what was left as a draft is saved after all
  useEffect(() => {
    if (left) note(left)
  }, [left, note])
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    note(next)
  }
  return { ...typed, ...autosave, change }
}

const ownOf = ({ labels, ...own }: Typed): Own => ({ ...own, labels: labelsIn(labels) })

/** By hand, as it is no row of ours: anything else is no draft. */
function typedIn(draft: string | undefined): Typed | undefined {
  const read = parseJson(draft ?? '')
  if (!read.ok || !isObject(read.value)) return undefined
  const { notes, reflection, labels } = read.value
  const isTyped = [notes, reflection, labels].every((one) => typeof one === 'string')
  return isTyped ? (read.value as unknown as Typed) : undefined // all three were just looked at
}

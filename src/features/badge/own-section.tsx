/** What the learner adds: private notes, a story that may be shown, labels. Saved while typing. */
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { editBadge } from '#storage/operations/edit-badge.ts'
import { TextArea, TextField } from '#ui/field/field.tsx'
import { useOnLeaving } from '#ui/use-on-leaving.ts'
import { OwnEvidenceList } from './own-evidence-list.tsx'
import { Section } from './section.tsx'

/** ms after the last key */
const PAUSE = 500

type Own = Pick<BadgeRecord, 'notes' | 'reflection' | 'labels'>

export function OwnSection({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('badge')
  const [notes, setNotes] = useState(record.notes)
  const [reflection, setReflection] = useState(record.reflection)
  const [labels, setLabels] = useState(record.labels.join(', '))
  const saved = useSaved(record.id, { notes, reflection, labels: labelsIn(labels) })
  return (
    <Section id="own">
      <TextArea
        label={t('notes')}
        hint={t('notesHint')}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      <TextArea
        label={t('reflection')}
        hint={t('reflectionHint')}
        value={reflection}
        onChange={(event) => setReflection(event.target.value)}
      />
      <TextField
        label={t('labels')}
        hint={t('labelsHint')}
        value={labels}
        onChange={(event) => setLabels(event.target.value)}
      />
      <p role="status">{saved ? t(saved) : ''}</p>
      <OwnEvidenceList record={record} />
    </Section>
  )
}

function labelsIn(text: string): string[] {
  return [...new Set(text.split(',').map((label) => label.trim()))].filter(Boolean)
}

type Saving = 'saved' | 'notSaved' | undefined

/** Saves half a second after the last key, and at once when the screen is left. */
function useSaved(id: BadgeRecord['id'], own: Own): Saving {
  const wanted = JSON.stringify(own)
  const [kept, setKept] = useState(wanted)
  const [saving, setSaving] = useState<Saving>()
  const save = async () => {
    if (wanted === kept) return
    const done = await editBadge(id, own)
    if (done.ok) setKept(wanted)
    setSaving(done.ok ? 'saved' : 'notSaved')
  }
  const saveNow = useEffectEvent(save)
  useEffect(() => {
    if (wanted === kept) return undefined
    const timer = setTimeout(() => void saveNow(), PAUSE)
    return () => clearTimeout(timer)
  }, [wanted, kept])
  useOnLeaving(() => void save())
  return wanted === kept || saving === 'notSaved' ? saving : undefined
}

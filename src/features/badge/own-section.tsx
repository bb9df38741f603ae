/** What the learner adds: private notes, a story that may be shown, labels. Saved while typing. */
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { editBadge } from '#storage/edit-badge.ts'
import { TextArea, TextField } from '#ui/field/field.tsx'
import { OwnEvidenceList } from './own-evidence-list.tsx'
import { Section } from './section.tsx'

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
      <p role="status">{saved ? t('saved') : ''}</p>
      <OwnEvidenceList record={record} />
    </Section>
  )
}

function labelsIn(text: string): string[] {
  return [...new Set(text.split(',').map((label) => label.trim()))].filter(Boolean)
}

/** Saves half a second after the last key; true once what is shown is what is kept. */
function useSaved(id: BadgeRecord['id'], own: Own): boolean {
  const wanted = useDeferredValue(JSON.stringify(own))
  const [kept, setKept] = useState(wanted)
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    if (wanted === kept) return
    const timer = setTimeout(() => {
      void editBadge(id, JSON.parse(wanted) as Own).then((done) => {
        if (!done.ok) return
        setKept(wanted)
        setTouched(true)
      })
    }, 500)
    return () => clearTimeout(timer)
  }, [id, wanted, kept])
  return touched && wanted === kept
}

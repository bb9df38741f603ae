/** The day by which somebody wants to have a step: set, put in a calendar file, and taken away. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CalendarDay, calendarOf } from '#core/calendar/ics.ts'
import { WARN_OF_STEP } from '#core/calendar/soon.ts'
import { dateId, dateRow, datesIn, type StepDate } from '#core/stacking/overlay.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { removeOverlays, saveOverlays } from '#storage/operations/overlays.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './stacks.module.css'
import type { Stacks } from './use-stacks.ts'

export interface StepDayProps {
  readonly stacks: Stacks
  readonly step: string
  readonly name: string
}

export function StepDay({ stacks, step, name }: StepDayProps) {
  const set = datesIn(stacks.choices).find((one) => one.step === step)
  return set === undefined ? <Choose step={step} name={name} /> : <Chosen set={set} />
}

function Choose({ step, name }: Omit<StepDayProps, 'stacks'>) {
  const { t } = useTranslation('stacks')
  const [on, setOn] = useState('')
  const keep = useCommand(
    (date: StepDate) => saveOverlays(dateRow(date, new Date().toISOString())),
    { showsFailure: true },
  )
  return (
    <div className={styles.day}>
      <TextField
        type="date"
        label={t('day.label')}
        hint={t('day.hint')}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <Button disabled={on === '' || keep.pending} onClick={() => keep.run({ step, name, on })}>
        {t('day.keep')}
      </Button>
      <NotDone failure={keep.failure} />
    </div>
  )
}

function Chosen({ set }: { readonly set: StepDate }) {
  const { t } = useTranslation('stacks')
  const { date } = useFormat()
  const remove = useCommand((step: string) => removeOverlays(dateId(step)))
  const words = { name: set.name, date: date(set.on) }
  const says = { title: t('day.event', words), text: t('day.eventText', words) }
  return (
    <div className={styles.day}>
      <p>{t('day.set', words)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => saveDay(set, says)}>{t('day.calendar')}</Button>
        <Button
          look="quiet"
          aria-label={t('day.removeThis', words)}
          onClick={() => remove.run(set.step)}
        >
          {t('day.remove')}
        </Button>
      </div>
    </div>
  )
}

function saveDay({ step, on }: StepDate, says: Pick<CalendarDay, 'title' | 'text'>): void {
  const day = { id: dateId(step), at: Date.parse(on), warn: WARN_OF_STEP, ...says }
  saveFile(calendarOf([day], Date.now()), 'step.ics')
}

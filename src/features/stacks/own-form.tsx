/** The form for an own stack: title, parts in order, the larger badge, and when it is complete. */
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Derived } from '#core/stacking/graph.ts'
import type { OwnStack } from '#core/stacking/overlay.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { Button } from '#ui/button/button.tsx'
import { SelectField, TextArea, TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { earnedIn, ownStackFrom, ruleName } from './own-stack.ts'
import { PartsField } from './parts-field.tsx'
import styles from './stacks.module.css'

const RULES = ['all', 'some', 'ects', 'sbu'] as const

export interface OwnFormProps {
  readonly derived: Derived
  /** what the form starts with */
  readonly start: OwnStack | undefined
  readonly failure: { readonly kind: string } | undefined
  readonly onSave: (stack: OwnStack) => void
}

export function OwnForm({ derived, start, failure, onSave }: OwnFormProps) {
  const { t } = useTranslation('stacks')
  const [wrong, setWrong] = useState(false)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const stack = ownStackFrom(new FormData(event.currentTarget), derived, start)
    setWrong(stack === undefined)
    if (stack) onSave(stack)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {wrong ? (
        <Notice tone="caution" role="alert">
          {t('own.needTitle')}
        </Notice>
      ) : null}
      <NotDone failure={failure} />
      <TextField name="title" label={t('own.title')} defaultValue={start?.title} maxLength={200} />
      <TextArea
        name="text"
        label={t('own.text')}
        defaultValue={start?.text}
        rows={3}
        maxLength={5000}
      />
      <PartsField derived={derived} start={start?.parts ?? []} />
      <Whole derived={derived} start={start} />
      <RuleFields start={start} />
      <Button type="submit" look="main">
        {t('own.save')}
      </Button>
    </form>
  )
}

function Whole({ derived, start }: Pick<OwnFormProps, 'derived' | 'start'>) {
  const { t } = useTranslation('stacks')
  const earned = earnedIn(derived)
  const whole = start?.whole ?? ''
  const isEarned = earned.some(({ id }) => id === whole)
  return (
    <>
      <SelectField name="whole" label={t('own.whole')} defaultValue={isEarned ? whole : ''}>
        <option value="">{t('own.noWhole')}</option>
        {earned.map(({ id, achievement }) => (
          <option key={id} value={id}>
            <span dir="auto">{achievement.name}</span>
          </option>
        ))}
      </SelectField>
      <TextField
        name="toEarn"
        label={t('own.toEarn')}
        hint={t('own.toEarnHint')}
        defaultValue={isEarned ? '' : derived.nodes.get(whole)?.achievement.name}
        maxLength={200}
      />
    </>
  )
}

function RuleFields({ start }: Pick<OwnFormProps, 'start'>) {
  const { t } = useTranslation('stacks')
  const [rule, setRule] = useState(ruleName(start?.rule))
  const least = start === undefined || start.rule.kind === 'all' ? undefined : start.rule.least
  return (
    <>
      <SelectField
        name="rule"
        label={t('own.rule')}
        value={rule}
        onChange={({ target }) => setRule(RULES.find((it) => it === target.value) ?? 'all')}
      >
        {RULES.map((it) => (
          <option key={it} value={it}>
            {t(`own.${it}`)}
          </option>
        ))}
      </SelectField>
      {rule === 'all' ? null : (
        <TextField
          name="least"
          type="number"
          required
          min={rule === 'some' ? 1 : 0.5}
          step={rule === 'some' ? 1 : 0.5}
          defaultValue={least}
          label={t('own.least')}
        />
      )}
    </>
  )
}

/** Makes a stack of one's own: these badges lead to that one. */
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { PATHS } from '#app/paths.ts'
import type { AchievementNode } from '#core/stacking/graph.ts'
import { Button } from '#ui/button/button.tsx'
import { SelectField, TextArea, TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ownStackFrom } from './own-stack.ts'
import styles from './stacks.module.css'
import { useOwnStack, useStacks } from './use-stacks.ts'

const RULES = ['all', 'some', 'ects', 'sbu'] as const

export function Component() {
  const { t } = useTranslation('stacks')
  const navigate = useNavigate()
  const { derived } = useStacks()
  const { save } = useOwnStack()
  const [wrong, setWrong] = useState(false)
  const earned = [...derived.nodes.values()].filter(({ awards }) => awards.length > 0)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const stack = ownStackFrom(new FormData(event.currentTarget), derived)
    setWrong(stack === undefined)
    if (stack) save.mutate(stack, { onSuccess: (id) => void navigate(PATHS.stack(id)) })
  }
  return (
    <>
      <PageHeading title={t('new')} />
      <form className={styles.form} onSubmit={submit}>
        {wrong ? (
          <Notice tone="caution" role="alert">
            {t('own.needTitle')}
          </Notice>
        ) : null}
        {save.isError ? (
          <Notice tone="invalid" role="alert">
            {t('failed')}
          </Notice>
        ) : null}
        <TextField name="title" label={t('own.title')} maxLength={200} />
        <TextArea name="text" label={t('own.text')} rows={3} maxLength={5000} />
        <Parts earned={earned} />
        <SelectField name="whole" label={t('own.whole')}>
          <option value="">{t('own.noWhole')}</option>
          {earned.map(({ id, achievement }) => (
            <option key={id} value={id}>
              {achievement.name}
            </option>
          ))}
        </SelectField>
        <TextField
          name="toEarn"
          label={t('own.toEarn')}
          hint={t('own.toEarnHint')}
          maxLength={200}
        />
        <SelectField name="rule" label={t('own.rule')}>
          {RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(`own.${rule}`)}
            </option>
          ))}
        </SelectField>
        <TextField name="least" type="number" min={1} step={0.5} label={t('own.least')} />
        <Button type="submit" look="main">
          {t('own.save')}
        </Button>
      </form>
    </>
  )
}

function Parts({ earned }: { readonly earned: readonly AchievementNode[] }) {
  const { t } = useTranslation('stacks')
  return (
    <fieldset className={styles.parts}>
      <legend>{t('own.parts')}</legend>
      {earned.map(({ id, achievement, issuerName }) => (
        <label key={id}>
          <input type="checkbox" name="part" value={id} />
          <span dir="auto">
            {achievement.name} <span className={styles.soft}>{issuerName}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

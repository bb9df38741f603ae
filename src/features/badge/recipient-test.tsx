/** Tests on this device whether the badge is on an address that somebody types. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'
import { useRecipientTest } from './use-verdict-tools.ts'

const OUTCOMES: Readonly<Record<string, 'matches' | 'differs'>> = {
  yours: 'matches',
  notYours: 'differs',
}

export function RecipientTest({ open: { record } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('verification')
  const [typed, setTyped] = useState('')
  const test = useRecipientTest(record)
  if (record.badge.recipient.length === 0) return null
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed.trim()) test.run(typed.trim())
  }
  const outcome = OUTCOMES[test.value?.answer ?? ''] ?? 'untold'
  return (
    <details className={styles.tool}>
      <summary>{t('recipientTest.title')}</summary>
      <p>{t('recipientTest.text')}</p>
      <form className={styles.inline} onSubmit={submit} noValidate>
        <TextField
          label={t('recipientTest.label')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t('recipientTest.test')}</Button>
      </form>
      <p role="status">
        {test.value ? t(`recipientTest.${outcome}`, { address: test.value.address }) : ''}
      </p>
    </details>
  )
}

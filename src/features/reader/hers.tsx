/** "Is this really hers?": tests an e-mail address against the badges, on this device only. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recipientOf } from '#core/verification/questions/recipient.ts'
import type { JudgedBadge } from '#jobs/reading/candidate.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './reader.module.css'

export interface HersProps {
  readonly name: string
  readonly badges: readonly JudgedBadge[]
}

export function Hers({ name, badges }: HersProps) {
  const { t } = useTranslation('reader')
  const [address, setAddress] = useState('')
  const [answer, setAnswer] = useState('')
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (address.trim() === '') return
    const others = await notOn(address.trim(), badges)
    const total = badges.length
    const yes = total - others.length
    if (yes === 0) setAnswer(t('hers.none'))
    else if (yes === total) setAnswer(t('hers.all', { count: total }))
    else setAnswer(t('hers.some', { yes, total, names: others.join(', ') }))
  }
  return (
    <form className={styles.hers} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('hers.text', { name: name || t('hers.person') })}</p>
      <div className={styles.ask}>
        <TextField
          label={t('hers.label')}
          hideLabel
          type="email"
          placeholder={t('hers.label')}
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button type="submit" look="strong">
          {t('hers.button')}
        </Button>
      </div>
      <output>{answer}</output>
      <p>{t('hers.private')}</p>
    </form>
  )
}

/** Names of the badges that are not proved to be on this address. */
async function notOn(address: string, badges: readonly JudgedBadge[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    badges.map(async ({ credential }) => {
      const { answer } = await recipientOf(credential.badge, [address])
      return answer === 'yours' ? [] : [credential.badge.name]
    }),
  )
  return answers.flat()
}

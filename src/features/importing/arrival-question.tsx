/** The one question: to which address was it sent? Compared on this device; kept only when it is right. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipientIdentity } from '#core/badge/badge.ts'
import { found } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { recipientOf } from '#core/verification/questions/recipient.ts'
import { mark, type Report } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { useCommand } from '#hooks/use-command.ts'
import { startChecking } from '#services/checking/check.ts'
import { saveIdentities } from '#storage/operations/identities.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './arrival.module.css'

export interface OpenQuestion {
  readonly isOpen: boolean
  readonly pass: () => void
  readonly ask: (address: string) => void
  /** what was found, and for which address */
  readonly found: { readonly address: string; readonly isHis: boolean } | undefined
}

/** Asked where an answer can be compared: of one recipient, by mail or behind a hash, not proved yet, on a badge that is not broken. */
export function useQuestion(record: BadgeRecord, report: Report): OpenQuestion {
  const [isPassed, setPassed] = useState(false)
  const { value, run } = useCommand(async (address: string) => {
    const { answer } = await recipientOf(record.badge, [address])
    if (answer !== 'yours') return found({ address, isHis: false })
    const saved = await saveIdentities({ id: address.toLowerCase(), value: address })
    if (saved.ok) await startChecking([record.id])
    return saved.ok ? found({ address, isHis: true }) : saved
  })
  const answer = report.checks.find(({ id }) => id === 'recipient')?.answer
  const isAsked = answer === 'untested' || answer === 'notYours'
  const isBroken = TONE_OF_MARK[mark(report)] === 'invalid'
  const { recipient, further = [] } = record.badge
  const isOfOne = further.length === 0 && recipient.some(isOfMail)
  const isOpen = isAsked && !isPassed && !isBroken && isOfOne
  return { isOpen, found: value, ask: run, pass: () => setPassed(true) }
}

const isOfMail = ({ type, hashed }: RecipientIdentity) => hashed || /^email/i.test(type)

export function ArrivalQuestion({ question }: { readonly question: OpenQuestion }) {
  const { t } = useTranslation(['importing', 'verification'])
  const [typed, setTyped] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed.trim()) question.ask(typed.trim())
  }
  const differs = question.found?.isHis === false
  return (
    <form className={styles.question} onSubmit={submit} noValidate>
      <div className={styles.asking}>
        <TextField
          label={t('arrival.question')}
          type="email"
          autoComplete="email"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="main">
          {t('arrival.compare')}
        </Button>
      </div>
      <p role="status" className={styles.answer}>
        {differs
          ? t('verification:recipientTest.differs', { address: question.found.address })
          : ''}
      </p>
      <p className={styles.hint}>
        {t('arrival.stays')}{' '}
        <button type="button" className={styles.pass} onClick={question.pass}>
          {t('arrival.pass')}
        </button>
      </p>
    </form>
  )
}

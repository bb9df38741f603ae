/** One issuer of the list that is being made: to read, to change, or to take off. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownIssuer } from '#core/verification/circumstances.ts'
import { typedOf } from '#core/verification/lists/list-entry.ts'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { IssuerForm } from './issuer-form.tsx'
import styles from './issuer-lists.module.css'
import type { ListInHand } from './use-list.ts'

export interface IssuerRowProps {
  readonly issuer: KnownIssuer
  readonly hand: ListInHand
}

export function IssuerRow({ issuer, hand }: IssuerRowProps) {
  const { t } = useTranslation('trust')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { name, since } = issuer
  const typed = typedOf(issuer)
  if (open) {
    const done = (changed: KnownIssuer) => {
      setOpen(false)
      hand.put(changed, issuer)
    }
    return (
      <li>
        <IssuerForm from={typed} onDone={done} onLeave={() => setOpen(false)} />
      </li>
    )
  }
  return (
    <li>
      <div className={styles.issuer}>
        <strong dir="auto">{name}</strong>
        <span className={styles.known}>{typed.known}</span>
        {since === undefined ? null : (
          <span className={styles.soft}>{t('editor.on', { date: format.date(since) })}</span>
        )}
      </div>
      <span className={styles.acts}>
        <Button
          look="quiet"
          aria-label={t('editor.editThis', { name })}
          onClick={() => setOpen(true)}
        >
          {t('edit')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('editor.dropThis', { name })}
          onClick={() => hand.drop(issuer)}
        >
          {t('editor.drop')}
        </Button>
      </span>
    </li>
  )
}

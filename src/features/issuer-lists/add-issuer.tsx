/** Puts an issuer on the list: one of the own badges, or one that is typed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#core/kernel/day.ts'
import { useStandingWords } from '#i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { IssuerForm } from './issuer-form.tsx'
import styles from './issuer-lists.module.css'
import type { ListInHand } from './use-list.ts'
import { useOwnIssuers } from './use-own-issuers.ts'

export interface AddIssuerProps {
  readonly hand: ListInHand
}

export function AddIssuer({ hand }: AddIssuerProps) {
  const { t } = useTranslation('trust')
  const [today] = useState(() => dayOf(Date.now()))
  return (
    <section className={styles.section}>
      <h2>{t('editor.addTitle')}</h2>
      <Own hand={hand} today={today} />
      <h3>{t('editor.byHand')}</h3>
      <IssuerForm from={{ name: '', known: '', since: today }} onDone={(one) => hand.put(one)} />
    </section>
  )
}

/** Nothing where no badge shows who its issuer is. */
function Own({ hand, today }: AddIssuerProps & { readonly today: string }) {
  const { t } = useTranslation('trust')
  const say = useStandingWords()
  const there = new Set(hand.list.issuers.flatMap(({ id, otherIds = [] }) => [id, ...otherIds]))
  const offered = useOwnIssuers().filter(({ issuer }) => !there.has(issuer.id))
  if (offered.length === 0) return null
  return (
    <>
      <h3>{t('editor.fromBadges')}</h3>
      <p className={styles.soft}>{t('editor.fromBadgesHint')}</p>
      <ul className={styles.rows}>
        {offered.map(({ issuer, standing }) => (
          <li key={issuer.id}>
            <div className={styles.issuer}>
              <strong dir="auto">{issuer.name}</strong>
              <span className={styles.known}>{issuer.id}</span>
              <span className={styles.soft}>{say(standing)}</span>
            </div>
            <Button
              aria-label={t('editor.addThis', { name: issuer.name })}
              onClick={() => hand.put({ ...issuer, since: today })}
            >
              {t('editor.add')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

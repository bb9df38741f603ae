/** A lock and an end for a link, with the plain truth about both. */

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import { dayOf } from '#core/kernel/day.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './share-sheet.module.css'
import { type Limits, NO_LIMITS } from './use-given-link.ts'

export interface LimitsFormProps {
  /** what is limited: its words are `sharing:limits.<of>` */
  readonly of: 'link' | 'file'
  readonly limits: Limits
  readonly onChange: (limits: Limits) => void
}

export function LimitsForm({ of, limits, onChange }: LimitsFormProps) {
  const { t } = useTranslation('sharing')
  const title = useId()
  const isLimited = limits.passphrase !== '' || limits.until !== ''
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title}>{t('limits.title')}</h3>
      <p className={styles.soft} role="status">
        {t(`limits.${of}.${isLimited ? 'on' : 'off'}`)}
      </p>
      <details className={styles.more}>
        <summary>{t('limits.open')}</summary>
        <div>
          <Lock of={of} limits={limits} onChange={onChange} />
          <EndField
            until={limits.until}
            hint={t(`limits.${of}.until`)}
            onChange={(until) => onChange({ ...limits, until })}
          />
          {isLimited ? (
            <p>
              <Button onClick={() => onChange(NO_LIMITS)}>{t('limits.none')}</Button>
            </p>
          ) : null}
        </div>
      </details>
    </section>
  )
}

interface EndFieldProps {
  /** ISO 8601 day; '' for no end */
  readonly until: string
  /** what an end is worth */
  readonly hint: string
  readonly onChange: (until: string) => void
}

function EndField({ until, hint, onChange }: EndFieldProps) {
  const { t } = useTranslation('sharing')
  return (
    <TextField
      label={t('limits.until')}
      hint={hint}
      type="date"
      min={today()}
      value={until}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** By the clock of this device, ISO 8601. */
const today = () => dayOf(Date.now())

/** Who has the link can guess for as long as he likes, so a weak passphrase makes none. */
function Lock({ of, limits, onChange }: LimitsFormProps) {
  const { t } = useTranslation('portfolio')
  const { t: say } = useTranslation('sharing')
  const [passphrase, setPassphrase] = useState('')
  const found = strength(passphrase)
  return (
    <>
      <TextField
        label={t('target.passphrase')}
        hint={say(`limits.${of}.hint`)}
        value={passphrase}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <p role="status" className={styles.soft}>
        {passphrase === '' ? '' : t(`target.strength.${found}`)}
      </p>
      <p>
        <Button
          disabled={found === 'weak' || passphrase === limits.passphrase}
          onClick={() => onChange({ ...limits, passphrase })}
        >
          {say(`limits.${of}.lock`)}
        </Button>
      </p>
    </>
  )
}

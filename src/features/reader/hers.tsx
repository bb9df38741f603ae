/** "Is this really hers?": tests an e-mail address against the badges, on this device only. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Owned, onAddress } from '#services/reading/on-address.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './reader.module.css'
import type { ReaderRow } from './use-reports.ts'

export interface HersProps {
  readonly name: string
  readonly badges: readonly ReaderRow[]
}

export function Hers({ name, badges }: HersProps) {
  const { t } = useTranslation('reader')
  const [address, setAddress] = useState('')
  const [owned, setOwned] = useState<Owned>()
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const typed = address.trim()
    if (typed !== '') setOwned(await onAddress(typed, badges))
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
          onChange={(event) => {
            setAddress(event.target.value)
            setOwned(undefined)
          }}
        />
        <Button type="submit" look="strong">
          {t('hers.button')}
        </Button>
      </div>
      <output>{owned ? <Answer owned={owned} total={badges.length} /> : null}</output>
      <p>{t('hers.private')}</p>
    </form>
  )
}

/** Three answers kept apart: on it, not on it, and no address in the badge to compare with. */
function Answer({ owned, total }: { readonly owned: Owned; readonly total: number }) {
  const { t } = useTranslation('reader')
  const { yes, no, untestable } = owned
  const first =
    yes.length === total
      ? t('hers.all', { count: total })
      : yes.length > 0
        ? t('hers.some', { yes: yes.length, total })
        : no.length > 0
          ? t('hers.none')
          : ''
  return (
    <>
      {first ? <strong>{first}</strong> : null}
      {yes.length > 0 && no.length > 0 ? <p>{t('hers.not', { names: no.join(', ') })}</p> : null}
      {untestable.length > 0 ? (
        <p>{t('hers.untestable', { names: untestable.join(', '), count: untestable.length })}</p>
      ) : null}
    </>
  )
}

/** "Is this really hers?": tests an e-mail address against the badges, on this device only. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { type Owned, onAddress } from '#services/reading/on-address.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { isGenuine } from './proved-on.ts'
import styles from './reader.module.css'
import type { ReaderRow } from './use-reports.ts'

export interface HersProps {
  /** of the form, to jump to */
  readonly id?: string
  readonly name: string
  readonly badges: readonly ReaderRow[]
  readonly owned: Owned | undefined
  readonly onTested: (owned: Owned | undefined) => void
}

export function Hers({ id, name, badges, owned, onTested }: HersProps) {
  const { t } = useTranslation('reader')
  const [address, setAddress] = useState('')
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (address.trim() !== '') onTested(await onAddress(address, badges))
  }
  return (
    <form id={id} className={styles.hers} onSubmit={(event) => void submit(event)} noValidate>
      <h2>{name ? t('hers.title', { name }) : t('hers.titleUnnamed')}</h2>
      <p>{t('hers.text')}</p>
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
            onTested(undefined)
          }}
        />
        <Button type="submit" look="strong">
          {t('hers.button')}
        </Button>
      </div>
      <output>{owned ? <Answer owned={owned} badges={badges} /> : null}</output>
      <p className={styles.soft}>{t('hers.private')}</p>
    </form>
  )
}

/** Kept apart: on it, only said to be on it, not on it, and no address in the badge to compare with. */
function Answer({ owned, badges }: { readonly owned: Owned } & Pick<HersProps, 'badges'>) {
  const { t } = useTranslation('reader')
  const { yes, unproven, no, untestable } = namesOf(owned, badges)
  const list = useFormat().list
  const total = badges.length
  return (
    <>
      {yes.length + no.length > 0 ? (
        <strong>
          {yes.length === total ? t('hers.all', { count: total }) : null}
          {yes.length > 0 && yes.length < total ? t('hers.some', { yes: yes.length, total }) : null}
          {yes.length === 0 ? t('hers.none') : null}
        </strong>
      ) : null}
      {yes.length > 0 && no.length > 0 ? <p>{t('hers.not', { names: list(no) })}</p> : null}
      {(['unproven', 'untestable'] as const).map((kind) => {
        const names = { unproven, untestable }[kind]
        return names.length > 0 ? (
          <p key={kind}>{t(`hers.${kind}`, { names: list(names), count: names.length })}</p>
        ) : null
      })}
    </>
  )
}

function namesOf(owned: Owned, badges: readonly ReaderRow[]) {
  const of = (ids: readonly string[], isOne: (row: ReaderRow) => boolean = () => true) =>
    badges
      .filter((row) => ids.includes(row.id) && isOne(row))
      .map(({ credential: { badge } }) => badge.name)
  return {
    yes: of(owned.yes, isGenuine),
    unproven: of(owned.yes, (row) => !isGenuine(row)),
    no: of(owned.no),
    untestable: of(owned.untestable),
  }
}

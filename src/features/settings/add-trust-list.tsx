/** Adds a list of known issuers: a file, or an https address. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import styles from './settings.module.css'
import type { AddList } from './use-trust-lists.ts'

export function AddTrustList({ add }: { readonly add: AddList }) {
  const { t } = useTranslation('trust')
  return (
    <>
      <FilePicker
        look="plain"
        multiple={false}
        accept=".json,.jsonld,application/json,application/ld+json,text/plain"
        onFiles={([file]) => file && add.file(file)}
      >
        {t('file')}
      </FilePicker>
      <FromAddress add={add} />
      <p role="status">{add.outcome ? t(add.outcome) : ''}</p>
    </>
  )
}

function FromAddress({ add }: { readonly add: AddList }) {
  const { t } = useTranslation('trust')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const url = typed.trim()
    const isAddress = /^https:\/\//i.test(url) && URL.canParse(url)
    setWrong(!isAddress)
    if (isAddress) add.address(url)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('address')}
        hint={t('fetchHint')}
        error={wrong ? t('failure.address') : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{t('fetch')}</Button>
    </form>
  )
}

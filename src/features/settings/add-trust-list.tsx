/** Adds a list of known issuers: one that comes with the app, a file, or an https address. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import styles from './settings.module.css'
import { type AddList, useAddList } from './use-trust-lists.ts'

export function AddTrustList() {
  const { t } = useTranslation('trust')
  const add = useAddList()
  return (
    <>
      <Shipped add={add} />
      <FilePicker
        look="plain"
        multiple={false}
        accept=".json,application/json"
        onFiles={([file]) => file && add.file(file)}
      >
        {t('file')}
      </FilePicker>
      <FromAddress add={add} />
      <p role="status">{add.outcome ? t(add.outcome) : ''}</p>
    </>
  )
}

function Shipped({ add }: { readonly add: AddList }) {
  const { t } = useTranslation('trust')
  const format = useFormat()
  if (add.shipped.length === 0) return null
  return (
    <div className={styles.shipped}>
      <h3>{t('shipped')}</h3>
      <p className={styles.text}>{t('shippedText')}</p>
      <ul className={styles.offers}>
        {add.shipped.map((list) => (
          <li key={list.file}>
            <Button look="quiet" onClick={() => add.use(list)}>
              {t('use', { name: list.name, date: format.date(list.date) })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
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

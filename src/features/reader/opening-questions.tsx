/** What stands before an opened portfolio: an address to agree to, a lock, or why it stays shut. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './reader.module.css'
import type { OpeningFailure } from './use-opening.ts'

export function SourceQuestion(props: { readonly address: URL; readonly onOpen: () => void }) {
  const { t } = useTranslation('reader')
  const { host, href } = props.address
  return (
    <Notice tone="caution">
      <h2>{t('source.title', { host })}</h2>
      <p>{t('source.text', { host })}</p>
      <p className={styles.address}>
        {t('source.address')}: {href}
      </p>
      <p>
        <Button look="main" onClick={props.onOpen}>
          {t('source.open', { host })}
        </Button>
      </p>
    </Notice>
  )
}

/** What another page hands over: how much, and from where as the browser tells it. */
export function HandedQuestion(props: {
  readonly count: number
  readonly from: string
  readonly onOpen: () => void
}) {
  const { t } = useTranslation('reader')
  const { count, from } = props
  const host = URL.canParse(from) ? new URL(from).host : ''
  return (
    <Notice>
      <h2>{t('handed.title', { count })}</h2>
      <p>{host === '' ? t('handed.fromFile') : t('handed.from', { host })}</p>
      <p>{t('handed.text')}</p>
      <p>
        <Button look="main" onClick={props.onOpen}>
          {t('handed.open', { count })}
        </Button>
      </p>
    </Notice>
  )
}

export function PassphraseQuestion(props: {
  readonly wrong: boolean
  readonly onUnlock: (passphrase: string) => void
}) {
  const { t } = useTranslation('reader')
  const [typed, setTyped] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed !== '') props.onUnlock(typed)
  }
  return (
    <Notice>
      <h2>{t('locked.title')}</h2>
      <p>{t('locked.text')}</p>
      <form className={styles.ask} onSubmit={submit}>
        <TextField
          label={t('locked.label')}
          type="password"
          autoComplete="off"
          value={typed}
          error={props.wrong ? t('locked.wrong') : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="main">
          {t('locked.open')}
        </Button>
      </form>
    </Notice>
  )
}

export function NotOpened(props: { readonly code: OpeningFailure; readonly host: string }) {
  const { t } = useTranslation('reader')
  const code = props.code === 'wrongPassphrase' ? 'changed' : props.code
  return (
    <Notice tone="caution" role="alert">
      <p>{t(`failure.${code}`, { host: props.host })}</p>
    </Notice>
  )
}

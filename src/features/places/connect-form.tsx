/** The form of one kind of place: its fields, which host will be asked, and the yes for a private one. */

import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddressFailure } from '#core/places/address.ts'
import type { Entries, Field, KindId, PlaceKind } from '#core/places/kind.ts'
import { webKind } from '#core/places/kinds.ts'
import { PlaceProblem } from '#entities/place-problem/place-problem.tsx'
import { Button } from '#ui/button/button.tsx'
import { CheckField } from '#ui/field/check-field.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './places.module.css'
import { useConnect } from './use-connect.ts'

type WebKind = Exclude<KindId, 'folder'>

export function ConnectForm({ id }: { readonly id: WebKind }) {
  const kind = webKind(id)
  return kind ? <Form id={id} kind={kind} /> : null
}

interface FormProps {
  readonly id: WebKind
  readonly kind: PlaceKind
}

function Form({ id, kind }: FormProps) {
  const { t } = useTranslation('places')
  const connect = useConnect()
  const [typed, setTyped] = useState(() => startOf(kind.fields))
  const [remember, setRemember] = useState(false)
  const [mayBePrivate, setMayBePrivate] = useState(false)
  const [tried, setTried] = useState(false)
  const address = kind.address(typed, mayBePrivate)
  const host = hostOf(kind, typed)
  const lacking = kind.fields.filter((one) => !one.optional && !typed[one.name]?.trim())
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!address.ok || lacking.length > 0 || connect.pending) return
    const asked = { kind: id, remember, ...divided(kind, typed, address.value) }
    if (kind.login === 'redirect') connect.onSite(asked)
    else connect.byTyping(asked)
  }
  const wrong = address.ok ? undefined : address.failure
  const errorOf = (field: Field) => {
    if (tried && lacking.includes(field)) return t('form.required')
    const isWrong = tried && field === kind.fields[0] && wrong && wrong !== 'private'
    return isWrong ? t(`wrong.${wrong}`) : undefined
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{t(`how.${id}`, { origin: location.origin })}</p>
      {kind.fields.map((field) => (
        <Typing
          key={field.name}
          id={id}
          field={field}
          value={typed[field.name] ?? ''}
          error={errorOf(field)}
          onChange={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
      {isPrivate(kind, typed) ? (
        <Asking host={host} yes={mayBePrivate} onChange={setMayBePrivate} />
      ) : null}
      {id === 'solid' ? null : <Remember remember={remember} onChange={setRemember} />}
      {host ? <p className={styles.soft}>{t('form.asks', { host })}</p> : null}
      <Button look="main" type="submit" disabled={connect.pending || wrong === 'private'}>
        {t(kind.login === 'redirect' ? 'form.goSite' : 'form.go')}
      </Button>
      <p role="status">{connect.pending ? t('form.busy') : ''}</p>
      <PlaceProblem failure={connect.failure} host={host} />
    </form>
  )
}

const startOf = (fields: readonly Field[]): Entries =>
  Object.fromEntries(fields.map(({ name, start = '' }) => [name, start]))

/** The host that the person sees named before it is asked; '' while there is no address. */
function hostOf(kind: PlaceKind, typed: Entries): string {
  const address = kind.address(typed, true)
  return address.ok ? address.value.host : ''
}

function isPrivate(kind: PlaceKind, typed: Entries): boolean {
  const address = kind.address(typed, false)
  const failure: AddressFailure | undefined = address.ok ? undefined : address.failure
  return failure === 'private'
}

/** Secrets apart, and the address as it will be asked. */
function divided(kind: PlaceKind, typed: Entries, address: URL) {
  const isSecret = (name: string) =>
    kind.fields.some((one) => one.name === name && one.type === 'secret')
  const all = Object.entries(typed).map(([name, value]) => [name, value.trim()] as const)
  const entries = Object.fromEntries(all.filter(([name]) => !isSecret(name)))
  return {
    entries: 'address' in entries ? { ...entries, address: address.href } : entries,
    secrets: Object.fromEntries(all.filter(([name]) => isSecret(name))),
  }
}

interface TypingProps {
  readonly id: WebKind
  readonly field: Field
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

const TYPES = { address: 'url', text: 'text', secret: 'password' } as const

function Typing({ id, field, value, error, onChange }: TypingProps) {
  const { t, i18n } = useTranslation('places')
  const hint = `places:hint.${id}.${field.name}`
  return (
    <TextField
      // the names of the fields and their words belong together, which the types cannot know
      label={t(`field.${id}.${field.name}` as never)}
      hint={i18n.exists(hint) ? t(hint as never) : undefined}
      type={TYPES[field.type]}
      inputMode={field.type === 'address' ? 'url' : undefined}
      autoComplete="off"
      spellCheck={false}
      required={!field.optional}
      {...{ value, error }}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface AskingProps {
  readonly host: string
  readonly yes: boolean
  readonly onChange: (yes: boolean) => void
}

function Asking({ host, yes, onChange }: AskingProps) {
  const { t } = useTranslation('places')
  return (
    <div>
      <p>{t('form.private', { host })}</p>
      <CheckField label={t('form.privateYes', { host })} checked={yes} onChange={onChange} />
    </div>
  )
}

interface RememberProps {
  readonly remember: boolean
  readonly onChange: (remember: boolean) => void
}

function Remember({ remember, onChange }: RememberProps) {
  const { t } = useTranslation('places')
  return (
    <div>
      <CheckField label={t('form.remember')} checked={remember} onChange={onChange} />
      <p className={styles.soft}>{t('form.rememberHint')}</p>
    </div>
  )
}

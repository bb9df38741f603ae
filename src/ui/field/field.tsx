/** A labelled input, textarea or select with its hint and error tied to it for screen readers. */
import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface FieldWords {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** shows no label, only tells it to screen readers */
  readonly hideLabel?: boolean
}

export function TextField({
  label,
  hint,
  error,
  hideLabel,
  ...rest
}: FieldWords & ComponentProps<'input'>) {
  const ids = useFieldIds()
  return (
    <Frame ids={ids} words={{ label, hint, error, hideLabel: hideLabel ?? false }}>
      <input type="text" {...rest} {...described(ids, hint, error)} className={styles.input} />
    </Frame>
  )
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  ...rest
}: FieldWords & ComponentProps<'textarea'>) {
  const ids = useFieldIds()
  return (
    <Frame ids={ids} words={{ label, hint, error, hideLabel: hideLabel ?? false }}>
      <textarea {...rest} {...described(ids, hint, error)} className={styles.input} />
    </Frame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  ...rest
}: FieldWords & ComponentProps<'select'>) {
  const ids = useFieldIds()
  return (
    <Frame ids={ids} words={{ label, hint, error, hideLabel: hideLabel ?? false }}>
      <select {...rest} {...described(ids, hint, error)} className={styles.input} />
    </Frame>
  )
}

interface FieldIds {
  readonly field: string
  readonly hint: string
  readonly error: string
}

function useFieldIds(): FieldIds {
  const id = useId()
  return { field: id, hint: `${id}-hint`, error: `${id}-error` }
}

function described(ids: FieldIds, hint: ReactNode, error: string | undefined) {
  const by = [hint ? ids.hint : '', error ? ids.error : ''].filter(Boolean).join(' ')
  return {
    id: ids.field,
    'aria-invalid': Boolean(error),
    ...(by ? { 'aria-describedby': by } : {}),
  }
}

function Frame(props: {
  readonly ids: FieldIds
  readonly words: FieldWords
  readonly children: ReactNode
}) {
  const { ids, words } = props
  return (
    <div className={styles.field}>
      <label htmlFor={ids.field} className={words.hideLabel ? 'visually-hidden' : styles.label}>
        {words.label}
      </label>
      {words.hint ? (
        <p id={ids.hint} className={styles.hint}>
          {words.hint}
        </p>
      ) : null}
      {props.children}
      {words.error ? (
        <p id={ids.error} className={styles.error}>
          {words.error}
        </p>
      ) : null}
    </div>
  )
}

/** Types an issuer: its name, how it is known, and since when it is on the list. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownIssuer } from '#core/verification/circumstances.ts'
import {
  type EntryFailure,
  issuerOf,
  type TypedIssuer,
} from '#core/verification/lists/list-entry.ts'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { TextArea, TextField } from '#ui/field/field.tsx'
import styles from './issuer-lists.module.css'

export interface IssuerFormProps {
  readonly from: TypedIssuer
  readonly onDone: (issuer: KnownIssuer) => void
  /** absent where there is nothing to go back to */
  readonly onLeave?: () => void
}

export function IssuerForm({ from, onDone, onLeave }: IssuerFormProps) {
  const { t } = useTranslation('trust')
  const [typed, setTyped] = useState(from)
  const [failure, setFailure] = useState<EntryFailure>()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const read = issuerOf(typed)
    setFailure(read.ok ? undefined : read.failure)
    if (!read.ok) return
    setTyped(from)
    onDone(read.value)
  }
  const wrong =
    failure && t(`editor.wrong.${failure.kind}`, 'line' in failure ? { line: failure.line } : {})
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('editor.issuerName')}
        dir="auto"
        value={typed.name}
        maxLength={2000}
        error={failure?.kind === 'noName' ? wrong : undefined}
        onChange={({ target }) => setTyped({ ...typed, name: target.value })}
      />
      <TextArea
        label={t('editor.known')}
        hint={t('editor.knownHint')}
        rows={3}
        spellCheck={false}
        value={typed.known}
        error={failure && failure.kind !== 'noName' ? wrong : undefined}
        onChange={({ target }) => setTyped({ ...typed, known: target.value })}
      />
      <TextField
        type="date"
        label={t('editor.since')}
        value={typed.since}
        onChange={({ target }) => setTyped({ ...typed, since: target.value })}
      />
      <Bar>
        <Button type="submit" look="strong">
          {t(onLeave ? 'editor.change' : 'editor.add')}
        </Button>
        {onLeave ? <Button onClick={onLeave}>{t('editor.leave')}</Button> : null}
      </Bar>
    </form>
  )
}

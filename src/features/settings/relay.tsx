/** An optional relay for websites that refuse browsers. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { isRelay, useRelay } from './use-settings.ts'

export function Relay() {
  const { t } = useTranslation('settings')
  const { relay, save } = useRelay()
  const [typed, setTyped] = useState(relay)
  const [outcome, setOutcome] = useState<'saved' | 'wrong'>()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const value = typed.trim()
    setOutcome(isRelay(value) ? undefined : 'wrong')
    if (isRelay(value)) save.run(value, () => setOutcome('saved'))
  }
  return (
    <Setting title={t('relay.title')} text={t('relay.text')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('relay.label')}
          value={typed}
          error={outcome === 'wrong' ? t('relay.wrong') : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t('relay.save')}</Button>
      </form>
      <NotDone failure={save.failure} />
      <p role="status">{outcome === 'saved' ? t('relay.saved') : ''}</p>
    </Setting>
  )
}

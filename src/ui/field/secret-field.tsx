/** A field for what nobody beside may read: it shows what was typed while its button is pressed in. */
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button/button.tsx'
import styles from './field.module.css'
import { TextField } from './field.tsx'

export function SecretField(props: Omit<ComponentProps<typeof TextField>, 'type'>) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.secret}>
      <TextField
        {...{ autoCapitalize: 'none', spellCheck: false, ...props }}
        type={isShown ? 'text' : 'password'}
      />
      <Button look="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {t('showTyped')}
      </Button>
    </div>
  )
}

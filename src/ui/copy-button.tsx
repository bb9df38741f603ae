/** A button that copies a text and says that it did. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from './button/button.tsx'

export interface CopyButtonProps {
  readonly text: string
  readonly label?: string
  readonly look?: ButtonLook
  readonly onCopied?: () => void
}

export function CopyButton({ text, label, look = 'plain', onCopied }: CopyButtonProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    onCopied?.()
  }
  return (
    <Button look={look} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      {label ? <span className="visually-hidden"> {label}</span> : null}
    </Button>
  )
}

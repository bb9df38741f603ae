/** A button that copies a text and says that it did. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button/button.tsx'

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      {label ? <span className="visually-hidden"> {label}</span> : null}
    </Button>
  )
}

/** Bold, italic and a link for the words that are selected: above the field, on a phone above the keyboard. */
import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { type Format, format, isFormatted, linkTo } from './format.ts'
import styles from './writing.module.css'

export interface FormatBarProps {
  readonly field: RefObject<HTMLElement | null>
}

export function FormatBar({ field }: FormatBarProps) {
  const { t } = useTranslation('portfolio')
  const { on, back } = useSelection(field)
  const [asks, setAsks] = useState(false)
  const does = (how: Format) => () => {
    back()
    format(how)
  }
  const link = (address: string) => {
    setAsks(false)
    back()
    if (address !== '') linkTo(address)
  }
  return (
    <div role="toolbar" aria-label={t('format.title')} className={styles.format}>
      <Button
        look="bare"
        aria-pressed={on.bold}
        aria-label={t('format.bold')}
        onClick={does('bold')}
      >
        <b aria-hidden="true">B</b>
      </Button>
      <Button
        look="bare"
        aria-pressed={on.italic}
        aria-label={t('format.italic')}
        onClick={does('italic')}
      >
        <i aria-hidden="true">I</i>
      </Button>
      <Button
        look="bare"
        aria-expanded={asks}
        aria-label={t('format.link')}
        onClick={() => setAsks(!asks)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.sign}>
          <path d="M8 12l4-4M9 6l2-2a3.500 3.500 0 0 1 5 5l-2 2M11 14l-2 2a3.500 3.500 0 0 1-5-5l2-2" />
        </svg>
      </Button>
      {asks ? <LinkForm onLink={link} /> : null}
    </div>
  )
}

function LinkForm({ onLink }: { readonly onLink: (address: string) => void }) {
  const { t } = useTranslation('portfolio')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onLink(whole(input.current?.value.trim() ?? ''))
  }
  return (
    <form className={styles.linked} onSubmit={submit}>
      <input
        ref={input}
        type="text"
        inputMode="url"
        aria-label={t('format.address')}
        placeholder="https://"
        onKeyDown={({ key }) => {
          if (key === 'Escape') onLink('')
        }}
      />
      <Button type="submit">{t('format.make')}</Button>
    </form>
  )
}

/** Nobody types the beginning of an address. */
const whole = (address: string) =>
  /^[\w.-]+\.\w{2,}/.test(address) ? `https://${address}` : address

const NOTHING = { bold: false, italic: false }

/** What is selected in the field, kept while the focus is on a button of the bar. */
function useSelection(field: RefObject<HTMLElement | null>) {
  const kept = useRef<Range>(undefined)
  const [on, setOn] = useState(NOTHING)
  useEffect(() => {
    const look = () => {
      const selection = getSelection()
      if (!selection?.rangeCount || !field.current?.contains(selection.anchorNode)) return
      kept.current = selection.getRangeAt(0).cloneRange()
      const now = { bold: isFormatted('bold'), italic: isFormatted('italic') }
      setOn((was) => (was.bold === now.bold && was.italic === now.italic ? was : now))
    }
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [field])
  const back = () => {
    field.current?.focus()
    if (!kept.current) return
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(kept.current)
  }
  return { on, back }
}

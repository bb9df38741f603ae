/** A field that takes whatever can be pasted: a link, JSON, a JWT, an svg, a list of links. */
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { takeText } from '#services/importing/sort-input.ts'
import { Button } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/field.tsx'
import styles from './route.module.css'

export function PasteBox() {
  const { t } = useTranslation('importing')
  const [text, setText] = useState('')
  const isAsked = useLocation().hash === '#link'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && takeText(text)) setText('')
  }
  return (
    <form className={styles.paste} onSubmit={submit}>
      <TextArea
        label={t('paste.label')}
        rows={2}
        autoFocus={isAsked}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('paste.add')}</Button>
    </form>
  )
}

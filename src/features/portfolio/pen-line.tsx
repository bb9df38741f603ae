/** One line of a page, typed where it stands. */
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pen } from '#entities/portfolio-page/page-view.ts'
import { insertPlain } from './format.ts'
import { useInPlace } from './use-in-place.ts'
import styles from './writing.module.css'
import { useWriting } from './writing.ts'

export const PenLine: Pen['Line'] = ({ id, label, value, write, unwritten }) => {
  const { t } = useTranslation('portfolio')
  const { portfolio, change } = useWriting().editor
  const field = useInPlace(value, (words) => change(write(words)(portfolio), id))
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input would not take the look of the page
    <span
      key={field.round}
      role="textbox"
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      aria-label={t(label)}
      className={styles.line}
      data-empty={value === '' || undefined}
      data-placeholder={unwritten || t(label)}
      onInput={({ currentTarget }) => field.note(oneLine(currentTarget.textContent))}
      onKeyDown={staysOne}
      onPaste={pastesPlain}
    >
      {field.drawn}
    </span>
  )
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trimStart()

function staysOne(event: KeyboardEvent) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}

function pastesPlain(event: ClipboardEvent) {
  event.preventDefault()
  insertPlain(oneLine(event.clipboardData.getData('text/plain')))
}

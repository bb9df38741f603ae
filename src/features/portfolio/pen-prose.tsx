/** A text of a page, typed where it stands and kept as Markdown. */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Pen, Written } from '#entities/portfolio-page/page-view.ts'
import { Prose } from '#entities/portfolio-page/prose.tsx'
import { type Format, format, insertPlain, writesParagraphs } from './format.ts'
import { FormatBar } from './format-bar.tsx'
import { markdownOf } from './prose-dom.ts'
import { useInPlace } from './use-in-place.ts'
import styles from './writing.module.css'
import { useWriting } from './writing.ts'

/** Markdown that we would not write the same way is typed as Markdown, so that no sign of it is lost. */
export const PenProse: Pen['Prose'] = (written) => {
  const [asSigns, setAsSigns] = useState('')
  return asSigns === written.id ? (
    <Signs {...written} />
  ) : (
    <Drawn {...written} onUnfaithful={() => setAsSigns(written.id)} />
  )
}

function useWords({ id, value, write }: Written) {
  const { portfolio, change } = useWriting().editor
  return useInPlace(value, (words) => change(write(words)(portfolio), id))
}

interface DrawnProps extends Written {
  readonly onUnfaithful: () => void
}

/** Drawn anew when it is left, so that signs that were typed are seen as what they mean. */
function Drawn({ onUnfaithful, ...written }: DrawnProps) {
  const { round, drawn, note, renew } = useWords(written)
  const field = useRef<HTMLDivElement>(null)
  const [hasFocus, setFocus] = useState(false)
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    setFocus(false)
    renew()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: as below
    // biome-ignore lint/a11y/noStaticElementInteractions: hears only whether the focus is in it
    <div className={styles.prose} onFocus={() => setFocus(true)} onBlur={leave}>
      {hasFocus ? <FormatBar field={field} /> : null}
      <Words
        key={round}
        field={field}
        of={written}
        drawn={drawn}
        onType={note}
        onUnfaithful={onUnfaithful}
      />
    </div>
  )
}

interface WordsProps {
  readonly field: RefObject<HTMLDivElement | null>
  readonly of: Written
  readonly drawn: string
  readonly onType: (markdown: string) => void
  readonly onUnfaithful: () => void
}

function Words({ field, of: { label, value }, drawn, onType, onUnfaithful }: WordsProps) {
  const { t } = useTranslation('portfolio')
  const compare = useEffectEvent(() => {
    if (field.current && markdownOf(field.current) !== drawn.trim()) onUnfaithful()
  })
  useLayoutEffect(() => compare(), [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea shows no bold
    <div
      ref={field}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      contentEditable
      suppressContentEditableWarning
      aria-label={t(label)}
      className={styles.text}
      data-empty={value.trim() === '' || undefined}
      data-placeholder={t(label)}
      onFocus={writesParagraphs}
      onInput={({ currentTarget }) => onType(markdownOf(currentTarget))}
      onKeyDown={formatsByKey}
      onPaste={pastesPlain}
    >
      <Prose text={drawn} />
    </div>
  )
}

function Signs(written: Written) {
  const { t } = useTranslation('portfolio')
  const { note } = useWords(written)
  return (
    <textarea
      className={styles.signs}
      aria-label={t(written.label)}
      value={written.value}
      onChange={({ target }) => note(target.value)}
    />
  )
}

const KEYS: Readonly<Record<string, Format>> = { b: 'bold', i: 'italic' }

function formatsByKey(event: KeyboardEvent) {
  const how = event.ctrlKey || event.metaKey ? KEYS[event.key.toLowerCase()] : undefined
  if (!how) return
  event.preventDefault()
  format(how)
}

function pastesPlain(event: ClipboardEvent) {
  event.preventDefault()
  insertPlain(event.clipboardData.getData('text/plain'))
}

/** Markdown out of a badge as plain, harmless elements; loaded when there is some. */
import { lazy, Suspense } from 'react'
import styles from './markdown.module.css'
import { isModest } from './modest.ts'

const Rendered = lazy(() =>
  import('./rendered.tsx').then(({ Rendered }) => ({ default: Rendered })),
)

export interface MarkdownProps {
  readonly text: string
}

/** While it loads, and where drawing it would hang, the text itself is there to read. */
export function Markdown({ text }: MarkdownProps) {
  if (!isModest(text))
    return (
      <p className={styles.text} dir="auto">
        {text}
      </p>
    )
  return (
    <div className={styles.text} dir="auto">
      <Suspense fallback={<p>{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  )
}

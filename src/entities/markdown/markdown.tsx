/** Markdown out of a badge as plain, harmless elements; loaded when there is some. */
import { lazy, Suspense } from 'react'
import styles from './markdown.module.css'

const Rendered = lazy(() =>
  import('./rendered.tsx').then(({ Rendered }) => ({ default: Rendered })),
)

export interface MarkdownProps {
  readonly text: string
}

/** While it loads, the text itself is there to read. */
export function Markdown({ text }: MarkdownProps) {
  return (
    <div className={styles.text}>
      <Suspense fallback={<p>{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  )
}

/** A description out of a badge: plain text, sign for sign, with its line breaks. */
import styles from './markdown.module.css'

export function Plain({ text }: { readonly text: string }) {
  return (
    <p className={styles.plain} dir="auto">
      {text}
    </p>
  )
}

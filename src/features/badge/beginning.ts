/** Where a very long text is folded. */

/** Characters: about a screen of reading. */
const FOLD_AT = 1_500
/** A text that is hardly longer is not worth a button. */
const SPARE = 500

/** The text itself, or its beginning up to the last whole paragraph, else the last whole word. */
export function beginning(text: string): string {
  if (text.length <= FOLD_AT + SPARE) return text
  const start = text.slice(0, FOLD_AT)
  const ends = ['\n\n', ' '].map((end) => start.lastIndexOf(end))
  const at = ends.find((end) => end > FOLD_AT / 2) ?? FOLD_AT
  return start.slice(0, at)
}

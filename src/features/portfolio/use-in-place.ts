/** Words that are typed where they stand: what was typed stays the browser's, what comes from elsewhere is drawn anew. */
import { useState } from 'react'

export interface InPlace {
  /** as long as this is the same, the field is left alone */
  readonly round: number
  /** what the field was drawn with */
  readonly drawn: string
  /** to be called with what stands in it, at each key */
  readonly note: (words: string) => void
  /** draws it anew, with the Markdown that was typed as what it means */
  readonly renew: () => void
}

export function useInPlace(value: string, onType: (words: string) => void): InPlace {
  const [typed, setTyped] = useState(value)
  const [field, setField] = useState({ round: 0, drawn: value })
  const draw = (words: string) => setField(({ round }) => ({ round: round + 1, drawn: words }))
  if (value !== typed) {
    setTyped(value)
    draw(value)
  }
  return {
    ...field,
    note: (words) => {
      setTyped(words)
      onType(words)
    },
    renew: () => {
      if (field.drawn !== value) draw(value)
    },
  }
}

/** What moves one item of a list: a grip to drag it by, and buttons that do the same. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button/button.tsx'
import styles from './order.module.css'

export interface MoveButtonsProps {
  /** where the item is, counted from 0, and among how many */
  readonly at: number
  readonly total: number
  readonly words: Readonly<Record<Way, string>>
  /** to this place, counted from 0 */
  readonly onMove: (place: number) => void
  /** in a list from top to bottom */
  readonly upright?: boolean
  /** where the item can be dragged as well */
  readonly grip?: boolean
  /** what else can be done with the item */
  readonly children?: ReactNode
}

type Way = 'before' | 'after'

const SIGNS = {
  along: { before: '←', after: '→' },
  upright: { before: '↑', after: '↓' },
} as const

export function MoveButtons(props: MoveButtonsProps) {
  const { at, total, words, onMove, upright = false, grip = false, children } = props
  const signs = SIGNS[upright ? 'upright' : 'along']
  const place = (to: number) => () => {
    if (to >= 0 && to < total) onMove(to)
  }
  const ends = { Home: place(0), End: place(total - 1) }
  return (
    <div className={`${styles.movers} ${upright ? styles.upright : ''}`}>
      {grip ? <Grip /> : null}
      <Mover
        sign={signs.before}
        word={words.before}
        off={at === 0}
        move={place(at - 1)}
        ends={ends}
      />
      <Mover
        sign={signs.after}
        word={words.after}
        off={at === total - 1}
        move={place(at + 1)}
        ends={ends}
      />
      {children}
    </div>
  )
}

function Grip() {
  const { t } = useTranslation()
  return (
    <span data-grip className={styles.grip} title={t('drag')} aria-hidden="true">
      ⠿
    </span>
  )
}

interface MoverProps {
  readonly sign: string
  readonly word: string
  readonly off: boolean
  readonly move: () => void
  /** by the keys Home and End */
  readonly ends: Readonly<Record<string, () => void>>
}

/** Stays focusable at the ends, so that a keyboard user never loses their place. */
function Mover({ sign, word, off, move, ends }: MoverProps) {
  return (
    <Button
      look="quiet"
      aria-disabled={off}
      aria-label={word}
      aria-keyshortcuts="Home End"
      onClick={move}
      onKeyDown={(event) => {
        const toEnd = ends[event.key]
        if (!toEnd) return
        event.preventDefault()
        toEnd()
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  )
}

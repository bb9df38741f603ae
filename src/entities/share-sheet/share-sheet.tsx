/** One sheet to share a badge, a collection or a portfolio: what the reader gets, and the ways to give it. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './share-sheet.module.css'

/** In the order of the sheet; their names are `sharing:way.<id>`. */
const WAYS = ['link', 'site', 'file', 'paper'] as const
type Way = (typeof WAYS)[number]

export interface ShareSheetProps {
  /** the picture that goes along, or stands for it */
  readonly card: ReactNode
  /** what the reader will see and what goes along */
  readonly facts: ReactNode
  /** the way that is open at first */
  readonly first?: Way
  /** a way that is not here is not offered */
  readonly ways: Readonly<Partial<Record<Way, ReactNode>>>
}

export function ShareSheet({ card, facts, ways, first = 'link' }: ShareSheetProps) {
  const { t } = useTranslation('sharing')
  const [chosen, setChosen] = useState<Way>(first)
  const id = useId()
  const offered = WAYS.filter((way) => ways[way] !== undefined)
  return (
    <div className={styles.sheet}>
      <div className={styles.card}>{card}</div>
      <div className={styles.ways}>
        <Tabs id={id} offered={offered} chosen={chosen} onChoose={setChosen} />
        {offered.map((way) => (
          <div
            key={way}
            id={`${id}-${way}`}
            role="tabpanel"
            aria-labelledby={`${id}-${way}-tab`}
            hidden={way !== chosen}
            className={styles.panel}
          >
            <h2 className="visually-hidden">{t(`way.${way}`)}</h2>
            {ways[way]}
          </div>
        ))}
      </div>
      <div className={styles.facts}>{facts}</div>
    </div>
  )
}

interface TabsProps {
  readonly id: string
  readonly offered: readonly Way[]
  readonly chosen: Way
  readonly onChoose: (way: Way) => void
}

/** Arrow keys walk along the tabs, as the pattern of WAI-ARIA asks. */
function Tabs({ id, offered, chosen, onChoose }: TabsProps) {
  const { t } = useTranslation('sharing')
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const next = step && offered[(offered.indexOf(chosen) + step + offered.length) % offered.length]
    if (!next) return
    event.preventDefault()
    onChoose(next)
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next}-tab`)}`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={t('ways')} className={styles.tabs}>
      {offered.map((way) => (
        <button
          key={way}
          type="button"
          role="tab"
          id={`${id}-${way}-tab`}
          aria-controls={`${id}-${way}`}
          aria-selected={way === chosen}
          tabIndex={way === chosen ? 0 : -1}
          onClick={() => onChoose(way)}
          onKeyDown={walk}
        >
          {t(`way.${way}`)}
        </button>
      ))}
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** The tools of the wall on a phone: one row to search, one row of verdicts, and a sheet with the rest. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { SearchField } from './search-field.tsx'
import type { Selection } from './use-selection.ts'
import type { Wall } from './use-wall.ts'
import { VerdictChips } from './wall-chips.tsx'
import { WallSheet } from './wall-sheet.tsx'
import styles from './wall-tools.module.css'

export interface PhoneToolsProps {
  readonly wall: Wall
  readonly selection: Selection
}

export function PhoneTools({ wall, selection }: PhoneToolsProps) {
  const { t } = useTranslation('backpack')
  const [open, setOpen] = useState(false)
  return (
    <search className={styles.tools}>
      <div className={styles.finding}>
        <SearchField wall={wall} />
        <Button className={styles.sieve} aria-label={t('sheet')} onClick={() => setOpen(true)}>
          <svg viewBox="0 0 18 14" aria-hidden="true">
            <path d="M0 0h18v2H0zM3 6h12v2H3zM6 12h6v2H6z" />
          </svg>
        </Button>
      </div>
      <div className={styles.strip}>
        <VerdictChips wall={wall} />
      </div>
      {selection.chosen ? <Button onClick={selection.stop}>{t('selectDone')}</Button> : null}
      {open ? <WallSheet wall={wall} selection={selection} onClose={() => setOpen(false)} /> : null}
    </search>
  )
}

/** Below a few badges, which need no tools: the way to the archive, the trash and the other views. */
export function LateTools({ wall, selection }: PhoneToolsProps) {
  const { t } = useTranslation('backpack')
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.late}>
      {selection.chosen ? (
        <Button onClick={selection.stop}>{t('selectDone')}</Button>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('sheet')}</Button>
      )}
      {open ? <WallSheet wall={wall} selection={selection} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

/** A list that shows its first entries, and all of them when asked. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'

/** More than these would push the rest of the badge out of sight. */
const FIRST = 24

export interface LongListProps<T> {
  readonly all: readonly T[]
  readonly children: (shown: readonly T[]) => ReactNode
}

/** Says how many there are, so that nobody takes the first ones for all. */
export function LongList<T>({ all, children }: LongListProps<T>) {
  const { t } = useTranslation('badge')
  const [open, setOpen] = useState(false)
  const count = all.length
  if (count <= FIRST) return children(all)
  return (
    <>
      {open ? null : <p>{t('more.first', { count, shown: FIRST })}</p>}
      {children(open ? all : all.slice(0, FIRST))}
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('more.less') : t('more.all', { count })}
        </Button>
      </div>
    </>
  )
}

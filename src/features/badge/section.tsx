/** A titled part of the badge page. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type badge from '#locales/en/badge.json'
import { Boundary } from '#ui/boundary/boundary.tsx'
import styles from './badge-page.module.css'

export type SectionId = keyof (typeof badge)['section']

export function Section({
  id,
  children,
}: {
  readonly id: SectionId
  readonly children: ReactNode
}) {
  const { t } = useTranslation('badge')
  return (
    <section className={styles.section}>
      <h2>{t(`section.${id}`)}</h2>
      <Part>{children}</Part>
    </section>
  )
}

export interface FoldedProps {
  readonly id: SectionId
  /** open from the first look; later only the reader opens and closes it */
  readonly startsOpen?: boolean
  /** for a part that loads something when it is opened */
  readonly onToggle?: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A part that few people need: closed until asked for. */
export function Folded({ id, startsOpen = false, onToggle, children }: FoldedProps) {
  const { t } = useTranslation('badge')
  const [open] = useState(startsOpen)
  return (
    <details
      className={styles.more}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>{t(`section.${id}`)}</summary>
      <div className={styles.section}>
        <Part>{children}</Part>
      </div>
    </details>
  )
}

/** What goes wrong in one part of a badge is told there, and hides no other. */
function Part({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Boundary of={children} failure={<p role="alert">{t('failure.part')}</p>}>
      {children}
    </Boundary>
  )
}

/** One badge on the wall: art, name, issuer and verdict; the whole card is the link. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Mark } from '#core/verification/report.ts'
import { BadgeArt } from '../badge-art/badge-art.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import styles from './badge-card.module.css'

export interface BadgeCardProps {
  readonly name: string
  readonly issuer: string
  readonly src?: string | undefined
  readonly mark: Mark
  readonly to: string
  /** 'example', or whatever else must be said about it */
  readonly note?: string | undefined
  /** a checkbox while selecting */
  readonly control?: ReactNode
}

export function BadgeCard({ name, issuer, src, mark, to, note, control }: BadgeCardProps) {
  return (
    <article className={styles.card}>
      <BadgeArt name={name} issuer={issuer} src={src} />
      <h3 className={styles.name}>
        <Link to={to}>{name}</Link>
      </h3>
      <p className={styles.issuer}>{issuer}</p>
      <VerdictMark mark={mark} />
      {note ? <p className={styles.example}>{note}</p> : null}
      {control}
    </article>
  )
}

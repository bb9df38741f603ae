/** One badge on the wall: art, name, issuer and verdict; the whole card is the link. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Mark } from '#core/verification/report.ts'
import { BadgeArt, type BadgeArtProps } from '../badge-art/badge-art.tsx'
import { ExampleMark } from '../verdict-mark/example-mark.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import styles from './badge-card.module.css'

export interface BadgeCardProps {
  readonly name: string
  readonly issuer: string
  readonly src?: BadgeArtProps['src']
  readonly mark: Mark
  /** how the issuer is known; '' for what the mark says by itself */
  readonly standing?: string
  readonly to: string
  /** a tile on the wall, or a row in a list */
  readonly layout?: 'tile' | 'row'
  /** one of our examples: it says so beside its mark */
  readonly isExample?: boolean | undefined
  /** one below the heading that the cards stand under */
  readonly heading?: 'h2' | 'h3' | 'h4'
  /** a checkbox while selecting */
  readonly control?: ReactNode
}

export function BadgeCard(props: BadgeCardProps) {
  const {
    name,
    issuer,
    src,
    mark,
    standing,
    to,
    isExample,
    control,
    layout = 'tile',
    heading: Heading = 'h2',
  } = props
  return (
    <article className={layout === 'row' ? styles.row : styles.card}>
      <BadgeArt name={name} issuer={issuer} src={src} />
      <div className={styles.words}>
        <Heading className={styles.name} dir="auto">
          <Link to={to}>{name}</Link>
        </Heading>
        <p className={styles.issuer} dir="auto">
          {issuer}
        </p>
        {standing ? <p className={styles.standing}>{standing}</p> : null}
      </div>
      <div className={styles.marks}>
        <VerdictMark mark={mark} />
        {isExample ? <ExampleMark short /> : null}
      </div>
      {control}
    </article>
  )
}

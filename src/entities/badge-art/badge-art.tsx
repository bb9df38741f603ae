/** The art of a badge on its plain tile, or a drawn placeholder; never a broken icon. */
import { useState } from 'react'
import styles from './badge-art.module.css'
import { DrawnPlaceholder } from './drawn-placeholder.tsx'

export interface BadgeArtProps {
  readonly name: string
  readonly issuer: string
  /** blob: or data: URL of the original file; undefined draws the placeholder, null nothing until it is known */
  readonly src?: string | undefined | null
  /** without tile and air, for overlapping stacks */
  readonly bare?: boolean
}

/** Decorative: the name always stands beside it, so it is hidden from screen readers. */
export function BadgeArt({ name, issuer, src, bare = false }: BadgeArtProps) {
  const [broken, setBroken] = useState<string>()
  return (
    <div className={[styles.tile, bare && styles.bare].filter(Boolean).join(' ')}>
      {src && broken !== src ? (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: onError is no interaction, it swaps in the placeholder
        <img
          className={styles.picture}
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(src)}
        />
      ) : src === null ? null : (
        <DrawnPlaceholder name={name} issuer={issuer} />
      )}
    </div>
  )
}

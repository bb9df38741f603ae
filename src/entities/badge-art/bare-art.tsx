/** The bare picture of a badge, for overlapping stacks and stairs. */
import type { ComponentType } from 'react'
import type { BadgeRecord } from '#core/records/records.ts'
import { BadgeArt, type BadgeArtProps } from './badge-art.tsx'

export type BareArt = ComponentType<{ readonly record: BadgeRecord }>

/** `useArt` finds the picture of a record: an entity draws, and does not know where badges are kept. */
export function bareArt(useArt: (record: BadgeRecord) => BadgeArtProps['src']): BareArt {
  return function StoredArt({ record }) {
    const src = useArt(record)
    return (
      <BadgeArt bare name={record.badge.name} issuer={record.badge.issuer.name ?? ''} src={src} />
    )
  }
}

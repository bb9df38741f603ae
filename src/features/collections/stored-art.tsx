/** The picture of a stored badge, bare, for use in overlapping stacks. */
import type { BadgeRecord } from '#core/records/records.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { useArt } from '#storage/live-art.ts'

export function StoredArt({ record }: { readonly record: BadgeRecord }) {
  const src = useArt(record)
  return (
    <BadgeArt bare name={record.badge.name} issuer={record.badge.issuer.name ?? ''} src={src} />
  )
}

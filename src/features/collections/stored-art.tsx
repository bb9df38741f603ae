/** The picture of a stored badge, bare, for use in overlapping stacks. */
import type { Findable } from '#core/search/findable.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { useArtOf } from '#storage/live/live-art.ts'

export function StoredArt({ badge }: { readonly badge: Findable }) {
  const src = useArtOf(badge.id, badge.file)
  return <BadgeArt bare name={badge.name} issuer={badge.issuer} src={src} />
}

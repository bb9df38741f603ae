/** The picture of a stored badge, bare, for use in overlapping stacks. */
import type { Findable } from '#core/search/findable.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { useCalled } from '#i18n/shown.ts'
import { useArtOf } from '#storage/live/live-art.ts'

export function StoredArt({ badge }: { readonly badge: Findable }) {
  const src = useArtOf(badge.id, badge.file)
  const { name, issuer } = useCalled()(badge)
  return <BadgeArt bare name={name} issuer={issuer} src={src} />
}

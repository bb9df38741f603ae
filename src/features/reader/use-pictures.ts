/** Addresses for `<img>` of the pictures that were handed over, given back when the page closes. */
import { useCallback } from 'react'
import type { Candidate, ReadBadge } from '#jobs/reading/candidate.ts'
import { type Addressed, useAddresses } from '#storage/live-addresses.ts'
import { embeddedImage, safeEmbedded, safePicture } from '#storage/safe-picture.ts'

/** By badge id; a badge without one is drawn as its placeholder. */
export function usePictures({ badges }: Candidate): ReadonlyMap<string, Addressed> {
  const read = useCallback(
    async (id: string) => {
      const badge = badges.find((one) => one.id === id)
      const art = badge && (await artOf(badge))
      return art ? { href: typeof art === 'string' ? art : URL.createObjectURL(art) } : undefined
    },
    [badges],
  )
  return useAddresses(
    badges.map(({ id }) => id),
    read,
  )
}

/** The file itself, else the picture inside the credential; never one that would have to be fetched. */
async function artOf({ original, credential }: ReadBadge): Promise<Blob | string | undefined> {
  const drawn = original && (await safePicture(original, original.type))
  return drawn ?? safeEmbedded(embeddedImage(credential.badge))
}

/** Addresses for `<img>` of the pictures that were handed over, given back when the page closes. */
import { useEffect, useState } from 'react'
import type { Candidate, ReadBadge } from '#jobs/reading/candidate.ts'
import { giveBack } from '#storage/blob-address.ts'
import { embeddedImage, safeEmbedded, safePicture } from '#storage/safe-picture.ts'

/** By badge id; they come in one by one, and a badge without one is drawn as its placeholder. */
export function usePictures({ badges }: Candidate): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const made: string[] = []
    let left = false
    void Promise.all(
      badges.map(async (badge) => {
        const art = await artOf(badge)
        if (left || !art) return []
        const address = typeof art === 'string' ? art : URL.createObjectURL(art)
        made.push(address)
        return [[badge.id, address] as const]
      }),
    ).then((all) => (left ? undefined : setPictures(new Map(all.flat()))))
    return () => {
      left = true
      for (const address of made) giveBack(address)
    }
  }, [badges])
  return pictures
}

/** The file itself, else the picture inside the credential; never one that would have to be fetched. */
async function artOf({ original, credential }: ReadBadge): Promise<Blob | string | undefined> {
  const drawn = original && (await safePicture(original, original.type))
  return drawn ?? safeEmbedded(embeddedImage(credential.badge))
}

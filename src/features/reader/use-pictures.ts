/** Addresses of the pictures and files that were handed over, given back when the page closes. */
import { useCallback } from 'react'
import type { ShownFile } from '#entities/portfolio-page/page-view.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import { type Addressed, addressesOf, useAddresses } from '#storage/live/live-addresses.ts'
import { artOf } from '#storage/live/safe-picture.ts'

/** By badge id; a badge without one is drawn as its placeholder. */
export function usePictures({ badges }: Candidate): ReadonlyMap<string, Addressed> {
  const read = useCallback(
    async (id: string) => {
      const badge = badges.find((one) => one.id === id)
      const art = badge && (await artOf(badge.credential.badge, badge.original))
      return art ? { href: URL.createObjectURL(art) } : undefined
    },
    [badges],
  )
  return useAddresses(
    badges.map(({ id }) => id),
    read,
  )
}

const NO_FILES: NonNullable<Candidate['files']> = new Map()

/** By digest: the owner's own pictures, files and evidence, as far as they came along. */
export function useOwnFiles({ files = NO_FILES }: Candidate): ReadonlyMap<string, ShownFile> {
  const read = useCallback(
    async (sha256: string) => {
      const file = files.get(sha256)
      if (!file) return undefined
      const addresses = await addressesOf(file.bytes, file.bytes.type)
      return { ...addresses, name: file.name, sha256 }
    },
    [files],
  )
  return useAddresses([...files.keys()], read)
}

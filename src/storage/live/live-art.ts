/** The picture of a badge: an original file that a browser may draw, or an embedded image. Never a live SVG. */
import { useCallback, useEffect, useState } from 'react'
import type { FileDigest } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { giveBack } from './blob-address.ts'
import { embeddedImage, safeEmbedded, safeImage, safePicture } from './safe-picture.ts'

type Art = Blob | undefined
/** An address for `<img>`; undefined where there is no picture, null until that is known. */
type Address = string | undefined | null
type Pictured = Pick<BadgeRecord, 'file' | 'otherFiles' | 'badge'>

/** For `<img>`, where nothing can run; revoked when it is no longer shown. */
export function useArt(record: Pictured | undefined): Address {
  const files = record?.otherFiles?.join(' ')
  const digest = record?.file
  const embedded = embeddedImage(record?.badge)
  return useAddress(
    useCallback(() => artOf(digest, embedded, files?.split(' ')), [digest, embedded, files]),
  )
}

/** The same for a badge of which only the id, and the file if it came in one, are at hand. */
export function useArtOf(id: BadgeRecord['id'], file: FileDigest | undefined): Address {
  return useAddress(useCallback(() => storedArt(id, file), [id, file]))
}

async function storedArt(id: BadgeRecord['id'], file: FileDigest | undefined): Promise<Art> {
  const original = await pictureOf(file)
  if (original) return original
  const row = await db.badges.get(id)
  const first = file === row?.file ? undefined : row?.file
  return artOf(first, embeddedImage(row?.badge), row?.otherFiles)
}

/** A picture the learner added, shown as evidence: PNG, JPEG, WebP and GIF as they are. */
export function useKeptPicture(digest: FileDigest | undefined): Address {
  return useAddress(useCallback(() => keptPicture(digest), [digest]))
}

async function keptPicture(digest: FileDigest | undefined): Promise<Art> {
  const row = digest && (await db.files.get(digest))
  return row && safeImage(row.bytes, row.mediaType)
}

function useAddress(find: () => Promise<Art>): Address {
  const [url, setUrl] = useState<Address>(null)
  useEffect(() => {
    let address: string | undefined
    let left = false
    const show = (art: Art) => {
      if (left) return
      address = art && URL.createObjectURL(art)
      setUrl(address)
    }
    void find().then(show, (failure: unknown) => {
      show(undefined)
      throw failure // the frame says it
    })
    return () => {
      left = true
      giveBack(address)
      setUrl(null)
    }
  }, [find])
  return url
}

/**
 * The file it came in first, else the image in the credential, else a file that came later: whoever bakes a true badge
 * into another picture must not change how it looks. An SVG only ever as pixels.
 */
async function artOf(
  first: string | undefined,
  embedded: string | undefined,
  others: readonly string[] = [],
): Promise<Art> {
  const art = (await pictureOf(first)) ?? (await safeEmbedded(embedded))
  const [next, ...rest] = others
  return art ?? (next === undefined ? undefined : artOf(next, undefined, rest))
}

/** The picture itself of a badge, safe for `<img>`. */
export function badgeArt({ file, otherFiles, badge }: Pictured): Promise<Art> {
  return artOf(file, embeddedImage(badge), otherFiles)
}

/** A kept file as an image without anything that can run. */
async function pictureOf(digest: string | undefined): Promise<Art> {
  const row = digest === undefined ? undefined : await db.files.get(digest as FileDigest) // a wrong one is not found
  return row && safePicture(row.bytes, row.mediaType)
}

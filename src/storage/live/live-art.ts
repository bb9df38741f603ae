/** The picture of a badge: its original file when a browser may draw it, else an embedded image. Never a live SVG. */
import { useCallback, useEffect, useState } from 'react'
import type { FileDigest } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { giveBack } from './blob-address.ts'
import { embeddedImage, safeEmbedded, safeImage, safePicture } from './safe-picture.ts'

type Art = Blob | undefined

/** An address for `<img>`, where nothing can run; revoked when it is no longer shown. */
export function useArt(
  record: Pick<BadgeRecord, 'file' | 'badge'> | undefined,
): string | undefined {
  const digest = record?.file
  const embedded = embeddedImage(record?.badge)
  return useAddress(useCallback(() => artOf(digest, embedded), [digest, embedded]))
}

/** The same for a badge of which only the id, and the file if it came in one, are at hand. */
export function useArtOf(id: BadgeRecord['id'], file: FileDigest | undefined): string | undefined {
  return useAddress(useCallback(() => storedArt(id, file), [id, file]))
}

async function storedArt(id: BadgeRecord['id'], file: FileDigest | undefined): Promise<Art> {
  const original = file && (await pictureOf(file))
  if (original) return original
  const row = await db.badges.get(id)
  return artOf(file === row?.file ? undefined : row?.file, embeddedImage(row?.badge))
}

/** A picture the learner added, shown as evidence: PNG, JPEG, WebP and GIF as they are. */
export function useKeptPicture(digest: FileDigest | undefined): string | undefined {
  return useAddress(useCallback(() => keptPicture(digest), [digest]))
}

async function keptPicture(digest: FileDigest | undefined): Promise<Art> {
  const row = digest && (await db.files.get(digest))
  return row && safeImage(row.bytes, row.mediaType)
}

function useAddress(find: () => Promise<Art>): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let address: string | undefined
    let left = false
    void find().then((art) => {
      if (left || !art) return
      address = URL.createObjectURL(art)
      setUrl(address)
    })
    return () => {
      left = true
      giveBack(address)
      setUrl(undefined)
    }
  }, [find])
  return url
}

/** The original file, else the embedded image; an SVG only ever as pixels. */
async function artOf(digest: FileDigest | undefined, embedded: string | undefined): Promise<Art> {
  const original = digest && (await pictureOf(digest))
  return original ?? safeEmbedded(embedded)
}

/** The picture itself of a badge, safe for `<img>`. */
export function badgeArt({ file, badge }: Pick<BadgeRecord, 'file' | 'badge'>): Promise<Art> {
  return artOf(file, embeddedImage(badge))
}

/** A kept file as an image without anything that can run. */
async function pictureOf(digest: FileDigest): Promise<Blob | undefined> {
  const row = await db.files.get(digest)
  return row && safePicture(row.bytes, row.mediaType)
}

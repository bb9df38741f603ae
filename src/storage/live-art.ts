/** The picture of a badge: its original file when a browser may draw it, else an embedded image. Never a live SVG. */
import { useCallback, useEffect, useState } from 'react'
import type { Badge, FileDigest } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from './database.ts'
import { dataAddress, drawnSvg } from './drawn-svg.ts'

const DRAWN = /^image\/(png|svg\+xml)$/
const EMBEDDED = /^data:image\/(png|svg\+xml|jpeg|gif|webp)[;,]/i
const SVG_ADDRESS = /^data:image\/svg\+xml[;,]/i
/** More pixels than any badge needs would only exhaust memory (baking.md section 5). */
const MOST_PIXELS = 40_000_000

type Art = Blob | string | undefined

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

function useAddress(find: () => Promise<Art>): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let address: string | undefined
    let left = false
    void find().then((art) => {
      if (left || !art) return
      address = typeof art === 'string' ? art : URL.createObjectURL(art)
      setUrl(address)
    })
    return () => {
      left = true
      if (address?.startsWith('blob:')) URL.revokeObjectURL(address)
      setUrl(undefined)
    }
  }, [find])
  return url
}

/** The original file, else the embedded image; an SVG only ever as pixels. */
async function artOf(digest: FileDigest | undefined, embedded: string | undefined): Promise<Art> {
  const original = digest && (await pictureOf(digest))
  if (original) return original
  return embedded && SVG_ADDRESS.test(embedded) ? drawnSvg(embedded) : embedded
}

/** The same for a badge known by its id only. */
export function useBadgeArt(id: BadgeRecord['id']): string | undefined {
  return useArtOf(id, undefined)
}

/** The original file as an image without anything that can run; undefined when it is none, or too large to draw. */
export async function pictureOf(digest: FileDigest): Promise<Blob | undefined> {
  const row = await db.files.get(digest)
  if (!row || !DRAWN.test(row.mediaType)) return undefined
  if (row.mediaType === 'image/png' && (await pixels(row.bytes)) > MOST_PIXELS) return undefined
  const picture = row.bytes.slice(0, row.bytes.size, row.mediaType)
  return row.mediaType === 'image/png' ? picture : drawnSvg(await dataAddress(picture))
}

/** Width times height as the PNG header says (IHDR, bytes 16 to 23). */
async function pixels(png: Blob): Promise<number> {
  const head = new DataView(await png.slice(0, 24).arrayBuffer())
  return head.byteLength < 24 ? 0 : head.getUint32(16) * head.getUint32(20)
}

function embeddedImage(badge: Badge | undefined): string | undefined {
  const sources = [badge?.image?.src, badge?.achievement.image?.src]
  return sources.find((src) => src !== undefined && EMBEDDED.test(src))
}

/** The view of a page in the making: stored badges, pictures by blob address, words of its language. */
import { useEffect, useRef, useState } from 'react'
import { badgesOf, filesOf, type Portfolio } from '#core/portfolio/document.ts'
import { ownWords, redacted } from '#core/portfolio/redact.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { PageView } from '#entities/portfolio-page/page-view.ts'
import { usePageWords } from '#entities/portfolio-page/use-page-words.ts'
import { badgesById } from '#storage/badges.ts'
import { giveBack } from '#storage/blob-address.ts'
import { file } from '#storage/files.ts'
import { useLive } from '#storage/live.ts'
import { pictureOf } from '#storage/live-art.ts'

/** As the stranger will see it: redacted, without any verdict. Undefined until its words are here. */
export function usePreview(portfolio: Portfolio): PageView | undefined {
  const page = redacted(portfolio)
  const records = useLive(badgesById, badgesOf(page))
  const pictures = useAddresses(records)
  const files = useOwnFiles(filesOf(page))
  const words = usePageWords(page.language)
  if (!words) return undefined
  const badges = records.map((record) => {
    const picture = record.file && pictures.get(record.file)
    const own = ownWords(record, page)
    return [
      record.id,
      { id: record.id, badge: record.badge, own, ...(picture && { picture }) },
    ] as const
  })
  const shown = [...files].map(([sha256, href]) => [sha256, { href, sha256, name: '' }] as const)
  return { portfolio: page, badges: new Map(badges), files: new Map(shown), words }
}

function useAddresses(records: readonly BadgeRecord[]): ReadonlyMap<string, string> {
  const digests = records.flatMap((record) => record.file ?? [])
  return useBlobs(digests, pictureOf)
}

function useOwnFiles(digests: readonly string[]): ReadonlyMap<string, string> {
  return useBlobs(digests, blobOf)
}

async function blobOf(digest: string): Promise<Blob | undefined> {
  const row = await file.read(digest)
  return row?.bytes.slice(0, row.size, row.mediaType)
}

const NONE: ReadonlyMap<string, string> = new Map()

/** blob: addresses for digests: a picture keeps its address as long as it is on the page. */
function useBlobs<Digest extends string>(
  digests: readonly Digest[],
  read: (digest: Digest) => Promise<Blob | undefined>,
): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState(NONE)
  const held = useRef(NONE)
  const key = digests.join(' ')
  useEffect(() => {
    let left = false
    const wanted = key === '' ? [] : (key.split(' ') as Digest[]) // joined just above
    const fresh = wanted.filter((digest) => !held.current.has(digest))
    void Promise.all(fresh.map(async (digest) => [digest, await read(digest)] as const)).then(
      (blobs) => {
        if (left) return
        const made = blobs.flatMap(([digest, blob]) =>
          blob ? [[digest, URL.createObjectURL(blob)] as const] : [],
        )
        const all = new Map<string, string>([...held.current, ...made])
        const stays = new Map([...all].filter(([digest]) => wanted.some((it) => it === digest)))
        for (const [digest, address] of all) if (!stays.has(digest)) giveBack(address)
        held.current = stays
        setAddresses(stays)
      },
    )
    return () => {
      left = true
    }
  }, [key, read])
  useEffect(
    () => () => {
      for (const address of held.current.values()) giveBack(address)
      held.current = NONE
    },
    [],
  )
  return addresses
}

/** The view of a page in the making: stored badges, pictures by blob address, words of its language. */
import { useEffect, useState } from 'react'
import { badgesOf, filesOf, type Portfolio } from '#core/portfolio/document.ts'
import { ownWords, redacted } from '#core/portfolio/redact.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { PageView } from '#entities/portfolio-page/page-view.ts'
import { usePageWords } from '#entities/portfolio-page/use-page-words.ts'
import { badgesById } from '#storage/badges.ts'
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

/** blob: addresses for digests, made once per set and given back afterwards. */
function useBlobs<Digest extends string>(
  digests: readonly Digest[],
  read: (digest: Digest) => Promise<Blob | undefined>,
): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map())
  const key = digests.join(' ')
  useEffect(() => {
    let left = false
    const made = new Map<string, string>()
    const wanted = key === '' ? [] : (key.split(' ') as Digest[]) // joined just above
    void Promise.all(wanted.map(async (digest) => [digest, await read(digest)] as const)).then(
      (blobs) => {
        if (left) return
        for (const [digest, blob] of blobs) if (blob) made.set(digest, URL.createObjectURL(blob))
        setAddresses(made)
      },
    )
    return () => {
      left = true
      for (const address of made.values()) URL.revokeObjectURL(address)
    }
  }, [key, read])
  return addresses
}

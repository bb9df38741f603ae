/** Badges as they are about to be shared: their rows, what a reader will see of them, and pictures of those that may be shown. */
import type { BadgeRecord } from '#core/records/records.ts'
import { mayPicture, type Seen, seenOf } from '#core/sharing/seen.ts'
import { badgesById } from './badge-queries.ts'
import { useLive } from './live.ts'
import { type Addressed, useAddresses } from './live-addresses.ts'
import { badgeArt } from './live-art.ts'
import { allReports } from './report-queries.ts'

export interface Shown {
  readonly records: readonly BadgeRecord[]
  readonly seen: readonly Seen[]
  /** addresses of pictures, in the order of the badges */
  readonly pictures: readonly string[]
}

/** By the last check on this device. */
export function useSeen(ids: readonly string[]): Shown {
  const records = useLive(badgesById, ids)
  const reports = useLive(allReports)
  const seen = records.map((record) => seenOf(record, reports.get(record.id)))
  const drawn = seen
    .filter(mayPicture)
    .slice(0, 5)
    .map(({ id }) => id)
  const art = useAddresses(drawn, artOf)
  return { records, seen, pictures: drawn.flatMap((id) => art.get(id)?.href ?? []) }
}

async function artOf(id: string): Promise<Addressed | undefined> {
  const [record] = await badgesById.read([id])
  const art = record && (await badgeArt(record))
  return art ? { href: URL.createObjectURL(art) } : undefined
}

/** Badges as they are about to be shared: their rows, what a reader will see of them, and what those are drawn by that may be pictured. */
import type { BadgeRecord } from '#core/records/records.ts'
import { type Face, mayPicture, type Seen, seenOf } from '#core/sharing/seen.ts'
import { badgesById } from './badge-queries.ts'
import { useLive } from './live.ts'
import { type Addressed, useAddresses } from './live-addresses.ts'
import { badgeArt } from './live-art.ts'
import { allReports } from './report-queries.ts'

export interface Shown {
  readonly records: readonly BadgeRecord[]
  readonly seen: readonly Seen[]
  /** at most five, in the order of the badges */
  readonly faces: readonly Face[]
}

/** By the last check on this device. */
export function useSeen(ids: readonly string[]): Shown {
  const records = useLive(badgesById, ids)
  const reports = useLive(allReports)
  const seen = records.map((record) => seenOf(record, reports.get(record.id)))
  const drawn = records.filter((_, at) => seen.slice(at, at + 1).some(mayPicture)).slice(0, 5)
  const art = useAddresses(
    drawn.map(({ id }) => id),
    artOf,
  )
  const faces = drawn.map(({ id, badge: { name, issuer } }) => ({
    ...{ name, issuer: issuer.name ?? '', src: art.get(id)?.href },
  }))
  return { records, seen, faces }
}

async function artOf(id: string): Promise<Addressed | undefined> {
  const [record] = await badgesById.read([id])
  const art = record && (await badgeArt(record))
  return art ? { href: URL.createObjectURL(art) } : undefined
}

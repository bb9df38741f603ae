/** Portfolios at the learner's own places: put there, looked at, and taken away, with what is known of it kept at every step. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { Place, PlaceFailure, Reply } from '#core/places/place.ts'
import { type Interrupted, type PublicFile, publish, unpublish } from '#core/places/publish.ts'
import { type Standing, standingOf } from '#core/places/standing.ts'
import type { PageId, PlaceRecord, PublicationRecord } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { publication } from '#storage/live/place-queries.ts'
import { removePublications, savePublications } from '#storage/operations/places.ts'
import { openPlace } from './connect.ts'
import { send } from './send.ts'

/** `path`: where it stopped */
export type PublishFailure = PlaceFailure | Interrupted | StorageFailure

export interface Online {
  readonly page: PageId
  readonly place: PlaceRecord
  readonly folder: string
  /** also over what somebody else changed there */
  readonly over: boolean
  /** the files for this place, and what they say without the moment */
  readonly make: (
    place: Place,
  ) => Promise<{ readonly files: readonly PublicFile[]; readonly draft: string }>
}

export async function putOnline(asked: Online): Promise<Result<PublicationRecord, PublishFailure>> {
  const place = await openPlace(asked.place)
  if (!place.ok) return place
  const known = await publication.read(asked.page)
  const begun = known ?? newPublication(asked, place.value)
  const { files, draft } = await asked.make(place.value)
  const done = await publish(place.value, { ...asked, files, before: begun.files })
  if (!done.ok) {
    const kept =
      'files' in done.failure
        ? await savePublications({ ...begun, files: done.failure.files })
        : done
    return kept.ok ? done : kept
  }
  const shared = (await place.value.share?.(asked.folder)) ?? found(undefined)
  const lastAt = new Date().toISOString()
  const row = { ...begun, files: done.value, draft, lastAt, firstAt: begun.firstAt || lastAt }
  const saved = await savePublications(row)
  if (!saved.ok) return saved
  return shared.ok
    ? found(row)
    : failed({ ...shared.failure, path: asked.folder, files: done.value })
}

function newPublication({ page, place, folder }: Online, opened: Place): PublicationRecord {
  return {
    ...{ page, place: place.id, folder, files: [], draft: '', firstAt: '', lastAt: '' },
    ...addressesOf(opened, folder),
  }
}

/** Where people read the page, and where our reader finds its data; '' where there is none. */
export function addressesOf(
  place: Place,
  folder: string,
): Pick<PublicationRecord, 'address' | 'data'> {
  const page = `${folder}index.html`
  const own = place.publicUrl(place.isLate ? folder : page)
  return {
    address: own ?? '',
    data: place.dataUrl?.(page) ?? place.publicUrl(`${folder}portfolio.json`) ?? '',
  }
}

/** Only when all of it is gone is it forgotten. */
export async function takeOffline(
  row: PublicationRecord,
  place: PlaceRecord,
  over: boolean,
): Promise<Result<void, PublishFailure>> {
  const opened = await openPlace(place)
  if (!opened.ok) return opened
  const gone = await unpublish(opened.value, { folder: row.folder, before: row.files, over })
  if (gone.ok) return removePublications(row.page)
  const kept = await savePublications({ ...row, files: gone.failure.files })
  return kept.ok ? gone : kept
}

/** Looks there now, with the login for its files and without any for its address. */
export async function lookAt(row: PublicationRecord, place: PlaceRecord): Reply<Standing> {
  const opened = await openPlace(place)
  return opened.ok ? standingOf(opened.value, send, row.files, row.address || undefined) : opened
}

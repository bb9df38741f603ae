/** Makes the backpack equal with those of the learner's other devices, when the person asks. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { PlaceFailure } from '#core/places/place.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { type Exchanged, type ExchangeFailure, exchange } from '#core/vault/exchange.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { type Membership, membership, noteVisit } from '#storage/operations/vault-membership.ts'
import { thisDevice } from '#storage/operations/vault-replica.ts'
import { checkUnjudged } from '../checking/check.ts'
import { createJob, type Doing, type Service } from '../create-job.ts'
import { openPlace } from '../places/connect.ts'
import { random } from './random.ts'

interface Progress {
  readonly done: number
  readonly total: number
}

export type SyncFailure =
  | PlaceFailure
  | StorageFailure
  /** `left`: this device shares no vault any more */
  | { readonly kind: 'left' | 'locked' | 'newer' | 'stopped' }
  /** another tab of this browser is at it */
  | { readonly kind: 'elsewhere' }

type Sync = Service<PlaceRecord, Progress, Exchanged, SyncFailure>

/** One visit, in one tab at a time. */
export const sync: Sync = (place, doing) =>
  navigator.locks.request('rugzak-vault', { ifAvailable: true }, async (lock) =>
    lock ? alone(place, doing) : failed({ kind: 'elsewhere' }),
  )

const alone: Sync = async (place, doing) => {
  const member = await membership()
  if (!member) return failed({ kind: 'left' })
  const opened = await openPlace(place)
  if (!opened.ok) return opened
  const visited = await visit(opened.value, member, doing)
  if (!visited.ok) return visited
  const { taken, sent, troubles, incomplete } = visited.value
  const at = new Date().toISOString()
  const noted = await noteVisit({ at, taken, sent, troubles: troubles.length + incomplete.length })
  // what came in has no verdict of ours yet; how the check ends is told where checks are told
  if (taken > 0) void checkUnjudged()
  return noted.ok ? visited : noted
}

async function visit(
  place: Parameters<typeof exchange>[0],
  { keys, device }: Membership,
  { signal, report }: Doing<Progress>,
): Promise<Result<Exchanged, SyncFailure>> {
  const done = await exchange(place, keys, thisDevice(device), {
    ...{ random, signal },
    report: (count, total) => report(() => ({ done: count, total })),
  })
  return done.ok ? found(done.value) : failed(plain(done.failure))
}

const plain = (failure: ExchangeFailure<StorageFailure>): SyncFailure =>
  failure.kind === 'storage' ? failure.failure : failure

export const syncJob = createJob(sync, { initial: { done: 0, total: 0 }, second: 'is ignored' })

/** Makes the backpack equal with those of the learner's other devices, when the person asks. */

import { random } from '#core/kernel/random.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { Place, PlaceFailure } from '#core/places/place.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { type Exchanged, type ExchangeFailure, exchange } from '#core/vault/exchange.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import {
  joinVault,
  type Membership,
  membership,
  newDevice,
  noteVisit,
} from '#storage/operations/vault-membership.ts'
import { nameOf } from '#storage/operations/vault-present.ts'
import { thisDevice } from '#storage/operations/vault-replica.ts'
import { checkUnjudged } from '../checking/check.ts'
import { createJob, type Doing, type Service } from '../create-job.ts'
import { openPlace } from '../places/connect.ts'
import { inTurn } from './in-turn.ts'

interface Progress {
  readonly done: number
  readonly total: number
}

export type SyncFailure =
  | PlaceFailure
  | StorageFailure
  /** `left`: this device shares no vault any more */
  | { readonly kind: 'left' | 'locked' | 'newer' | 'stopped' | 'copied' }

type Sync = Service<PlaceRecord, Progress, Exchanged, SyncFailure>

/** One visit. Two tabs are one device, which writes one log: the second waits. */
export const sync: Sync = (place, doing) => inTurn(() => syncAlone(place, doing), doing.signal)

const syncAlone: Sync = async (place, doing) => {
  const member = await membership()
  if (!member) return failed({ kind: 'left' })
  const opened = await openPlace(place)
  if (!opened.ok) return opened
  const visited = await visitAsOne(opened.value, member, place.id, doing)
  if (!visited.ok) return visited
  const { taken, sent, troubles, incomplete } = visited.value
  const at = new Date().toISOString()
  const noted = await noteVisit({ at, taken, sent, troubles: troubles.length + incomplete.length })
  // what came in has no verdict of ours yet; how the check ends is told where checks are told
  if (taken > 0) void checkUnjudged()
  return noted.ok ? visited : noted
}

type Visited = Result<Exchanged, SyncFailure>

/** A device of which there is a copy joins anew under another name: all that is here is told, nothing is mixed up. */
async function visitAsOne(
  place: Place,
  member: Membership,
  id: PlaceRecord['id'],
  doing: Doing<Progress>,
): Promise<Visited> {
  const first = await visit(place, member, doing)
  if (first.ok || first.failure.kind !== 'copied') return first
  const device = newDevice(random)
  const joined = await joinVault(member.keys, device, id, await nameOf(member.device))
  return joined.ok ? visit(place, { ...member, device }, doing) : joined
}

async function visit(
  place: Place,
  { keys, device }: Membership,
  { signal, report }: Doing<Progress>,
): Promise<Visited> {
  const done = await exchange(place, keys, thisDevice(device), {
    ...{ random, signal },
    report: (count, total) => report(() => ({ done: count, total })),
  })
  return done.ok ? found(done.value) : failed(plain(done.failure))
}

const plain = (failure: ExchangeFailure<StorageFailure>): SyncFailure =>
  failure.kind === 'storage' ? failure.failure : failure

export const syncJob = createJob(sync, { initial: { done: 0, total: 0 }, second: 'is ignored' })

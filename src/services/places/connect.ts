/** Connects a place: asks who it is, tries what it can do, and keeps it with what opens it. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { Entries, KindId, PlaceKind } from '#core/places/kind.ts'
import { webKind } from '#core/places/kinds.ts'
import { looking } from '#core/places/looking.ts'
import { ownPaths } from '#core/places/own-paths.ts'
import type { Place, PlaceFailure, Reply } from '#core/places/place.ts'
import { probe } from '#core/places/probe.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { removePlace, savePlaces } from '#storage/operations/places.ts'
import { loggedIn } from './login.ts'
import { dropSecrets, holdSecrets, secretsOf } from './secrets.ts'
import { send } from './send.ts'

export interface Connecting {
  readonly kind: KindId
  readonly entries: Entries
  readonly secrets: Entries
  /** keep what opens it on this device */
  readonly remember: boolean
  /** the place whose login ran out, which keeps what stands there */
  readonly again?: string
}

export type ConnectFailure = PlaceFailure | StorageFailure

export async function connectPlace(
  asked: Connecting,
): Promise<Result<PlaceRecord, ConnectFailure>> {
  const kind = webKind(asked.kind)
  if (!kind) return failed({ kind: 'unclear' })
  const met = await meet(kind, asked)
  if (!met.ok) return met
  const abilities = await probe(met.value.place, send, freshName())
  if (!abilities.ok) return abilities
  return keep(asked, { entries: met.value.entries, abilities: abilities.value })
}

interface Met {
  readonly entries: Entries
  readonly place: Place
}

async function meet(kind: PlaceKind, { entries, secrets }: Connecting): Reply<Met> {
  const asked = await loggedIn(kind, entries, secrets)
  if (!asked.ok) return asked
  const met = await kind.meet(entries, asked.value)
  if (!met.ok) return met
  return found({ entries: met.value, place: ownPaths(kind.open(met.value, asked.value)) })
}

/** Keeps the row, and what opens it as the person asked. */
export async function keep(
  { kind, secrets, remember, again }: Connecting,
  known: Pick<PlaceRecord, 'entries' | 'abilities' | 'handle'>,
): Promise<Result<PlaceRecord, StorageFailure>> {
  const id = again ?? crypto.randomUUID()
  const row: PlaceRecord = { id, kind, ...known, connectedAt: new Date().toISOString() }
  const saved = await savePlaces(row)
  if (!saved.ok) return saved
  const held = await holdSecrets(id, secrets, remember)
  return held.ok ? found(row) : held
}

export const freshName = () => crypto.randomUUID().slice(0, 8)

/** The place as it was connected; `expired` when the person must log in again. Makes no request. */
export async function openPlace(row: PlaceRecord): Reply<Place> {
  const place = row.kind === 'folder' ? await openOnComputer(row) : await openOnWeb(row)
  if (!place.ok) return place
  return found(row.abilities.conditions === 'looked' ? looking(place.value) : place.value)
}

/** Whether it can be opened without the person, and without a question of the browser. Makes no request. */
export async function isAtHand(row: PlaceRecord): Promise<boolean> {
  if (row.kind !== 'folder') return (await openOnWeb(row)).ok
  const { isFolderAllowed } = await import('./folder.ts')
  return isFolderAllowed(row.handle)
}

async function openOnComputer({ handle }: PlaceRecord): Reply<Place> {
  const { openFolder } = await import('./folder.ts')
  return openFolder(handle)
}

async function openOnWeb({ id, kind, entries }: PlaceRecord): Reply<Place> {
  const known = webKind(kind)
  if (!known) return failed({ kind: 'unclear' })
  const asked = await loggedIn(known, entries, await secretsOf(id))
  return asked.ok ? found(ownPaths(known.open(entries, asked.value))) : asked
}

/** Whose server it is, for people; '' of a folder on this computer. */
export function hostOf({ kind, entries }: PlaceRecord): string {
  const address = webKind(kind)?.address(entries, true)
  return address?.ok ? address.value.host : ''
}

/** Forgets the place and its login; what stands there stays there. */
export async function forgetPlace(id: string): Promise<Result<void, StorageFailure>> {
  const dropped = await dropSecrets(id)
  return dropped.ok ? removePlace(id) : dropped
}

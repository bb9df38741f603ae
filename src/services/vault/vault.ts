/** Begins a vault at a place of the learner's own, or joins the one that is there. */

import { random } from '#core/kernel/random.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { assured } from '#core/places/assured.ts'
import type { Place, PlaceFailure } from '#core/places/place.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import {
  keysOf,
  newVault,
  openVault,
  readHeader,
  type Secrets,
  type VaultHeader,
  writeHeader,
} from '#core/vault/keys.ts'
import { headerPath, ROOT } from '#core/vault/sync.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import {
  joinVault,
  leaveVault,
  membership,
  newDevice,
  renewKeys,
} from '#storage/operations/vault-membership.ts'
import { openPlace } from '../places/connect.ts'
import { inTurn } from './in-turn.ts'
import { askPasskey, type PasskeyFailure } from './passkey.ts'

export type VaultFailure =
  | PlaceFailure
  | StorageFailure
  | PasskeyFailure
  /** `begun`: there is one at this place already; `none`: there is none; `wrong`: the passphrase opens none of them */
  | { readonly kind: 'begun' | 'none' | 'wrong' }

export interface Asked {
  readonly place: PlaceRecord
  /** of a vault that is there: its passphrase or its recovery code */
  readonly passphrase: string
  /** what the person calls this device */
  readonly name: string
}

/** Makes a vault and joins it; gives the recovery code, which is kept nowhere. `beside`: also where one is already. */
export async function beginVault(
  { place, passphrase, name }: Asked,
  beside: boolean,
): Promise<Result<string, VaultFailure>> {
  const opened = await openPlace(place)
  if (!opened.ok) return opened
  const there = await headerPaths(opened.value)
  if (!there.ok) return there
  if (there.value.length > 0 && !beside) return failed({ kind: 'begun' })
  const { header, code, secrets } = await newVault(passphrase, random)
  const content = { bytes: writeHeader(header), type: 'application/json' }
  // without it nobody ever opens the vault again: it is read back before the recovery code is shown
  const put = await assured(opened.value).put(headerPath(header.vault), content, {
    ifNoneMatch: '*',
  })
  if (!put.ok) return put
  const joined = await join(secrets, place, name)
  return joined.ok ? found(code) : joined
}

/** Joins the vault that this passphrase or recovery code opens; of two learners' each opens one. */
export async function joinAt({
  place,
  passphrase,
  name,
}: Asked): Promise<Result<void, VaultFailure>> {
  const headers = await headersAt(place)
  if (!headers.ok) return headers
  for (const header of headers.value) {
    const secrets = await openByText(header, passphrase)
    if (secrets) return join(secrets, place, name)
  }
  return failed({ kind: 'wrong' })
}

/** Joins the vault that a passkey of this person opens: one touch, and nothing typed. */
export async function joinByPasskey(
  place: PlaceRecord,
  name: string,
): Promise<Result<void, VaultFailure>> {
  const headers = await headersAt(place)
  if (!headers.ok) return headers
  const opener = await askPasskey(headers.value)
  if (!opener.ok) return opener
  for (const header of headers.value) {
    const secrets = await openVault(header, opener.value)
    if (secrets.ok) return join(secrets.value, place, name)
  }
  return failed({ kind: 'wrong' })
}

/** Of every vault at the place; `none` when there is none that can be read. */
async function headersAt(
  record: PlaceRecord,
): Promise<Result<readonly VaultHeader[], VaultFailure>> {
  const place = await openPlace(record)
  if (!place.ok) return place
  const paths = await headerPaths(place.value)
  if (!paths.ok) return paths
  if (paths.value.length === 0) return failed({ kind: 'none' })
  const headers: VaultHeader[] = []
  for (const path of paths.value) {
    const read = await place.value.read(path)
    if (!read.ok) return read
    // what cannot be read is not opened by anything either
    const header = readHeader(read.value.bytes)
    if (header.ok) headers.push(header.value)
  }
  return found(headers)
}

async function headerPaths(place: Place): Promise<Result<readonly string[], PlaceFailure>> {
  const listed = await place.list(ROOT)
  if (!listed.ok) return listed
  const paths = listed.value.map(({ path }) => path)
  return found(paths.filter((path) => path.endsWith('/state/keys.json')))
}

/** What was typed may be the passphrase or the recovery code. */
export async function openByText(header: VaultHeader, text: string): Promise<Secrets | undefined> {
  const byPassphrase = await openVault(header, { kind: 'passphrase', passphrase: text })
  if (byPassphrase.ok) return byPassphrase.value
  const byCode = await openVault(header, { kind: 'recovery', code: text })
  return byCode.ok ? byCode.value : undefined
}

/** A device that shares this vault already has its newer keys now; one that was shut out joins as another. */
async function join(
  secrets: Secrets,
  place: PlaceRecord,
  name: string,
): Promise<Result<void, StorageFailure>> {
  const keys = await keysOf(secrets)
  return inTurn(async () => {
    const member = await membership()
    const isIn = member?.keys.vault === keys.vault && !(member.device in keys.shutOut)
    return isIn ? renewKeys(keys) : joinVault(keys, newDevice(random), place.id, name)
  })
}

/** The backpack stays as it is; the vault at the place too. */
export const leave = () => inTurn(leaveVault)

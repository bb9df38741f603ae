/** Begins a vault at a place of the learner's own, or joins the one that is there. */
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
  writeHeader,
} from '#core/vault/keys.ts'
import { headerPath, ROOT } from '#core/vault/sync.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { joinVault, newDevice } from '#storage/operations/vault-membership.ts'
import { openPlace } from '../places/connect.ts'

export type VaultFailure =
  | PlaceFailure
  | StorageFailure
  /** `begun`: there is one at this place already; `none`: there is none; `wrong`: the passphrase opens none of them */
  | { readonly kind: 'begun' | 'none' | 'wrong' }

export interface Asked {
  readonly place: PlaceRecord
  /** of a vault that is there: its passphrase or its recovery code */
  readonly passphrase: string
}

export const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))

/** Makes a vault and joins it; gives the recovery code, which is kept nowhere. `beside`: also where one is already. */
export async function beginVault(
  { place, passphrase }: Asked,
  beside: boolean,
): Promise<Result<string, VaultFailure>> {
  const opened = await openPlace(place)
  if (!opened.ok) return opened
  const there = await headersAt(opened.value)
  if (!there.ok) return there
  if (there.value.length > 0 && !beside) return failed({ kind: 'begun' })
  const { header, code, secrets } = await newVault(passphrase, random)
  const content = { bytes: writeHeader(header), type: 'application/json' }
  // without it nobody ever opens the vault again: it is read back before the recovery code is shown
  const put = await assured(opened.value).put(headerPath(header.vault), content, {
    ifNoneMatch: '*',
  })
  if (!put.ok) return put
  const joined = await join(secrets, place)
  return joined.ok ? found(code) : joined
}

/** Joins the vault that this passphrase or recovery code opens; of two learners' each opens one. */
export async function joinAt({ place, passphrase }: Asked): Promise<Result<void, VaultFailure>> {
  const opened = await openPlace(place)
  if (!opened.ok) return opened
  const there = await headersAt(opened.value)
  if (!there.ok) return there
  if (there.value.length === 0) return failed({ kind: 'none' })
  for (const path of there.value) {
    const secrets = await secretsAt(opened.value, path, passphrase)
    if (secrets.ok) return join(secrets.value, place)
    if (secrets.failure.kind !== 'wrong') return secrets
  }
  return failed({ kind: 'wrong' })
}

async function headersAt(place: Place): Promise<Result<readonly string[], PlaceFailure>> {
  const listed = await place.list(ROOT)
  if (!listed.ok) return listed
  const paths = listed.value.map(({ path }) => path)
  return found(paths.filter((path) => path.endsWith('/state/keys.json')))
}

async function secretsAt(
  place: Place,
  path: string,
  passphrase: string,
): Promise<Result<Secrets, PlaceFailure | { readonly kind: 'wrong' }>> {
  const read = await place.read(path)
  if (!read.ok) return read
  const header = readHeader(read.value.bytes)
  // what cannot be read is not opened by this passphrase either
  if (!header.ok) return failed({ kind: 'wrong' })
  const byPassphrase = await openVault(header.value, { kind: 'passphrase', passphrase })
  if (byPassphrase.ok) return byPassphrase
  const byCode = await openVault(header.value, { kind: 'recovery', code: passphrase })
  return byCode.ok ? byCode : failed({ kind: 'wrong' })
}

async function join(secrets: Secrets, place: PlaceRecord): Promise<Result<void, StorageFailure>> {
  return joinVault(await keysOf(secrets), newDevice(random), place.id)
}

/** Changes who opens a vault: new keys for everybody but a device that is shut out, and passkeys. */

import { random } from '#core/kernel/random.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { isEqual } from '#core/places/assured.ts'
import type { Place, Tag } from '#core/places/place.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import type { Device } from '#core/vault/clock.ts'
import {
  keysOf,
  openVault,
  readHeader,
  renewed,
  type Secrets,
  type VaultHeader,
  withPasskey,
  writeHeader,
} from '#core/vault/keys.ts'
import { headerPath } from '#core/vault/sync.ts'
import { heardNumbers, membership, renewKeys } from '#storage/operations/vault-membership.ts'
import { openPlace } from '../places/connect.ts'
import { makePasskey } from './passkey.ts'
import { type SyncFailure, sync } from './sync-job.ts'
import { openByText, type VaultFailure } from './vault.ts'

export interface Renewal {
  readonly place: PlaceRecord
  /** the passphrase as it is, or the recovery code where there is a next passphrase */
  readonly passphrase: string
  /** the passphrase stays when there is none */
  readonly next?: string
  /** who is not given the new keys */
  readonly shutOut?: Device
}

type Failure = VaultFailure | SyncFailure

/** What lies at the place, opened. */
interface Opened {
  readonly place: Place
  readonly header: VaultHeader
  readonly tag: Tag | undefined
  readonly secrets: Secrets
}

/**
 * New keys, under the passphrase or the next one; gives the new recovery code. The old code and every passkey open
 * nothing any more, and the other devices ask for the passphrase once. What a device that is shut out wrote until now
 * is fetched first and stays.
 */
export async function renewVault({
  place,
  passphrase,
  next,
  shutOut,
}: Renewal): Promise<Result<string, Failure>> {
  const opened = await open(place, (header) => openWith(header, passphrase, next !== undefined))
  if (!opened.ok) return opened
  const visited = await sync(place, { signal: new AbortController().signal, report: () => {} })
  if (!visited.ok) return visited
  const counted = await heardNumbers()
  const out = shutOut ? { [shutOut]: counted[shutOut] ?? 0 } : {}
  const anew = await renewed(opened.value.secrets, next ?? passphrase, out, counted, random)
  const put = await putHeader(opened.value, anew.header)
  if (!put.ok) return put
  const kept = await renewKeys(await keysOf(anew.secrets))
  return kept.ok ? found(anew.code) : kept
}

/** One more way in: a passkey, which the browser makes when the passphrase was right. */
export async function addPasskey(
  place: PlaceRecord,
  passphrase: string,
  name: string,
): Promise<Result<void, Failure>> {
  const opened = await open(place, (header) => openWith(header, passphrase, true))
  if (!opened.ok) return opened
  const passkey = await makePasskey(name)
  if (!passkey.ok) return passkey
  const { header, secrets } = opened.value
  return putHeader(opened.value, await withPasskey(header, secrets, passkey.value, random))
}

async function openWith(header: VaultHeader, text: string, orCode: boolean) {
  if (orCode) return openByText(header, text)
  const secrets = await openVault(header, { kind: 'passphrase', passphrase: text })
  return secrets.ok ? secrets.value : undefined
}

async function open(
  record: PlaceRecord,
  by: (header: VaultHeader) => Promise<Secrets | undefined>,
): Promise<Result<Opened, Failure>> {
  const member = await membership()
  if (!member) return failed({ kind: 'left' })
  const place = await openPlace(record)
  if (!place.ok) return place
  const read = await place.value.read(headerPath(member.keys.vault))
  if (!read.ok) return read
  const header = readHeader(read.value.bytes)
  if (!header.ok) return failed({ kind: header.failure === 'newer' ? 'newer' : 'unclear' })
  const secrets = await by(header.value)
  if (!secrets) return failed({ kind: 'wrong' })
  return found({ place: place.value, header: header.value, tag: read.value.tag, secrets })
}

/** Only over the version that was opened; a cut after which it is there all the same is no failure. */
async function putHeader(
  { place, tag }: Opened,
  header: VaultHeader,
): Promise<Result<void, Failure>> {
  const [path, bytes] = [headerPath(header.vault), writeHeader(header)]
  const content = { bytes, type: 'application/json' }
  const put = await place.put(path, content, tag === undefined ? undefined : { ifMatch: tag })
  const back = await place.read(path)
  if (back.ok && isEqual(back.value.bytes, bytes)) return found(undefined)
  if (!put.ok) return put
  return back.ok ? failed({ kind: 'lying' }) : back
}

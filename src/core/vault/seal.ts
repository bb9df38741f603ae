/** Objects of a vault as they lie at a place: encrypted, bound to their address, so that none can stand in for another. */
import { hex, utf8 } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import type { Epoch, Random, VaultKeys } from './keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

/*
 * version (1) ‖ epoch (u16, big endian) ‖ iv (12) ‖ AES-256-GCM ciphertext and tag
 * Additional data: vault, address, version and epoch, as text.
 */
const VERSION = 1
const HEAD = 3
const IV = 12

/** What an object is more than its contents, in bytes. */
export const SEAL_SIZE = HEAD + IV + 16

export type UnsealFailure =
  /** cut off, changed, of another address or vault */
  | 'damaged'
  /** sealed under keys that this device was not given */
  | 'locked'
  | 'newer'

/** Encrypts for this address, under the latest key. */
export async function seal(
  keys: VaultKeys,
  address: string,
  plain: Bytes,
  random: Random,
): Promise<Bytes> {
  const number = keys.epochs.length
  const iv = new Uint8Array(random(IV))
  const how = { name: 'AES-GCM', iv, additionalData: bound(keys, address, number) }
  const sealed = await crypto.subtle.encrypt(how, latest(keys).seal, plain)
  const bytes = new Uint8Array(HEAD + IV + sealed.byteLength)
  bytes.set([VERSION, number >> 8, number & 0xff])
  bytes.set(iv, HEAD)
  bytes.set(new Uint8Array(sealed), HEAD + IV)
  return bytes
}

/** Opens what lies at this address. */
export async function unseal(
  keys: VaultKeys,
  address: string,
  bytes: Bytes,
): Promise<Result<{ readonly plain: Bytes; readonly epoch: number }, UnsealFailure>> {
  const [version = 0] = bytes
  if (version > VERSION) return failed('newer')
  if (version < VERSION || bytes.length < SEAL_SIZE) return failed('damaged')
  const number = ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0)
  const epoch = keys.epochs[number - 1]
  if (!epoch) return failed(number === 0 ? 'damaged' : 'locked')
  const iv = bytes.slice(HEAD, HEAD + IV)
  const how = { name: 'AES-GCM', iv, additionalData: bound(keys, address, number) }
  const plain = await crypto.subtle
    .decrypt(how, epoch.seal, bytes.slice(HEAD + IV))
    .catch(() => undefined)
  return plain ? found({ plain: new Uint8Array(plain), epoch: number }) : failed('damaged')
}

/** The name of contents, which says nothing to whoever has no key: equal contents have one name. */
export async function contentName(keys: VaultKeys, plain: Bytes): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', latest(keys).name, plain)))
}

function latest({ epochs }: VaultKeys): Epoch {
  const epoch = epochs.at(-1)
  if (!epoch) throw new Error('a vault has at least one key')
  return epoch
}

const bound = ({ vault }: VaultKeys, address: string, epoch: number) =>
  utf8(`rugzak vault ${VERSION} ${epoch} ${vault} ${address}`)

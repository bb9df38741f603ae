/** The keys of a vault: random, wrapped by what a person knows or has, renewed when a device is shut out. */
import { z } from 'zod'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anyJson } from '../kernel/json.ts'
import { passphraseKey } from '../kernel/passphrase-key.ts'
import { failed, found, type Result } from '../kernel/result.ts'

type Bytes = Uint8Array<ArrayBuffer>
/** Fills so many bytes at random. */
export type Random = (size: number) => Uint8Array

const SECRET = 32
const SALT = 16
const IV = 12
/** PBKDF2-SHA-256 rounds; about an eighth of a second on a laptop (OWASP, 2023). */
const ROUNDS = 600_000
/** A place that asks for more only wants to keep a device busy. */
const MOST_ROUNDS = 2_000_000

const text = z.string().max(200)
/** Exactly one secret: in a longer box a place could put what opens with each of many passphrases, and see which is used. */
const box = z.string().length(((IV + SECRET + 16) * 4) / 3)
/** One way to the secrets. What a passkey gives and what a recovery code says is random already. */
const slot = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('passphrase'),
    salt: text,
    rounds: z.int().min(ROUNDS).max(MOST_ROUNDS),
    root: box,
  }),
  z.object({ kind: z.literal('recovery'), root: box }),
  z.object({
    kind: z.literal('passkey'),
    credential: z.string().max(2000),
    salt: text,
    root: box,
  }),
])
type Slot = z.infer<typeof slot>

/** One passphrase: each costs the time of its rounds. */
const slots = z
  .array(slot)
  .min(1)
  .max(20)
  .refine((all) => all.filter(({ kind }) => kind === 'passphrase').length <= 1)

/** What lies at the place in clear: no name and no word of the person. */
const headerSchema = z.object({
  version: z.literal(1),
  vault: z.string().regex(/^[\w-]{16,40}$/),
  slots,
  /** the secrets, sealed under the root */
  ring: z.string().max(100_000),
})
export type VaultHeader = z.infer<typeof headerSchema>

const ringSchema = z.object({
  /** oldest first; what is sealed now is sealed under the last */
  secrets: z.array(text).min(1).max(1000),
  /** devices that were shut out, with the last of theirs that still counts */
  shutOut: z.record(z.string(), z.int()),
  /** the last of each device that counts under the secrets before the latest */
  counted: z.record(z.string(), z.int()),
})

/** In memory only, and only while the passphrase is at hand; what is kept is made of it by `keysOf`. */
export interface Secrets {
  readonly vault: string
  readonly root: Bytes
  readonly ring: z.infer<typeof ringSchema>
}

/** How somebody proves to be let in. */
export type Opener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly code: string }
  | { readonly kind: 'passkey'; readonly credential: string; readonly secret: Bytes }

export type OpenFailure = 'wrong' | 'damaged' | 'newer'

/** A new vault with its recovery code, to be printed: shown once and kept nowhere. */
export async function newVault(passphrase: string, random: Random) {
  const vault = base64url(random(SALT))
  const ring = { secrets: [base64url(random(SECRET))], shutOut: {}, counted: {} }
  return withRoot({ vault, ring }, passphrase, random)
}

/**
 * New secrets under a new passphrase and recovery code: what is sealed from now on is closed for whoever knew the old
 * ones. `shutOut` names devices that no longer count, with the number of their last segment that does. `counted` is how
 * far each device was heard: nobody who has only the old secrets can write beyond it, under whatever name.
 */
export function renewed(
  { vault, ring }: Secrets,
  passphrase: string,
  shutOut: Readonly<Record<string, number>>,
  counted: Readonly<Record<string, number>>,
  random: Random,
) {
  const secrets = [...ring.secrets, base64url(random(SECRET))]
  const all = { ...ring.shutOut, ...shutOut }
  return withRoot({ vault, ring: { secrets, shutOut: all, counted } }, passphrase, random)
}

/** The same secrets under another passphrase and a new recovery code; the old ones and every passkey open nothing any more. */
export function rewrapped({ vault, ring }: Secrets, passphrase: string, random: Random) {
  return withRoot({ vault, ring }, passphrase, random)
}

async function withRoot(inside: Omit<Secrets, 'root'>, passphrase: string, random: Random) {
  const root = new Uint8Array(random(SECRET))
  const code = recoveryCode(random)
  const slots = [
    await passphraseSlot(passphrase, root, inside.vault, random),
    await recoverySlot(code, root, inside.vault, random),
  ]
  const ring = await boxed(
    await rawKey(root),
    utf8(JSON.stringify(inside.ring)),
    inside.vault,
    random,
  )
  const header: VaultHeader = { version: 1, vault: inside.vault, slots, ring }
  return { header, code, secrets: { ...inside, root } }
}

/** The header with one more way in: a passkey of this person. */
export async function withPasskey(
  header: VaultHeader,
  { root, vault }: Secrets,
  {
    credential,
    secret,
    salt,
  }: { readonly credential: string; readonly secret: Bytes; readonly salt: Bytes },
  random: Random,
): Promise<VaultHeader> {
  const added: Slot = {
    ...{ kind: 'passkey', credential, salt: base64url(salt) },
    root: await boxed(await rawKey(secret), root, vault, random),
  }
  return { ...header, slots: [...header.slots, added] }
}

async function passphraseSlot(
  passphrase: string,
  root: Bytes,
  vault: string,
  random: Random,
): Promise<Slot> {
  const salt = new Uint8Array(random(SALT))
  const key = await passphraseKey(passphrase, salt, ROUNDS)
  return {
    kind: 'passphrase',
    salt: base64url(salt),
    rounds: ROUNDS,
    root: await boxed(key, root, vault, random),
  }
}

async function recoverySlot(
  code: string,
  root: Bytes,
  vault: string,
  random: Random,
): Promise<Slot> {
  const key = await rawKey(codeBytes(code) ?? new Uint8Array())
  return { kind: 'recovery', root: await boxed(key, root, vault, random) }
}

/** Reads what lies at the place. */
export function readHeader(bytes: Uint8Array): Result<VaultHeader, 'damaged' | 'newer'> {
  const json = anyJson(fromUtf8(bytes) ?? '')
  const header = headerSchema.safeParse(json)
  if (header.success) return found(header.data)
  const version = z.object({ version: z.number().min(2) }).safeParse(json)
  return failed(version.success ? 'newer' : 'damaged')
}

export function writeHeader(header: VaultHeader): Bytes {
  return utf8(JSON.stringify(header))
}

/** Opens a vault. A wrong passphrase and a changed slot look the same: nothing is opened. */
export async function openVault(
  { vault, slots, ring }: VaultHeader,
  opener: Opener,
): Promise<Result<Secrets, OpenFailure>> {
  for (const one of slots) {
    const key = await keyFor(one, opener)
    const root = key && (await unboxed(key, one.root, vault))
    if (!root) continue
    const inside = await unboxed(await rawKey(root), ring, vault)
    const read = ringSchema.safeParse(anyJson(fromUtf8(inside ?? new Uint8Array()) ?? ''))
    return read.success ? found({ vault, root, ring: read.data }) : failed('damaged')
  }
  return failed('wrong')
}

async function keyFor(one: Slot, opener: Opener): Promise<CryptoKey | undefined> {
  if (one.kind === 'passphrase' && opener.kind === 'passphrase')
    return passphraseKey(opener.passphrase, fromBase64url(one.salt) ?? new Uint8Array(), one.rounds)
  if (one.kind === 'recovery' && opener.kind === 'recovery') {
    const bytes = codeBytes(opener.code)
    return bytes && rawKey(bytes)
  }
  const isIt =
    one.kind === 'passkey' && opener.kind === 'passkey' && one.credential === opener.credential
  return isIt ? rawKey(opener.secret) : undefined
}

/** Of bytes that are random already (RFC 5869). */
async function rawKey(bytes: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8('rugzak vault wrap 1'),
  }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

async function boxed(key: CryptoKey, plain: Bytes, vault: string, random: Random): Promise<string> {
  const iv = new Uint8Array(random(IV))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(vault) },
    key,
    plain,
  )
  return base64url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

async function unboxed(key: CryptoKey, box: string, vault: string): Promise<Bytes | undefined> {
  const bytes = fromBase64url(box) ?? new Uint8Array()
  const how = { name: 'AES-GCM', iv: bytes.slice(0, IV), additionalData: utf8(vault) }
  const plain = await crypto.subtle.decrypt(how, key, bytes.slice(IV)).catch(() => undefined)
  return plain && new Uint8Array(plain)
}

/** Without letters that are read for others (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 5
const CODE = 25

/** 125 bits in groups of five, to be printed. */
function recoveryCode(random: Random): string {
  const letters = [...random(CODE)].map((byte) => LETTERS[byte % LETTERS.length] ?? '')
  return letters.join('').replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-')
}

/** As typed from paper, in whatever case and with whatever between; undefined when it cannot be one. */
function codeBytes(code: string): Bytes | undefined {
  const plain = code
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
  return plain.length === CODE && /^[0-9A-HJKMNP-TV-Z]+$/.test(plain) ? utf8(plain) : undefined
}

/** What may be kept on a device: it seals and opens, and nobody reads the secret out of it. */
export interface VaultKeys {
  readonly vault: string
  /** oldest first */
  readonly epochs: readonly Epoch[]
  readonly shutOut: Readonly<Record<string, number>>
  /** the last of each device that counts under the epochs before the latest */
  readonly counted: Readonly<Record<string, number>>
}
export interface Epoch {
  readonly seal: CryptoKey
  readonly name: CryptoKey
}

/** Keys of the secrets that cannot be exported. */
export async function keysOf({ vault, ring }: Secrets): Promise<VaultKeys> {
  const epochs = await Promise.all(
    ring.secrets.map((secret) => epochOf(fromBase64url(secret) ?? new Uint8Array())),
  )
  return { vault, epochs, shutOut: ring.shutOut, counted: ring.counted }
}

async function epochOf(secret: Bytes): Promise<Epoch> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const how = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8(info),
  })
  return {
    seal: await crypto.subtle.deriveKey(
      how('rugzak vault seal 1'),
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
    name: await crypto.subtle.deriveKey(
      how('rugzak vault name 1'),
      material,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  }
}

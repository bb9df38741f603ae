/** Locks a backup with a passphrase, chunk by chunk, so that neither side holds all of it. */
import { z } from 'zod'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anyJson } from '../kernel/json.ts'
import { passphraseKey } from '../kernel/passphrase-key.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { CHUNK, type Chunk } from './equal-chunks.ts'

type Bytes = Uint8Array<ArrayBuffer>

/*
 * magic (8) ‖ header length (u32, big endian) ‖ header (JSON, in clear) ‖ chunks
 *
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as age and Tink use it: each chunk is
 * AES-256-GCM under one key from PBKDF2-SHA-256, with nonce = prefix (7) ‖ chunk number (u32) ‖ last? (1) and
 * magic, length and header as additional data. Cutting, reordering or changing anything is noticed.
 */
const MAGIC = utf8('RUGZAK\0\u0001')
const HEADER_AT = MAGIC.length + 4
const MAX_HEADER = 10_000
const TAG = 16
const ROUNDS = 600_000
/** More than anybody would wait for; a file that asks for more is out to freeze the page. */
const MAX_ROUNDS = 10_000_000

const headerSchema = z.object({
  version: z.literal(1),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().min(100_000).max(MAX_ROUNDS),
  salt: z.string().length(22),
  cipher: z.literal('AES-256-GCM'),
  chunk: z
    .int()
    .min(1024)
    .max(16 * 1024 * 1024),
  noncePrefix: z.string().length(10),
})

type Header = z.infer<typeof headerSchema>

/** Why a locked backup stays locked. A first chunk that does not open is taken for a wrong passphrase. */
export type UnlockFailure = 'notLocked' | 'newer' | 'wrongPassphrase' | 'damaged'

/** True for a file that `lockBackup` wrote. */
export async function isLocked(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer())
  return head.length === MAGIC.length && head.every((byte, at) => byte === MAGIC[at])
}

/** Encrypts chunk by chunk. `random` fills salt and nonce prefix. */
export async function* lockBackup(
  plain: AsyncIterable<Chunk>,
  passphrase: string,
  random: (size: number) => Uint8Array,
): AsyncGenerator<Bytes> {
  const header: Header = {
    version: 1,
    kdf: 'PBKDF2-SHA-256',
    iterations: ROUNDS,
    salt: base64url(random(16)),
    cipher: 'AES-256-GCM',
    chunk: CHUNK,
    noncePrefix: base64url(random(7)),
  }
  const start = written(header)
  const key = await keyFrom(passphrase, header)
  yield start
  let number = 0
  for await (const { bytes, isLast } of plain) {
    const parameters = gcm(header, start, number++, isLast)
    yield new Uint8Array(await crypto.subtle.encrypt(parameters, key, bytes))
  }
}

/** Decrypts to a Blob, which browsers keep on disk when it is large. */
export async function unlockBackup(
  file: Blob,
  passphrase: string,
): Promise<Result<Blob, UnlockFailure>> {
  const opened = await readHeader(file)
  if (!opened.ok) return opened
  const { header, start } = opened.value
  const key = await keyFrom(passphrase, header)
  const parts: Blob[] = []
  const step = header.chunk + TAG
  for (let at = start.length, number = 0; at < file.size || number === 0; at += step, number++) {
    const parameters = gcm(header, start, number, at + step >= file.size)
    const sealed = await file.slice(at, at + step).arrayBuffer()
    const plain = await crypto.subtle.decrypt(parameters, key, sealed).catch(() => undefined)
    if (!plain) return failed(number === 0 ? 'wrongPassphrase' : 'damaged')
    parts.push(new Blob([plain]))
  }
  return found(new Blob(parts, { type: 'application/zip' }))
}

function written(header: Header): Bytes {
  const json = utf8(JSON.stringify(header))
  const bytes = new Uint8Array(HEADER_AT + json.length)
  bytes.set(MAGIC)
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length)
  bytes.set(json, HEADER_AT)
  return bytes
}

async function readHeader(
  file: Blob,
): Promise<Result<{ header: Header; start: Bytes }, UnlockFailure>> {
  if (!(await isLocked(file))) return failed('notLocked')
  const head = await file.slice(0, HEADER_AT + MAX_HEADER).arrayBuffer()
  if (head.byteLength < HEADER_AT) return failed('damaged')
  const start = new Uint8Array(head, 0, HEADER_AT)
  const length = new DataView(head).getUint32(MAGIC.length)
  if (HEADER_AT + length > head.byteLength) return failed('damaged')
  const whole = new Uint8Array(head).slice(0, start.length + length)
  const json = anyJson(fromUtf8(whole.subarray(HEADER_AT)) ?? '')
  const header = headerSchema.safeParse(json)
  if (header.success) return found({ header: header.data, start: whole })
  const version = z.object({ version: z.number().min(2) }).safeParse(json)
  return failed(version.success ? 'newer' : 'damaged')
}

function keyFrom(passphrase: string, { salt, iterations }: Header): Promise<CryptoKey> {
  return passphraseKey(passphrase, fromBase64url(salt) ?? new Uint8Array(), iterations)
}

function gcm(header: Header, start: Bytes, number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12)
  iv.set(fromBase64url(header.noncePrefix)?.subarray(0, 7) ?? [])
  new DataView(iv.buffer).setUint32(7, number)
  iv[11] = isLast ? 1 : 0
  return { name: 'AES-GCM', iv, additionalData: start }
}

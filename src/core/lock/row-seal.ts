/** Rows as they lie on a device that is locked: what they say is encrypted, at once, so that no transaction has to wait. */
import { aessiv } from '@noble/ciphers/aes.js'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anyJson } from '../kernel/json.ts'
import type { Random } from '../vault/keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Both of 32 bytes, made of the one secret of a lock. They are in memory, and only while it is open. */
export interface RowKeys {
  /** seals what a row says */
  readonly rows: Bytes
  /** seals a word that is searched by: equal words give equal texts */
  readonly words: Bytes
}

/** The keys of a lock whose secret this is (HKDF-SHA-256, RFC 5869). */
export async function rowKeysOf(secret: Bytes): Promise<RowKeys> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const derive = async (info: string) => {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) }
    return new Uint8Array(await crypto.subtle.deriveBits(how, material, 256))
  }
  return { rows: await derive('rugzak lock rows 1'), words: await derive('rugzak lock words 1') }
}

/*
 * version (1) ‖ nonce (24) ‖ XChaCha20-Poly1305 ciphertext and tag
 * Inside: length of the JSON (u32, big endian) ‖ JSON ‖ the bytes of the columns that are bytes, one after the other.
 * Additional data: where the row lies, as text, so that none can stand in for another.
 */
const VERSION = 1
const NONCE = 24
const LENGTH = 4

type Row = Readonly<Record<string, unknown>>

/** A column that is bytes: its name, how many, and as what it was given. */
type Part = readonly [name: string, size: number, form: 'array' | 'buffer']

/**
 * Encrypts a row of JSON values and columns of bytes. `at` is where it lies. What cannot be written, such as a Blob or a
 * key of the browser, the caller leaves out.
 */
export function sealRow({ rows }: RowKeys, at: string, row: Row, random: Random): Bytes {
  const columns = Object.entries(row)
  const bytes = columns.filter(([, value]) => isBytes(value)) as [string, Bytes | ArrayBuffer][] // just looked at
  const parts = bytes.map(([name, value]): Part => {
    return [name, value.byteLength, value instanceof ArrayBuffer ? 'buffer' : 'array']
  })
  const words = Object.fromEntries(columns.filter(([, value]) => !isBytes(value)))
  const json = utf8(JSON.stringify({ words, parts }))
  const plain = joined([
    lengthOf(json),
    json,
    ...bytes.map(([, value]) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value)),
  ])
  const nonce = new Uint8Array(random(NONCE))
  const sealed = xchacha20poly1305(rows, nonce, utf8(at)).encrypt(plain)
  return joined([new Uint8Array([VERSION]), nonce, sealed])
}

/** The row again; undefined when one bit of it was changed, or it lay elsewhere, or under another key. */
export function openRow({ rows }: RowKeys, at: string, sealed: Uint8Array): Row | undefined {
  if (sealed[0] !== VERSION) return undefined
  const nonce = sealed.subarray(1, 1 + NONCE)
  try {
    return rowIn(xchacha20poly1305(rows, nonce, utf8(at)).decrypt(sealed.subarray(1 + NONCE)))
  } catch {
    return undefined
  }
}

function rowIn(plain: Uint8Array): Row | undefined {
  const size = new DataView(plain.buffer, plain.byteOffset).getUint32(0)
  const text = fromUtf8(plain.subarray(LENGTH, LENGTH + size))
  const inside = anyJson(text ?? '') as { words: Row; parts: readonly Part[] } | undefined // sealed by us
  if (!inside) return undefined
  let from = LENGTH + size
  const bytes = inside.parts.map(([name, length, form]) => {
    const part = plain.slice(from, from + length)
    from += length
    return [name, form === 'buffer' ? part.buffer : part] as const
  })
  return { ...inside.words, ...Object.fromEntries(bytes) }
}

/** A word by which rows are found, as a text that says nothing (AES-SIV, RFC 5297). */
export function sealWord({ words }: RowKeys, word: string): string {
  return base64url(aessiv(words).encrypt(utf8(word)))
}

/** The word again; undefined for what is none of ours. */
export function openWord({ words }: RowKeys, sealed: string): string | undefined {
  try {
    return fromUtf8(aessiv(words).decrypt(fromBase64url(sealed) ?? new Uint8Array()))
  } catch {
    return undefined
  }
}

const isBytes = (value: unknown) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer

function lengthOf(bytes: Bytes): Bytes {
  const length = new Uint8Array(LENGTH)
  new DataView(length.buffer).setUint32(0, bytes.length)
  return length
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

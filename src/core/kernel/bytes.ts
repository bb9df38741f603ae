/** Bytes and their spellings: UTF-8, hex, base64url, SHA-256. */

/** The bytes of a file: in memory when they are few, else where the browser keeps them. */
export type FileBytes = Blob | Uint8Array<ArrayBuffer>

/** How many bytes; of a file on disk the page may wait for the disk. */
export function sizeOf(bytes: FileBytes): number {
  return bytes instanceof Uint8Array ? bytes.byteLength : bytes.size
}

/** As the browser shows, saves and slices them. */
export function asBlob(bytes: FileBytes, type = ''): Blob {
  return bytes instanceof Uint8Array ? new Blob([bytes], { type }) : bytes
}

const encoder = new TextEncoder()

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** Decodes strictly: malformed UTF-8 gives undefined, never a replacement character. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether these begin a gzip stream (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** A character for each byte, for searching only: offsets in the text are those of the bytes. */
export function byteText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hex(bytes: Uint8Array): string {
  return bytes.reduce((text, byte) => text + (PAIRS[byte] ?? ''), '')
}

/** SHA-256 as bytes, by WebCrypto. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const own = bytes as Uint8Array<ArrayBuffer> // no memory here is shared between threads
  return new Uint8Array(await crypto.subtle.digest('SHA-256', own))
}

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex(await sha256(bytes))
}

const CHUNK = 0x8000

/** base64 with padding (RFC 4648 section 4). */
export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(binary)
}

/** base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Reads base64url or base64, padded or not; undefined when a character is outside both alphabets. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const standard = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/(?<!=)=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(standard) || standard.length % 4 === 1) return undefined
  const binary = atob(standard)
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

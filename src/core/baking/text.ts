/** Turns a text file's bytes into text: byte order marks, UTF-16, and nothing guessed. */

const ENCODINGS: readonly { readonly head: readonly number[]; readonly label: string }[] = [
  { head: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { head: [0xff, 0xfe], label: 'utf-16le' },
  { head: [0xfe, 0xff], label: 'utf-16be' },
  { head: [0x3c, 0x00], label: 'utf-16le' },
  { head: [0x00, 0x3c], label: 'utf-16be' },
]

export function startsWith(bytes: Uint8Array, head: readonly number[], at = 0): boolean {
  return head.every((byte, index) => bytes[at + index] === byte)
}

/** The encoding its first bytes prove; undefined when they prove none (then it is UTF-8). */
export function provenEncoding(bytes: Uint8Array): string | undefined {
  return ENCODINGS.find(({ head }) => startsWith(bytes, head))?.label
}

/** Decodes strictly, without the byte order mark; undefined when malformed or the label is unknown. */
export function decodeText(bytes: Uint8Array, label?: string): string | undefined {
  try {
    return new TextDecoder(provenEncoding(bytes) ?? label ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding that an XML declaration names; undefined when it names none. */
export function declaredEncoding(head: string): string | undefined {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1]
}

const HEAD = 1024

/** The first characters, leniently decoded and without leading white space: for sniffing only. */
export function headText(bytes: Uint8Array): string {
  const label = provenEncoding(bytes) ?? 'utf-8'
  return new TextDecoder(label).decode(bytes.subarray(0, HEAD)).trimStart()
}

/** Drops white space, byte order marks and NULs at both ends, in linear time. */
export function trimPadding(text: string): string {
  let trimmed = text.trim()
  while (trimmed.endsWith('\0')) trimmed = withoutNuls(trimmed).trim()
  return trimmed
}

function withoutNuls(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 0) end -= 1
  return text.slice(0, end)
}

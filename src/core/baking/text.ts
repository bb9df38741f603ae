/** Turns a text file's bytes into text: by what the bytes prove, then UTF-8, then as Windows wrote it. */

const ENCODINGS: readonly { readonly head: readonly number[]; readonly label: string }[] = [
  { head: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { head: [0xff, 0xfe], label: 'utf-16le' },
  { head: [0xfe, 0xff], label: 'utf-16be' },
  // without a mark, by what badge files begin with: < { [ e
  ...[0x3c, 0x7b, 0x5b, 0x65].flatMap((first) => [
    { head: [first, 0x00], label: 'utf-16le' },
    { head: [0x00, first], label: 'utf-16be' },
  ]),
]

export function startsWith(bytes: Uint8Array, head: readonly number[], at = 0): boolean {
  return head.every((byte, index) => bytes[at + index] === byte)
}

/** White space and byte order marks, which programs have written before a file. */
const LEAD = [0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20]

/** Where the file itself begins, behind what was written before it; -1 when that is not within `most` bytes. */
export function contentStart(bytes: Uint8Array, most: number): number {
  return bytes.subarray(0, most).findIndex((byte) => !LEAD.includes(byte))
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

/** A text, and whether it is in the old encoding of Windows, which nothing in the bytes can prove. */
export interface DecodedText {
  readonly text: string
  readonly isOld: boolean
}

/** Decodes what can only be a text: where it is no Unicode, Windows-1252 has a letter for nearly every byte. */
export function decodeAnyText(bytes: Uint8Array): DecodedText {
  const text = decodeText(bytes)
  if (text !== undefined) return { text, isOld: false }
  return { text: new TextDecoder('windows-1252').decode(bytes), isOld: true }
}

/** Decodes XML by its declaration, but for one that the bytes disprove: two bytes a letter where there is one. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const declared = declaredEncoding(headText(bytes))
  const isWide = declared !== undefined && /^(utf-?(16|32)|ucs|unicode|iso-10646)/i.test(declared)
  const told = isWide ? undefined : decodeText(bytes, declared)
  return told ?? decodeText(bytes)
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

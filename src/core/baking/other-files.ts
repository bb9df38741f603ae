/** Files people drop by mistake, told by their first bytes so that the answer can name them. */
import type { UnbakeFailure } from './carrier.ts'
import { startsWith } from './text.ts'

interface OtherFile {
  /** proper name, never translated */
  readonly format: string
  readonly kind: UnbakeFailure['kind']
  readonly head: readonly number[]
  /** offset of `head`; 0 when absent */
  readonly at?: number
}

/** From the magic numbers in the formats' own specifications. */
const OTHER_FILES: readonly OtherFile[] = [
  { format: 'JPEG', kind: 'jpeg', head: [0xff, 0xd8, 0xff] },
  { format: 'GIF', kind: 'picture', head: ascii('GIF8') },
  { format: 'WebP', kind: 'picture', head: ascii('WEBP'), at: 8 },
  { format: 'AVIF', kind: 'picture', head: ascii('ftypavif'), at: 4 },
  { format: 'HEIC', kind: 'picture', head: ascii('ftyphei'), at: 4 },
  { format: 'HEIC', kind: 'picture', head: ascii('ftypmif1'), at: 4 },
  { format: 'BMP', kind: 'picture', head: ascii('BM') },
  { format: 'TIFF', kind: 'picture', head: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'TIFF', kind: 'picture', head: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'PDF', kind: 'notABadgeFile', head: ascii('%PDF-') },
  { format: 'ZIP', kind: 'notABadgeFile', head: ascii('PK') },
  { format: '7z', kind: 'otherArchive', head: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: 'RAR', kind: 'otherArchive', head: ascii('Rar!') },
  { format: 'xz', kind: 'otherArchive', head: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { format: 'bzip2', kind: 'otherArchive', head: ascii('BZh') },
  { format: 'Zstandard', kind: 'otherArchive', head: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: 'RTF', kind: 'notABadgeFile', head: ascii('{\\rtf') },
  { format: 'MP4', kind: 'notABadgeFile', head: ascii('ftyp'), at: 4 },
  { format: 'MP3', kind: 'notABadgeFile', head: ascii('ID3') },
  { format: 'EXE', kind: 'notABadgeFile', head: ascii('MZ') },
]

/** The compound file of old Office programs; in a mail of Outlook a stream goes by this name (MS-OXMSG 2.4). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const OUTLOOK = '__properties_version1.0'

/** What the file is instead of a badge file. */
export function otherFile(bytes: Uint8Array): UnbakeFailure {
  if (startsWith(bytes, COMPOUND)) return compoundFile(bytes)
  const known = OTHER_FILES.find(({ head, at }) => startsWith(bytes, head, at))
  if (known === undefined) return { kind: 'notABadgeFile' }
  return { kind: known.kind, detail: { format: known.format } }
}

function compoundFile(bytes: Uint8Array): UnbakeFailure {
  const isMail = new TextDecoder('utf-16le').decode(bytes).includes(OUTLOOK)
  if (isMail) return { kind: 'outlookMail', detail: { format: 'MSG' } }
  return { kind: 'notABadgeFile', detail: { format: 'Office' } }
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

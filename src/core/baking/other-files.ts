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
]

/** What the file is instead of a badge file. */
export function otherFile(bytes: Uint8Array): UnbakeFailure {
  const known = OTHER_FILES.find(({ head, at }) => startsWith(bytes, head, at))
  if (known === undefined) return { kind: 'notABadgeFile' }
  return { kind: known.kind, detail: { format: known.format } }
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

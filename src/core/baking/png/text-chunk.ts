/** Reads the three kinds of PNG text chunk (W3C PNG section 11.3.3), compressed or not. */
import { fromUtf8 } from '../../kernel/bytes.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { UnbakeFailure } from '../carrier.ts'
import { inflate } from '../inflate.ts'
import { LIMITS } from '../limits.ts'
import { tooLarge } from '../payload.ts'

export const TEXT_CHUNKS = ['iTXt', 'zTXt', 'tEXt'] as const
export type TextChunkType = (typeof TEXT_CHUNKS)[number]

/** Where the text sits in a chunk's data and how it is written. */
interface Layout {
  readonly from: number
  readonly compressed: boolean
}

const LONGEST_KEYWORD = 79

/** The chunk's type when it is one of the three text chunks. */
export function textChunkType(type: string): TextChunkType | undefined {
  return TEXT_CHUNKS.find((known) => known === type)
}

/** The Latin-1 keyword before the first NUL; undefined when there is none of 1 to 79 bytes. */
export function keywordOf(data: Uint8Array): string | undefined {
  const end = data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0)
  return end > 0 ? latin1(data.subarray(0, end)) : undefined
}

/** The text behind the keyword; `compressed` says that the reader had to inflate it. */
export async function textOf(
  type: TextChunkType,
  data: Uint8Array,
): Promise<Result<{ readonly text: string; readonly compressed: boolean }, UnbakeFailure>> {
  if (data.length > LIMITS.textChunk) return failed(tooLarge(data.length, LIMITS.textChunk))
  const layout = LAYOUTS[type](data, data.indexOf(0))
  if (layout === undefined) return failed({ kind: 'unreadable' })
  const { compressed } = layout
  const body = data.subarray(layout.from)
  const plain = compressed ? await inflate(body, 'deflate') : found(body)
  if (!plain.ok) return failed({ kind: plain.failure === 'bomb' ? 'bomb' : 'unreadable' })
  const text = decode(type, plain.value)
  return text === undefined ? failed({ kind: 'unreadable' }) : found({ text, compressed })
}

/** The text of an iTXt chunk whose baker miscounted the zeros, or wrote them as the digit; undefined when there is none. */
export function miscountedText(data: Uint8Array): string | undefined {
  const nul = data.indexOf(0)
  const from = data.findIndex((byte, at) => at > nul && byte !== 0 && byte !== DIGIT_ZERO)
  return from < 0 || from > nul + MOST_ZEROS ? undefined : fromUtf8(data.subarray(from))
}

const DIGIT_ZERO = 0x30
const MOST_ZEROS = 16

const LAYOUTS: Readonly<
  Record<TextChunkType, (data: Uint8Array, nul: number) => Layout | undefined>
> = {
  tEXt: (_data, nul) => ({ from: nul + 1, compressed: false }),
  zTXt: (data, nul) => (data[nul + 1] === 0 ? { from: nul + 2, compressed: true } : undefined),
  iTXt: internationalLayout,
}

/** keyword NUL flag method language NUL translated-keyword NUL text. */
function internationalLayout(data: Uint8Array, nul: number): Layout | undefined {
  const [flag, method] = data.subarray(nul + 1, nul + 3)
  if ((flag !== 0 && flag !== 1) || method !== 0) return undefined
  const language = data.indexOf(0, nul + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  return translated < 0 ? undefined : { from: translated + 1, compressed: flag === 1 }
}

/** Only iTXt is UTF-8 by the book; old bakers wrote UTF-8 into the others, so Latin-1 is the second try. */
function decode(type: TextChunkType, bytes: Uint8Array): string | undefined {
  return fromUtf8(bytes) ?? (type === 'iTXt' ? undefined : latin1(bytes))
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return text
}

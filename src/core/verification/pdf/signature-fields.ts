/** Finds the signatures in the bytes of a PDF, and which bytes each of them covers (ISO 32000-2, 12.8.1). */
import { joined } from '../../baking/joined.ts'
import { byteText } from '../../kernel/bytes.ts'

export interface SignatureField {
  /** proper name of how it was made; '' when it does not say */
  readonly subFilter: string
  /** DER or BER of the CMS message, with the zeros it is padded with */
  readonly cms: Uint8Array
  readonly covered: Uint8Array<ArrayBuffer>
  /** the whole file but the text of this signature itself; else somebody may have added to it since */
  readonly coversAll: boolean
}

const BYTE_RANGE =
  /\/ByteRange\s{0,99}\[\s{0,99}(\d{1,10})\s{1,99}(\d{1,10})\s{1,99}(\d{1,10})\s{1,99}(\d{1,10})\s{0,99}\]/g

/** Characters of one signature: those of today, with all their certificates and lists, are a tenth of it. */
const MOST_TEXT = 2_000_000

/**
 * In the order of the file; at most `most` are looked at. A signature always stands in the file as plain text, because it cannot
 * cover itself; one whose range leaves out anything but its own text is none.
 */
export function signatureFields(pdf: Uint8Array, most: number): readonly SignatureField[] {
  const text = byteText(pdf)
  const fields: SignatureField[] = []
  let left = most
  for (const match of text.matchAll(BYTE_RANGE)) {
    const field = fieldAt(match, text, pdf)
    if (field) fields.push(field)
    left -= 1
    if (left === 0) break
  }
  return fields
}

function fieldAt(
  match: RegExpMatchArray,
  text: string,
  pdf: Uint8Array,
): SignatureField | undefined {
  const [from = 0, length = 0, next = 0, rest = 0] = match.slice(1).map(Number)
  const [gap, end] = [from + length, next + rest]
  if (gap >= next || next - gap > MOST_TEXT || end > pdf.length) return undefined
  const contents = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(gap, next))?.[1]
  const around = objectAround(text, match.index ?? 0, gap, next)
  if (contents === undefined || around === undefined) return undefined
  return {
    subFilter: /\/SubFilter\s{0,99}\/([\w.-]{1,99})/.exec(around)?.[1] ?? '',
    cms: fromHex(contents.replace(/\s/g, '')),
    covered: joined([pdf.subarray(from, gap), pdf.subarray(next, end)]),
    coversAll: from === 0 && /^\s*$/.test(text.slice(end)),
  }
}

/** The object in which both the range and what it leaves out stand, without the latter; a PDF in this PDF has its own. */
function objectAround(text: string, at: number, gap: number, next: number): string | undefined {
  const start = text.lastIndexOf(' obj', Math.min(at, gap))
  const end = text.indexOf('endobj', Math.max(at, next))
  if (start === -1 || end === -1) return undefined
  const around = text.slice(start, gap) + text.slice(next, end)
  return around.includes('endobj') ? undefined : around
}

/** An odd last digit counts as followed by 0 (ISO 32000-2, 7.3.4.3). */
function fromHex(digits: string): Uint8Array {
  const pairs = digits.length % 2 === 0 ? digits : `${digits}0`
  return Uint8Array.from({ length: pairs.length / 2 }, (_, at) =>
    Number.parseInt(pairs.slice(2 * at, 2 * at + 2), 16),
  )
}

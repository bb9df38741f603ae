/** Bytes as a loop of QR codes, shown on one screen and read with the camera of another: in any order, each as often as it comes. */
import { hex, sha256 } from '../kernel/bytes.ts'
import { crc32 } from '../kernel/crc32.ts'
import { failed, found, type Result } from '../kernel/result.ts'

type Bytes = Uint8Array<ArrayBuffer>

/*
 * RZ1: ‖ base 45 (RFC 9285) of
 * id (8: the first of the SHA-256 of all bytes) ‖ index (u16) ‖ total (u16) ‖ CRC-32 of all of this but itself (u32) ‖ piece
 * Numbers are big endian. In capitals and digits only, of which a code holds half as many again as of bytes.
 */
const MARK = 'RZ1:'
const ID = 8
const HEAD = ID + 8
/** Bytes of a piece: version 15 at the lowest correction, whose modules a phone reads from another phone. */
const PIECE = 470

/** More than anybody holds a phone still for. */
export const MOST_CODES = 400
/** How long each is shown, in ms: longer than a camera needs for a sharp look, and fewer than three a second (WCAG 2.3.1). */
export const SHOWN = 400
/** A camera misses some of the first round. */
const ROUNDS = 2

/** How long reading so many takes, about: whole minutes, at least one. */
export function minutesFor(codes: number): number {
  return Math.max(1, Math.ceil((codes * SHOWN * ROUNDS) / 60_000))
}

/** What each code of the loop says; `tooLarge`, with how many codes it would be, when it would take too long. */
export async function codeLoop(
  bytes: Bytes,
): Promise<Result<readonly string[], { readonly kind: 'tooLarge'; readonly codes: number }>> {
  const total = Math.max(1, Math.ceil(bytes.length / PIECE))
  if (total > MOST_CODES) return failed({ kind: 'tooLarge', codes: total })
  const id = (await sha256(bytes)).subarray(0, ID)
  const pieces = Array.from({ length: total }, (_, at) =>
    bytes.subarray(at * PIECE, (at + 1) * PIECE),
  )
  return found(pieces.map((piece, at) => MARK + base45(framed(id, at, total, piece))))
}

function framed(id: Bytes, index: number, total: number, piece: Bytes): Bytes {
  const frame = new Uint8Array(HEAD + piece.length)
  const view = new DataView(frame.buffer)
  frame.set(id)
  view.setUint16(ID, index)
  view.setUint16(ID + 2, total)
  frame.set(piece, HEAD)
  view.setUint32(ID + 4, checksum(frame))
  return frame
}

const checksum = (frame: Bytes) => crc32(frame.subarray(HEAD), crc32(frame.subarray(0, ID + 4)))

/** What was read of a loop until now. */
export interface Collected {
  readonly id: string
  readonly total: number
  readonly pieces: ReadonlyMap<number, Bytes>
}

/** With what this code says; the same when it is no code of a loop, or not read well. A code of another loop begins anew. */
export function withCode(before: Collected | undefined, code: string): Collected | undefined {
  const frame = code.startsWith(MARK) ? fromBase45(code.slice(MARK.length)) : undefined
  if (!frame || frame.length < HEAD) return before
  const view = new DataView(frame.buffer)
  const [index, total] = [view.getUint16(ID), view.getUint16(ID + 2)]
  const isWell = view.getUint32(ID + 4) === checksum(frame) && index < total && total <= MOST_CODES
  if (!isWell) return before
  const id = hex(frame.subarray(0, ID))
  const known = before?.id === id && before.total === total ? before.pieces : []
  return { id, total, pieces: new Map([...known, [index, frame.subarray(HEAD)]]) }
}

/** Undefined while some are missing; `damaged` when together they are not what was sent. */
export async function wholeOf({
  id,
  total,
  pieces,
}: Collected): Promise<Result<Bytes, 'damaged'> | undefined> {
  if (pieces.size < total) return undefined
  const ordered = [...pieces].toSorted(([one], [other]) => one - other).map(([, piece]) => piece)
  const bytes = new Uint8Array(ordered.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of ordered) {
    bytes.set(piece, at)
    at += piece.length
  }
  return hex((await sha256(bytes)).subarray(0, ID)) === id ? found(bytes) : failed('damaged')
}

/** RFC 9285. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const BASE = LETTERS.length

function base45(bytes: Bytes): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2)
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3)
  }
  return text
}

function digits(value: number, count: number): string {
  let text = ''
  let rest = value
  for (let at = 0; at < count; at++) {
    text += LETTERS[rest % BASE] ?? ''
    rest = Math.floor(rest / BASE)
  }
  return text
}

/** Undefined when it is no base 45. */
function fromBase45(text: string): Bytes | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const values = Array.from(text.slice(at, at + 3), (letter) => LETTERS.indexOf(letter))
    const value = values.reduceRight((sum, digit) => sum * BASE + digit, 0)
    const most = values.length === 3 ? 0xffff : 0xff
    if (values.length === 1 || values.includes(-1) || value > most) return undefined
    bytes.push(...(values.length === 3 ? [value >> 8, value & 0xff] : [value]))
  }
  return new Uint8Array(bytes)
}

/** The envelope of a link: says its format, its length and its checksum, so a cut link is known as cut. */
import { base64url, fromBase64url, sha256 } from '../kernel/bytes.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'

/** One byte format, three bytes length of the body (big endian), four bytes of its SHA-256. */
const HEADER = 8

export type FrameFailure = 'cut' | 'changed' | 'newer'

/** Wraps a body as base64url text. */
export async function frame(format: number, body: Uint8Array): Promise<string> {
  const framed = new Uint8Array(HEADER + body.length)
  new DataView(framed.buffer).setUint32(0, body.length)
  framed[0] = format
  framed.set((await sha256(body)).subarray(0, 4), 4)
  framed.set(body, HEADER)
  return base64url(framed)
}

/** Unwraps text made by `frame`; `cut` when the end is missing, `changed` when anything else differs. */
export async function unframe(
  format: number,
  text: string,
): Promise<Result<Uint8Array, FrameFailure>> {
  const framed = fromBase64url(wholeQuads(text))
  if (framed === undefined) return failed('changed')
  if (framed.length < HEADER) return failed('cut')
  if (framed[0] !== format) return failed('newer')
  const length = new DataView(framed.buffer).getUint32(0) & 0xffffff
  const body = framed.slice(HEADER)
  if (body.length < length) return failed('cut')
  if (body.length > length) return failed('changed')
  const sum = (await sha256(body)).subarray(0, 4)
  return sum.every((byte, at) => byte === framed[4 + at]) ? found(body) : failed('changed')
}

/** A cut may leave one loose character, which no base64 text can end on. */
function wholeQuads(text: string): string {
  return text.length % 4 === 1 ? text.slice(0, -1) : text
}

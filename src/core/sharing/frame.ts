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

/** Unwraps text made by `frame`, whatever stands behind its end; `cut` when the end is missing, `changed` when anything else differs. */
export async function unframe(
  format: number,
  text: string,
): Promise<Result<Uint8Array, FrameFailure>> {
  const length = lengthIn(format, text)
  if (!length.ok) return length
  const whole = text.slice(0, Math.ceil(((HEADER + length.value) * 4) / 3))
  const framed = fromBase64url(wholeQuads(whole))
  if (framed === undefined) return failed('changed')
  const body = framed.slice(HEADER)
  if (body.length < length.value) return failed('cut')
  const sum = (await sha256(body)).subarray(0, 4)
  return sum.every((byte, at) => byte === framed[4 + at]) ? found(body) : failed('changed')
}

/** The length of the body, as the first characters of the envelope say it. */
function lengthIn(format: number, text: string): Result<number, FrameFailure> {
  const header = fromBase64url(wholeQuads(text.slice(0, Math.ceil((HEADER * 4) / 3))))
  if (header === undefined) return failed('changed')
  if (header.length < HEADER) return failed('cut')
  if (header[0] !== format) return failed('newer')
  return found(new DataView(header.buffer).getUint32(0) & 0xffffff)
}

/** A cut may leave one loose character, which no base64 text can end on. */
function wholeQuads(text: string): string {
  return text.length % 4 === 1 ? text.slice(0, -1) : text
}

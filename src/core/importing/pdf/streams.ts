/** Walks the streams of a PDF as they lie in the file: bombs are told before a library opens them. */
import { CARRIERS } from '../../baking/carriers.ts'
import { inflate } from '../../baking/inflate.ts'
import { LIMITS } from '../../baking/limits.ts'
import { byteText } from '../../kernel/bytes.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import { PDF_LIMITS } from './limits.ts'

/**
 * The streams that begin as a badge file does, whatever points to them; `bomb` when one stream, or all together,
 * unpack to more than PDF_LIMITS allow. Streams that are encrypted or packed twice are passed over.
 */
export async function looseFiles(pdf: Uint8Array): Promise<Result<readonly Uint8Array[], 'bomb'>> {
  const files: Uint8Array[] = []
  let left: number = PDF_LIMITS.streams
  for (const stream of worthALook(pdf)) {
    const content = isZlib(stream) ? await inflated(stream, left) : found(stream)
    if (!content.ok && content.failure === 'bomb') return failed('bomb')
    if (!content.ok) continue
    if (content.value !== stream) left -= content.value.length
    if (files.length < PDF_LIMITS.files && beginsAsBadge(content.value)) files.push(content.value)
  }
  return found(files)
}

function inflated(stream: Uint8Array, left: number) {
  return inflate(stream, 'deflate', Math.min(left, PDF_LIMITS.stream), Number.POSITIVE_INFINITY)
}

/** Those that are large, and as many of the small ones as a document has. */
function* worthALook(pdf: Uint8Array): Generator<Uint8Array> {
  let small = 0
  for (const stream of streamsOf(pdf)) {
    if (stream.length < LIMITS.inflateGrace) small += 1
    if (stream.length >= LIMITS.inflateGrace || small <= PDF_LIMITS.smallStreams) yield stream
  }
}

/** Of JSON, XML, a JWS, a PNG and a byte order mark. */
const FIRST = [0x7b, 0x5b, 0x3c, 0x65, 0x89, 0xef, 0xff, 0xfe]

/** An address is no file that somebody attached. */
const FILES = CARRIERS.filter(({ id }) => id !== 'url')

function beginsAsBadge(content: Uint8Array): boolean {
  const isLikely = content.length <= LIMITS.file && FIRST.includes(content[0] ?? 0)
  return isLikely && FILES.some(({ sniff }) => sniff(content))
}

/** The bytes between `stream` and the next `endstream` without its line end. Linear: none lies in another. */
function* streamsOf(pdf: Uint8Array): Generator<Uint8Array> {
  const text = byteText(pdf)
  const begin = /\bstream\r?\n/g
  for (let mark = begin.exec(text); mark; mark = begin.exec(text)) {
    const end = text.indexOf('endstream', begin.lastIndex)
    const last = end === -1 ? pdf.length : end
    const lineEnd = /\r?\n?$/.exec(text.slice(Math.max(begin.lastIndex, last - 2), last))?.[0] ?? ''
    yield pdf.subarray(begin.lastIndex, last - lineEnd.length)
    if (end === -1) return
    begin.lastIndex = end
  }
}

/** RFC 1950, 2.2. */
function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes
  return (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0
}

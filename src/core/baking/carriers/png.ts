/** Unbakes a PNG: every badge text chunk, anywhere in the file (Badge Baking 2.0). */

import { crc32 } from '../../kernel/crc32.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { BakingRemark, Carrier, Find, Part, Unbaked, UnbakeFailure } from '../carrier.ts'
import { readFind, withoutRepeats } from '../gather.ts'
import { LIMITS } from '../limits.ts'
import { PLACES, type Place, placeOfKeyword } from '../places.ts'
import {
  type Chunk,
  checkedPart,
  dataOf,
  isApple,
  pngStart,
  type Walk,
  walkChunks,
} from '../png/chunks.ts'
import { keywordOf, miscountedText, TEXT_CHUNKS, textChunkType, textOf } from '../png/text-chunk.ts'

export const png: Carrier = {
  id: 'png',
  sniff: (bytes) => pngStart(bytes) >= 0,
  unbake: unbakePng,
}

async function unbakePng(file: Uint8Array): Promise<Result<Unbaked, UnbakeFailure>> {
  const start = pngStart(file)
  const bytes = file.subarray(start)
  const walked = walkChunks(bytes)
  if (!walked.ok) return walked
  const { finds, failures } = await readPlaces(bytes, walked.value.chunks)
  if (finds.length === 0) return failed(failures[0] ?? nothingIn(bytes, walked.value))
  const remarks = fileRemarks(walked.value, failures.length > 0, start > 0)
  const parts = listParts(bytes, walked.value.chunks)
  return found({ carrier: 'png', mediaType: 'image/png', finds, parts, remarks })
}

/** Named with what was looked at: how many chunks, and the keywords of its texts. */
function nothingIn(bytes: Uint8Array, walk: Walk): UnbakeFailure {
  const keywords = textChunks(walk.chunks).map((chunk) => keywordOf(dataOf(bytes, chunk)) ?? '')
  const detail = {
    format: 'PNG',
    size: bytes.length,
    chunks: walk.chunks.length,
    keywords: [...new Set(keywords)].slice(0, MOST_NAMED).join(', '),
  }
  return { kind: walk.truncated ? 'damaged' : 'noBadgeData', detail }
}

const MOST_NAMED = 8

const textChunks = (chunks: readonly Chunk[]) =>
  chunks.filter((chunk) => textChunkType(chunk.type) !== undefined)

function fileRemarks(walk: Walk, unread: boolean, isLed: boolean): readonly BakingRemark[] {
  const said: readonly [boolean, BakingRemark][] = [
    [walk.truncated, 'truncated'],
    [walk.trailing > 0, 'trailingData'],
    [unread, 'partUnread'],
    [isApple(walk.chunks), 'applePng'],
    [isLed, 'leadingData'],
  ]
  return said.filter(([holds]) => holds).map(([, remark]) => remark)
}

interface Reading {
  readonly finds: readonly Find[]
  readonly failures: readonly UnbakeFailure[]
}

async function readPlaces(bytes: Uint8Array, chunks: readonly Chunk[]): Promise<Reading> {
  const texts = textChunks(chunks)
  const finds: Find[] = []
  const failures: UnbakeFailure[] = []
  for (const place of PLACES) {
    const mine = texts.filter(
      (chunk) => placeOfKeyword(keywordOf(dataOf(bytes, chunk)) ?? '') === place,
    )
    const read = await readPlace(bytes, place, mine)
    finds.push(...withoutRepeats(read.finds))
    failures.push(...read.failures)
  }
  return { finds, failures }
}

/** Reads the chunks of one keyword: iTXt before zTXt before tEXt, then in file order. */
async function readPlace(
  bytes: Uint8Array,
  place: Place,
  chunks: readonly Chunk[],
): Promise<Reading> {
  const finds: Find[] = []
  const failures: UnbakeFailure[] = []
  const inOrder = TEXT_CHUNKS.flatMap((type) => chunks.filter((it) => it.type === type))
  if (inOrder.length > LIMITS.textsPerPlace) failures.push(tooMany(inOrder.length))
  for (const chunk of inOrder.slice(0, LIMITS.textsPerPlace)) {
    const read = await readChunk(bytes, place, chunk)
    if (read.ok) finds.push(read.value)
    else failures.push(inChunk(read.failure, chunk, place))
  }
  return { finds, failures }
}

/** There is something under a badge keyword: the refusal names where, and how much. */
function inChunk(failure: UnbakeFailure, chunk: Chunk, place: Place): UnbakeFailure {
  const { type, length: size } = chunk
  const where = { format: 'PNG', chunk: type, keyword: place.keyword, size }
  return { ...failure, detail: { ...where, ...failure.detail } }
}

function tooMany(chunks: number): UnbakeFailure {
  return { kind: 'tooComplex', detail: { chunks, limit: LIMITS.textsPerPlace } }
}

async function readChunk(
  bytes: Uint8Array,
  place: Place,
  chunk: Chunk,
): Promise<Result<Find, UnbakeFailure>> {
  const data = dataOf(bytes, chunk)
  const read = await textOf(textChunkType(chunk.type) ?? 'tEXt', data)
  const remarks: BakingRemark[] = read.ok && read.value.compressed ? ['compressed'] : []
  const { covered, crc } = checkedPart(bytes, chunk)
  if (crc32(covered) !== crc) remarks.push('badCrc')
  if (keywordOf(data) !== place.keyword) remarks.push('oddKeyword')
  const find = read.ok ? readFind(place, { text: read.value.text, remarks }) : read
  if (find.ok) return found(remarkTextChunk(find.value, chunk))
  const text = chunk.type === 'iTXt' ? miscountedText(data) : undefined
  const second = readFind(place, { text: text ?? '', remarks: [...remarks, 'miscounted'] })
  return second.ok ? second : find
}

/** A bare address is what tEXt was used for in OB 0.5; anything else belongs in iTXt. */
function remarkTextChunk(find: Find, chunk: Chunk): Find {
  if (chunk.type !== 'tEXt' || find.payload.form === 'url') return find
  return { ...find, remarks: [...find.remarks, 'textChunk'] }
}

/** One line per chunk; neighbours of one type without a keyword (IDAT) share a line. */
function listParts(bytes: Uint8Array, chunks: readonly Chunk[]): readonly Part[] {
  const parts: Part[] = []
  for (const chunk of chunks) {
    const label = textChunkType(chunk.type) ? (keywordOf(dataOf(bytes, chunk)) ?? '') : ''
    const last = parts.at(-1)
    if (last?.type === chunk.type && label === '' && last.label === '') {
      parts[parts.length - 1] = { ...last, size: last.size + chunk.length }
    } else parts.push({ type: chunk.type, label, size: chunk.length })
  }
  return parts
}

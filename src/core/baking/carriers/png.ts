/** Unbakes a PNG: every badge text chunk, anywhere in the file (baking.md section 2). */

import { crc32 } from '../../kernel/crc32.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { BakingRemark, Carrier, Find, Part, Unbaked, UnbakeFailure } from '../carrier.ts'
import { readFind, withoutRepeats } from '../gather.ts'
import { LIMITS } from '../limits.ts'
import { PLACES, type Place } from '../places.ts'
import { type Chunk, checkedPart, dataOf, type Walk, walkChunks } from '../png/chunks.ts'
import { keywordOf, TEXT_CHUNKS, textChunkType, textOf } from '../png/text-chunk.ts'
import { startsWith } from '../text.ts'

export const png: Carrier = {
  id: 'png',
  // shorter than the signature, so that a PNG spoilt by a text-mode transfer is called damaged, not junk
  sniff: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]),
  unbake: unbakePng,
}

async function unbakePng(bytes: Uint8Array): Promise<Result<Unbaked, UnbakeFailure>> {
  const walked = walkChunks(bytes)
  if (!walked.ok) return walked
  const { finds, failures } = await readPlaces(bytes, walked.value.chunks)
  if (finds.length === 0) return failed(failures[0] ?? nothingIn(walked.value))
  const remarks = fileRemarks(walked.value, failures.length > 0)
  const parts = listParts(bytes, walked.value.chunks)
  return found({ carrier: 'png', mediaType: 'image/png', finds, parts, remarks })
}

function nothingIn(walk: Walk): UnbakeFailure {
  const detail = { format: 'PNG', chunks: walk.chunks.length }
  return { kind: walk.truncated ? 'damaged' : 'noBadgeData', detail }
}

function fileRemarks(walk: Walk, unread: boolean): readonly BakingRemark[] {
  const said: readonly [boolean, BakingRemark][] = [
    [walk.truncated, 'truncated'],
    [walk.trailing > 0, 'trailingData'],
    [unread, 'partUnread'],
  ]
  return said.filter(([holds]) => holds).map(([, remark]) => remark)
}

interface Reading {
  readonly finds: readonly Find[]
  readonly failures: readonly UnbakeFailure[]
}

async function readPlaces(bytes: Uint8Array, chunks: readonly Chunk[]): Promise<Reading> {
  const texts = chunks.filter((chunk) => textChunkType(chunk.type) !== undefined)
  const finds: Find[] = []
  const failures: UnbakeFailure[] = []
  for (const place of PLACES) {
    const mine = texts.filter((chunk) => keywordOf(dataOf(bytes, chunk)) === place.keyword)
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
    else failures.push(read.failure)
  }
  return { finds, failures }
}

function tooMany(chunks: number): UnbakeFailure {
  return { kind: 'tooLarge', detail: { chunks, limit: LIMITS.textsPerPlace } }
}

async function readChunk(
  bytes: Uint8Array,
  place: Place,
  chunk: Chunk,
): Promise<Result<Find, UnbakeFailure>> {
  const read = await textOf(textChunkType(chunk.type) ?? 'tEXt', dataOf(bytes, chunk))
  if (!read.ok) return read
  const remarks: BakingRemark[] = read.value.compressed ? ['compressed'] : []
  const { covered, crc } = checkedPart(bytes, chunk)
  if (crc32(covered) !== crc) remarks.push('badCrc')
  const find = readFind(place, { text: read.value.text, remarks })
  return find.ok ? found(remarkTextChunk(find.value, chunk)) : find
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

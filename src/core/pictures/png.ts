/** A PNG (W3C PNG, section 11) without its metadata: only chunks that tell how it looks, or that are a badge, stay. */

import { PLACES } from '../baking/places.ts'
import {
  type Chunk,
  chunkOf,
  dataOf,
  PNG_SIGNATURE,
  walkChunks,
  wholeChunk,
} from '../baking/png/chunks.ts'
import { keywordOf, textChunkType } from '../baking/png/text-chunk.ts'
import { onlyOrientation } from './orientation.ts'

const NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
)

/** Ends with the picture; of one that is no picture nothing but the signature stays. */
export function barePng(bytes: Uint8Array): readonly Uint8Array[] {
  const walked = walkChunks(bytes, Number.POSITIVE_INFINITY)
  const chunks = walked.ok ? walked.value.chunks : []
  return [Uint8Array.from(PNG_SIGNATURE), ...chunks.flatMap((chunk) => kept(bytes, chunk))]
}

function kept(bytes: Uint8Array, chunk: Chunk): readonly Uint8Array[] {
  if (NEEDED.has(chunk.type) || isBadge(bytes, chunk)) return [wholeChunk(bytes, chunk)]
  const exif = chunk.type === 'eXIf' ? onlyOrientation(dataOf(bytes, chunk)) : undefined
  return exif ? [chunkOf('eXIf', exif)] : []
}

function isBadge(bytes: Uint8Array, chunk: Chunk): boolean {
  if (textChunkType(chunk.type) === undefined) return false
  const keyword = keywordOf(dataOf(bytes, chunk))
  return PLACES.some((place) => place.keyword === keyword)
}

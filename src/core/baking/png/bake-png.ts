/** Writes one iTXt chunk behind IHDR and copies every other chunk verbatim (Badge Baking 2.0). */
import type { Payload } from '../../badge/credential.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { UnbakeFailure } from '../carrier.ts'
import { joined } from '../joined.ts'
import { type Place, placeOfKeyword } from '../places.ts'
import {
  type Chunk,
  chunkOf,
  dataOf,
  headerOf,
  PNG_SIGNATURE,
  walkChunks,
  wholeChunk,
} from './chunks.ts'
import { keywordOf, textChunkType } from './text-chunk.ts'

/** The PNG with the payload baked in; fails when the PNG is damaged or cut off. */
export function bakePng(
  image: Uint8Array,
  payload: Payload,
  place: Place,
): Result<Uint8Array<ArrayBuffer>, UnbakeFailure> {
  const walked = walkChunks(image)
  if (!walked.ok) return walked
  const { chunks, truncated } = walked.value
  const header = headerOf(chunks)
  if (truncated) return failed({ kind: 'damaged', detail: { format: 'PNG' } })
  const kept = chunks.filter((chunk) => !isTextUnder(image, chunk, place))
  const baked = internationalText(place.keyword, payload.text)
  const written = kept.flatMap((chunk) => [
    wholeChunk(image, chunk),
    ...(chunk === header ? [baked] : []),
  ])
  return found(joined([Uint8Array.from(PNG_SIGNATURE), ...written]))
}

function isTextUnder(image: Uint8Array, chunk: Chunk, place: Place): boolean {
  if (textChunkType(chunk.type) === undefined) return false
  return placeOfKeyword(keywordOf(dataOf(image, chunk)) ?? '') === place
}

/** The five NULs: end of keyword, no compression, method 0, no language, no translated keyword. */
function internationalText(keyword: string, text: string): Uint8Array {
  return chunkOf('iTXt', utf8(`${keyword}\0\0\0\0\0${text}`))
}

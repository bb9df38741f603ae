/** Writes the original files of some badges as a ZIP archive: the same bytes, and nothing else of the person. */
import { makeZip } from 'client-zip'
import type { FileRecord } from '../records/records.ts'
import { fileName } from './names.ts'

export type Original = Pick<FileRecord, 'name' | 'digest' | 'mediaType' | 'bytes' | 'addedAt'>

/** The archive is made while the files are read, one at a time; names are unique by their digest. */
export function writeOriginals(originals: AsyncIterable<Original>): ReadableStream<Uint8Array> {
  return makeZip(entries(originals))
}

async function* entries(originals: AsyncIterable<Original>) {
  for await (const original of originals)
    yield {
      name: fileName(original),
      input: original.bytes,
      lastModified: new Date(original.addedAt),
    }
}

/** Writes the original files of some badges as a ZIP archive: the same bytes, and nothing else of the person. */
import type { FileRecord } from '../records/records.ts'
import { type Packable, pack } from '../zip/pack.ts'
import { fileName } from './file-names.ts'

export type Original = Pick<FileRecord, 'name' | 'digest' | 'mediaType' | 'bytes' | 'addedAt'>

/** The archive is made while the files are read, one at a time; names are unique by their digest. */
export function writeOriginals(originals: AsyncIterable<Original>): Promise<Blob> {
  return pack(entries(originals))
}

async function* entries(originals: AsyncIterable<Original>): AsyncGenerator<Packable> {
  for await (const original of originals)
    yield {
      name: fileName(original),
      input: original.bytes,
      lastModified: new Date(original.addedAt),
    }
}

/** One thing to read, however it came: a chosen file, a file out of an archive, or pasted text. */
import type { Source as FileSource } from '#workers/protocol.ts'
import { pathOf } from './files-of-drop.ts'

export interface Source extends FileSource {
  readonly bytes: Blob
  /** the address it was dragged or copied from, so that the original can be offered */
  readonly origin?: string
}

/** A file in a folder goes by its path, so that two of the same name can be told apart. */
export function fileSource(file: File, origin?: string): Source {
  return {
    name: pathOf(file),
    bytes: file,
    isFile: true,
    ...(origin && { origin }),
  }
}

export function textSource(text: string, type = ''): Source {
  return { name: '', bytes: new Blob([text], { type }), isFile: false }
}

/** Most bytes of a published page: it carries its badges as base64. */
const PAGE_BYTES = 200 * 1024 * 1024

/** Whether a look inside is worth it; told by the name, so that nothing else waits for one. */
export function mayBePublished({ name, bytes }: Source): boolean {
  return /\.(html?|pdf)$|portfolio\.json$/i.test(name) && bytes.size <= PAGE_BYTES
}

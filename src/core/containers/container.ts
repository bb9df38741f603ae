/** What a file that holds other files must be able to do: a mail, a saved page, a link file, an archive. */
import type { UnbakeFailure } from '../baking/carrier.ts'
import type { ArchiveFile } from '../importing/archive.ts'
import type { Result } from '../kernel/result.ts'

export type ContainerId = 'zip' | 'office' | 'tar' | 'mail' | 'page' | 'link'

/** One thing inside, to be read as if it had come by itself: nothing is trusted more for its container. */
export interface InnerFile {
  /** '' when it has none of its own */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** words of the container itself: the credential is all there is to keep */
  readonly isText?: true
  /** as often as not decoration, such as a picture in a page: told of only when a badge is in it */
  readonly isBeside?: true
}

export interface Contents {
  readonly files: readonly InnerFile[]
  /** named in it and not taken out */
  readonly passed: readonly Extract<ArchiveFile, { ok: false }>[]
  /** web addresses, the likeliest first; to be offered, never fetched unasked */
  readonly addresses: readonly string[]
}

export const NO_CONTENTS: Contents = { files: [], passed: [], addresses: [] }

/** `notAnArchive`: broken or cut short; `encrypted`: all of it is under a password. */
export type ContainerFailure =
  | UnbakeFailure
  | { readonly kind: 'notAnArchive' | 'encrypted' | 'tooManyEntries' }

/** Opens a container of at most `most` bytes; what it gives is capped by `CONTAINER_LIMITS`. */
export type Open = (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<Contents, ContainerFailure>>

export interface Container {
  readonly id: ContainerId
  /** by the first bytes, unpacked where the file is gzipped */
  readonly recognises: (head: Uint8Array) => boolean
  /** bytes of the file itself that are read */
  readonly most: number
  /** loads the code for this kind */
  readonly opener: () => Promise<Open>
}

const MIB = 1024 * 1024

export const CONTAINER_LIMITS = {
  /** bytes of the container, which may hold several badges and writes them as base64 */
  size: 40_000_000,
  /** bytes that it may unpack to */
  unpacked: 128 * MIB,
  /** things taken out of one */
  files: 500,
  addresses: 200,
} as const

/** As many files as are taken out of one; of more, the first that was not is named. */
export function capped(files: readonly InnerFile[]): Pick<Contents, 'files' | 'passed'> {
  const rest = files.slice(CONTAINER_LIMITS.files, CONTAINER_LIMITS.files + 1)
  return {
    files: files.slice(0, CONTAINER_LIMITS.files),
    passed: rest.map(({ name }) => restFrom(name)),
  }
}

/** Tells that neither this file nor any behind it was read. */
export function restFrom(name: string): Contents['passed'][number] {
  return { ok: false, name, why: 'rest' }
}

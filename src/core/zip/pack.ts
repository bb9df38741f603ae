/** Packs files as a ZIP archive: a small one whole and compressed, by jszip; a larger one as a stream, stored (decision 061). */
import { downloadZip } from 'client-zip'

export interface Packable {
  /** unique in the archive */
  readonly name: string
  readonly input: Blob | string
  readonly lastModified?: Date
}

/** Up to here an archive is made whole in memory, in bytes of what goes in. */
export const SMALL = 10_000_000

/** Reads no further ahead than a small archive holds. Names and contents come back byte for byte. */
export async function pack(files: AsyncIterable<Packable> | Iterable<Packable>): Promise<Blob> {
  const source = each(files)
  const held: Packable[] = []
  for (let size = 0; size <= SMALL; ) {
    const next = await source.next()
    if (next.done) return packWhole(held)
    held.push(next.value)
    size += sizeOf(next.value)
  }
  return downloadZip(rest(held, source)).blob()
}

async function* each(files: AsyncIterable<Packable> | Iterable<Packable>) {
  yield* files
}

const sizeOf = ({ input }: Packable) => (typeof input === 'string' ? input.length : input.size)

async function* rest(held: readonly Packable[], source: AsyncIterator<Packable>) {
  yield* held
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}

/** Pictures are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g|webp|gif|pdf|zip)$/i

async function packWhole(files: readonly Packable[]): Promise<Blob> {
  const { default: JSZip } = await import('jszip')
  const zip = new JSZip()
  for (const { name, input, lastModified } of files) {
    const content = typeof input === 'string' ? input : await input.arrayBuffer()
    zip.file(name, content, {
      compression: COMPRESSED.test(name) ? 'STORE' : 'DEFLATE',
      createFolders: false,
      ...(lastModified && { date: lastModified }),
    })
  }
  const bytes = await zip.generateAsync({ type: 'arraybuffer' })
  return new Blob([bytes], { type: 'application/zip' })
}

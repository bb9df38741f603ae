/** The files that were named: one by one, whole folders, or what comes in. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

export interface NamedFile {
  readonly name: string
  /** undefined when it could not be read */
  readonly bytes: Uint8Array | undefined
}

/** In a folder, only these are looked at; a file that is named is read whatever it is called. */
const IN_FOLDERS = /\.(png|svg|svgz|json|jsonld|jwt|jws)$/i

/** One after the other, so that a large folder is never in memory whole. */
export async function* filesOf(paths: readonly string[]): AsyncGenerator<NamedFile> {
  for (const path of paths) {
    if (path === '-') yield { name: '-', bytes: await buffer(process.stdin) }
    else for await (const name of namesIn(path)) yield { name, bytes: await read(name) }
  }
}

async function* namesIn(path: string): AsyncGenerator<string> {
  const isFolder = await stat(path).then(
    (it) => it.isDirectory(),
    () => false,
  )
  if (!isFolder) {
    yield path
    return
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((it) => it.isFile() && IN_FOLDERS.test(it.name))
  yield* files.map((it) => join(it.parentPath, it.name)).sort()
}

const read = (name: string) => readFile(name).catch(() => undefined)

/** Finds the corpus of real badge files beside the repository; tests skip their part when it is absent. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DIRECTORY = process.env.RUGZAK_CORPUS ?? join(process.cwd(), '../shared/corpus')

export interface CorpusItem {
  readonly id: string
  readonly file: string
  readonly expected?: { readonly unbake?: string }
}

/** The corpus's items; empty when there is no corpus here. */
export function corpusItems(): readonly CorpusItem[] {
  const manifest = join(DIRECTORY, 'manifest.json')
  if (!existsSync(manifest)) return []
  return JSON.parse(readFileSync(manifest, 'utf8')) as CorpusItem[] // our own file's shape
}

export function corpusBytes(item: CorpusItem): Uint8Array {
  return new Uint8Array(readFileSync(join(DIRECTORY, item.file)))
}

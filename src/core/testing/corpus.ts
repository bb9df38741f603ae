/** Finds the corpus of real badge files beside the repository; tests skip their part when it is absent. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonObject } from '../kernel/json.ts'

const DIRECTORY = process.env.RUGZAK_CORPUS ?? join(process.cwd(), '../shared/corpus')

export interface CorpusItem {
  readonly id: string
  readonly file: string
  readonly expected?: { readonly unbake?: string; readonly acceptable: readonly string[] }
}

/** Whether the corpus is there. */
export const hasCorpus = existsSync(join(DIRECTORY, 'manifest.json'))

/** The corpus's items; empty when there is no corpus here. */
export function corpusItems(): readonly CorpusItem[] {
  return hasCorpus ? (JSON.parse(corpusText('manifest.json')) as CorpusItem[]) : [] // our own file's shape
}

export function corpusBytes(item: CorpusItem): Uint8Array {
  return new Uint8Array(readFileSync(join(DIRECTORY, item.file)))
}

export function corpusText(path: string): string {
  return readFileSync(join(DIRECTORY, path), 'utf8')
}

export function corpusJson(path: string): JsonObject {
  return JSON.parse(corpusText(path)) as JsonObject // test data that we know to be objects
}

/** Judges the files that were named, as the arguments say. */
import { readFile } from 'node:fs/promises'
import { BUNDLED_LISTS, readTrustList } from '../lists.ts'
import { type TrustList, type Verification, type VerifyOptions, verify } from '../verify.ts'
import { momentOf } from './command.ts'
import { filesOf, type NamedFile } from './inputs.ts'
import { publicFetch } from './public-fetch.ts'

export interface JudgedFile extends Verification {
  readonly file: NamedFile
}

/** The arguments of every command that judges. */
export const JUDGING = {
  offline: { type: 'boolean', default: false },
  at: { type: 'string' },
  now: { type: 'string' },
  trust: { type: 'string', multiple: true, default: [] as string[] },
} as const

export const JUDGING_USAGE = '[--offline] [--at ISO] [--trust LIST.json]… PATH…'

interface JudgingValues {
  readonly offline: boolean
  readonly at?: string | undefined
  readonly now?: string | undefined
  readonly trust: readonly string[]
}

/** What they come to; undefined when a date or a list cannot be read. */
export async function optionsOf(values: JudgingValues): Promise<VerifyOptions | undefined> {
  const now = momentOf(values.at ?? values.now)
  const own = await Promise.all(values.trust.map(listIn))
  const lists = own.flatMap((list) => list ?? [])
  if (now === undefined || lists.length < own.length) return undefined
  const known = { now, lists: [...lists, ...BUNDLED_LISTS] }
  return values.offline ? known : { ...known, fetch: publicFetch() }
}

async function listIn(path: string): Promise<TrustList | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const list = readTrustList(text, { name: path, source: path, today: '' })
  return list.ok ? list.value : undefined
}

/** Each file by itself, in order. */
export async function* judgedFiles(
  paths: readonly string[],
  options: VerifyOptions,
): AsyncGenerator<JudgedFile> {
  for await (const file of filesOf(paths)) {
    const { bytes } = file
    yield bytes === undefined
      ? { file, badges: [], failure: 'noSuchFile' }
      : { file, ...(await verify(bytes, options)) }
  }
}

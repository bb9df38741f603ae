/** Writes a backup as a stream: originals byte for byte, rows as JSON Lines, a page to read it by. */
import { makeZip } from 'client-zip'
import type { FileDigest } from '../badge/badge.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import type { RecordKind } from '../records/ladders.ts'
import { currentVersion } from '../records/ladders.ts'
import type { BadgeRecord, FileRecord } from '../records/records.ts'
import { type BackupWords, indexPage, pageLine } from './index-page.ts'
import {
  dataPath,
  FORMAT,
  FORMAT_VERSION,
  INDEX_PATH,
  MANIFEST_PATH,
  type Manifest,
  ORIGINALS,
  OWN_FILES,
  type Portion,
} from './manifest.ts'
import { fileName } from './names.ts'

/** Every kind of row but files, which come with their bytes. */
export type RowKind = Exclude<RecordKind, 'files'>
type FileRow = Omit<FileRecord, 'bytes'>

/** Where a backup's rows come from, portion by portion, so that nobody holds all of them. */
export interface BackupSource {
  readonly scope: Manifest['scope']
  rows(kind: RowKind): AsyncIterable<readonly object[]>
  files(): AsyncIterable<readonly FileRow[]>
  /** the bytes of one file; undefined when they cannot be read any more */
  bytes(digest: FileDigest): Promise<Blob | undefined>
}

export interface BackupProgress {
  readonly files: number
  readonly badges: number
}

export interface BackupSettings {
  /** ms since the epoch */
  readonly now: number
  readonly words: BackupWords
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

interface Entry {
  readonly name: string
  readonly input: Uint8Array<ArrayBuffer>
  readonly lastModified: Date
}

const KINDS: readonly RowKind[] = [
  'badges',
  'diary',
  'collections',
  'overlays',
  'pages',
  'shares',
  'identities',
  'settings',
  'contexts',
  'trustLists',
]

/** The whole ZIP archive, stored (pictures do not shrink), made while it is read. */
export function writeBackup(
  source: BackupSource,
  settings: BackupSettings,
): ReadableStream<Uint8Array> {
  return makeZip(new BackupWriter(source, settings).entries())
}

class BackupWriter {
  readonly #source: BackupSource
  readonly #settings: BackupSettings
  readonly #portions: Portion[] = []
  readonly #counts: Partial<Record<RecordKind, number>> = {}
  readonly #unreadable: string[] = []
  readonly #paths = new Map<FileDigest, string>()
  readonly #page: string[] = []

  constructor(source: BackupSource, settings: BackupSettings) {
    this.#source = source
    this.#settings = settings
  }

  async *entries(): AsyncGenerator<Entry> {
    yield* this.#files()
    for (const kind of KINDS) {
      for await (const rows of this.#source.rows(kind)) {
        this.#settings.signal?.throwIfAborted()
        if (kind === 'badges') this.#describe(rows as readonly BadgeRecord[]) // that kind's rows
        yield await this.#portion(kind, rows)
      }
    }
    yield this.#entry(INDEX_PATH, utf8([...indexPage(this.#page, this.#settings)].join('')))
    yield this.#entry(MANIFEST_PATH, utf8(JSON.stringify(this.#manifest(), null, 1)))
  }

  async *#files(): AsyncGenerator<Entry> {
    for await (const files of this.#source.files()) {
      const listed: object[] = []
      for (const file of files) {
        this.#settings.signal?.throwIfAborted()
        const bytes = await this.#read(file.digest)
        if (bytes === undefined) continue
        const path = pathOf(file)
        this.#paths.set(file.digest, path)
        listed.push({ ...file, path })
        yield this.#entry(path, bytes)
        this.#report()
      }
      yield await this.#portion('files', listed)
    }
  }

  /** One file that the disk lost must not cost the others their backup. */
  async #read(digest: FileDigest): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const bytes = await this.#source.bytes(digest)
      if (bytes !== undefined) return new Uint8Array(await bytes.arrayBuffer())
    } catch {
      // told in the manifest, as below
    }
    this.#unreadable.push(digest)
    return undefined
  }

  async #portion(kind: RecordKind, rows: readonly object[]): Promise<Entry> {
    const path = dataPath(kind, this.#portions.length)
    const bytes = utf8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const sha256 = await sha256Hex(bytes)
    this.#portions.push({ path, kind, version: currentVersion(kind), rows: rows.length, sha256 })
    this.#counts[kind] = (this.#counts[kind] ?? 0) + rows.length
    this.#report()
    return this.#entry(path, bytes)
  }

  #describe(rows: readonly BadgeRecord[]): void {
    for (const row of rows) {
      const path = row.file && this.#paths.get(row.file)
      this.#page.push(pageLine(row, path, this.#settings.words))
    }
  }

  #entry(name: string, input: Entry['input']): Entry {
    return { name, input, lastModified: new Date(this.#settings.now) }
  }

  #report(): void {
    this.#settings.onProgress?.({ files: this.#paths.size, badges: this.#counts.badges ?? 0 })
  }

  #manifest(): Manifest {
    return {
      format: FORMAT,
      version: FORMAT_VERSION,
      madeAt: new Date(this.#settings.now).toISOString(),
      scope: this.#source.scope,
      counts: this.#counts,
      portions: this.#portions,
      unreadable: this.#unreadable,
    }
  }
}

function pathOf(file: FileRow): string {
  return (file.role === 'original' ? ORIGINALS : OWN_FILES) + fileName(file)
}

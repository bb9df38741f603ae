/** Writes a backup as a stream: originals byte for byte, rows as JSON Lines, a page to read it by. */
import { makeZip } from 'client-zip'
import type { FileDigest } from '../badge/badge.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import type { RecordKind } from '../records/record-schemas.ts'
import { currentVersion } from '../records/record-schemas.ts'
import type { BadgeRecord, CollectionRecord, FileRecord } from '../records/records.ts'
import { type Chunk, chunks } from './equal-chunks.ts'
import { fileName } from './file-names.ts'
import { type BackupWords, indexPage, type PageBadge, pageBadge } from './index-page.ts'
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

/** Every kind of row but files, which come with their bytes. */
export type RowKind = Exclude<RecordKind, 'files'>

/** Where a backup's rows come from, portion by portion, so that nobody holds all of them. */
export interface BackupSource {
  readonly scope: Manifest['scope']
  rows(kind: RowKind): AsyncIterable<readonly object[]>
  files(): AsyncIterable<readonly FileRecord[]>
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
  readonly input: Uint8Array<ArrayBuffer> | AsyncIterable<string>
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
export function writeBackup(source: BackupSource, settings: BackupSettings): AsyncGenerator<Chunk> {
  return chunks(makeZip(new BackupWriter(source, settings).entries()))
}

class BackupWriter {
  readonly #source: BackupSource
  readonly #settings: BackupSettings
  readonly #portions: Portion[] = []
  readonly #counts: Partial<Record<RecordKind, number>> = {}
  readonly #unreadable: string[] = []
  readonly #paths = new Map<FileDigest, string>()
  readonly #badges: PageBadge[] = []
  readonly #collections: CollectionRecord[] = []

  constructor(source: BackupSource, settings: BackupSettings) {
    this.#source = source
    this.#settings = settings
  }

  async *entries(): AsyncGenerator<Entry> {
    yield* this.#files()
    for (const kind of KINDS) {
      for await (const rows of this.#source.rows(kind)) {
        this.#settings.signal?.throwIfAborted()
        this.#describe(kind, rows)
        yield await this.#portion(kind, rows)
      }
    }
    yield this.#entry(INDEX_PATH, pieces(this.#page()))
    yield this.#entry(MANIFEST_PATH, utf8(JSON.stringify(this.#manifest(), null, 1)))
  }

  async *#files(): AsyncGenerator<Entry> {
    for await (const files of this.#source.files()) {
      const listed: object[] = []
      for (const file of files) {
        this.#settings.signal?.throwIfAborted()
        const { bytes: reference, ...row } = file
        const bytes = await this.#read(file.digest, reference)
        if (bytes === undefined) continue
        const path = pathOf(file)
        this.#paths.set(file.digest, path)
        listed.push({ ...row, path })
        yield this.#entry(path, bytes)
        this.#report()
      }
      yield await this.#portion('files', listed)
    }
  }

  /** One file that the disk lost must not cost the others their backup. */
  async #read(digest: FileDigest, bytes: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return new Uint8Array(await bytes.arrayBuffer())
    } catch {
      this.#unreadable.push(digest) // told in the manifest
      return undefined
    }
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

  /** Keeps what the page tells about these rows. */
  #describe(kind: RowKind, rows: readonly object[]): void {
    if (kind === 'collections') this.#collections.push(...(rows as CollectionRecord[])) // that kind's rows
    if (kind !== 'badges') return
    for (const row of rows as readonly BadgeRecord[]) {
      if (row.place === 'trash') continue
      const path = row.file && this.#paths.get(row.file)
      this.#badges.push(pageBadge(row, path, this.#settings.words))
    }
  }

  #page(): Generator<string> {
    const { words, now } = this.#settings
    return indexPage({ badges: this.#badges, collections: this.#collections, words, now })
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

function pathOf(file: FileRecord): string {
  return (file.role === 'original' ? ORIGINALS : OWN_FILES) + fileName(file)
}

/** A long text a piece at a time, so that it never stands in memory as a whole. */
async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  yield* await Promise.resolve(texts)
}

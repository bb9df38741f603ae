/** Packs a folder for another wallet: the badges it takes, and a text with the steps and what stayed behind. */
import { makeZip } from 'client-zip'
import type { FileDigest } from '../badge/badge.ts'
import { type KitProblem, kitProblem, WALLETS, type WalletId } from '../exporting/wallets.ts'
import { utf8 } from '../kernel/bytes.ts'
import { originalsOfBadge } from '../records/file-references.ts'
import type { BadgeRecord, FileRecord } from '../records/records.ts'
import { textFile } from '../records/text-file.ts'
import { type Chunk, chunks } from './equal-chunks.ts'
import { fileName } from './file-names.ts'

/** Where the badges come from, portion by portion. */
export interface KitSource {
  badges(): AsyncIterable<readonly BadgeRecord[]>
  file(digest: FileDigest): Promise<FileRecord | undefined>
}

/** The kit's sentences in the person's language. */
export interface KitWords {
  /** name of the text, such as `READ-ME.txt` */
  readonly textName: string
  /** how to bring the badges in, and the limits of that wallet */
  readonly steps: string
  /** above the list of badges that stayed behind */
  readonly stayed: string
  readonly problems: Readonly<Record<KitProblem | 'unreadable', string>>
}

export interface KitOrder {
  readonly wallet: WalletId
  readonly words: KitWords
  /** ms since the epoch */
  readonly now: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly files: number; readonly badges: number }) => void
}

/** The folder as a ZIP archive, made while it is read. */
export function writeKit(source: KitSource, order: KitOrder): AsyncGenerator<Chunk> {
  return chunks(makeZip(entries(source, order)))
}

async function* entries(source: KitSource, order: KitOrder) {
  const lastModified = new Date(order.now)
  const stayed: string[] = []
  const seen = new Set<string>()
  let badges = 0
  for await (const rows of source.badges()) {
    for (const row of rows) {
      order.signal?.throwIfAborted()
      badges += 1
      const packed = await pack(row, source, order.wallet)
      if ('problem' in packed)
        stayed.push(`- ${row.badge.name}: ${order.words.problems[packed.problem]}`)
      else if (!seen.has(packed.name)) {
        seen.add(packed.name)
        yield { ...packed, name: `${order.wallet}/${packed.name}`, lastModified }
      }
      order.onProgress?.({ files: seen.size, badges })
    }
  }
  const { textName, steps } = order.words
  const rest = stayed.length > 0 ? ['', order.words.stayed, '', ...stayed] : []
  const input = utf8(`${[steps, ...rest].join('\r\n')}\r\n`)
  yield { name: `${order.wallet}/${textName}`, input, lastModified }
}

type Packed =
  | { readonly name: string; readonly input: Uint8Array<ArrayBuffer> }
  | { readonly problem: KitProblem | 'unreadable' }

/** The first of its files that the wallet takes; else why it does not take the first. */
export async function fitting(wallet: WalletId, row: BadgeRecord, source: Pick<KitSource, 'file'>) {
  const read = await Promise.all(originalsOfBadge(row).map((digest) => source.file(digest)))
  const files = read.length === 0 ? [undefined] : read
  const all = files.map((file) => ({ file, problem: kitProblem(wallet, row, file) }))
  return all.find(({ problem }) => problem === undefined) ?? { file: undefined, ...all[0] }
}

/** One file that cannot be read must not cost the others their folder. */
async function pack(row: BadgeRecord, source: KitSource, wallet: WalletId): Promise<Packed> {
  const { file, problem } = await fitting(wallet, row, source)
  if (problem) return { problem }
  if (WALLETS[wallet].takes === 'document' || !file) return document(row)
  try {
    return { name: fileName(file), input: new Uint8Array(await file.bytes.arrayBuffer()) }
  } catch {
    return { problem: 'unreadable' }
  }
}

/** The credential itself, exactly as it was signed. */
function document(row: BadgeRecord): Packed {
  return { name: fileName(textFile(row)), input: utf8(row.payload.text) }
}

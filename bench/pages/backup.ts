/** The page on which backups are measured: fills a backpack, writes it in two ways, wipes it, puts it back. */
import canonicalize from 'canonicalize'
import JSZip from 'jszip'
import { saveCollections } from '#storage/operations/collections.ts'
import { editBadge } from '#storage/operations/edit-badge.ts'
import { keepBatch } from '#storage/operations/keep-badges.ts'
import { db } from '#storage/tables/database.ts'
import { madeItem } from '../../scripts/lab/made-item.ts'
import { sha256Hex, utf8 } from '../../src/core/kernel/bytes.ts'
import type { CollectionId, FileRecord } from '../../src/core/records/records.ts'
import { backupWords } from '../../src/storage/testing/backup-words.ts'
import { openBackupWorker } from '../../src/workers/backup-client.ts'

export interface Measured {
  readonly ms: number
  /** longest time in ms that the main thread did nothing else */
  readonly block: number
  /** longest single task of the main thread in ms, as the browser counts: 0 when none took 50 */
  readonly task: number
  readonly mib: number
}

const BATCH = 200
const MIB = 1024 ** 2
const PORTION = 100
/** bytes around a file in a ZIP archive, its name included */
const HEADERS = 200
const ARCHIVE = 'backup'

/** Badges with notes, and collections in an order made by hand. */
async function fill(count: number): Promise<void> {
  for (let at = 0; at < count; at += BATCH) {
    const items = await Promise.all(Array.from({ length: Math.min(BATCH, count - at) }, madeItem))
    const badgeIds = (await keepBatch(items)).map(({ id }) => id).reverse()
    const [first] = badgeIds
    if (first) await editBadge(first, { notes: `note ${at}`, labels: ['made'] })
    const id = `collection-${at}` as CollectionId // any text will do
    const title = `Collection ${at}`
    const dated = { text: '', position: at, order: 'hand', updatedAt: '2026-01-01' } as const
    await saveCollections({ id, title, badgeIds, ...dated })
  }
}

/** Times the work, and the longest gap between two messages that the page sends itself. */
async function timed(work: () => Promise<number>): Promise<Measured> {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let block = 0
  port1.onmessage = () => {
    const now = performance.now()
    block = Math.max(block, now - last)
    last = now
    setTimeout(() => port2.postMessage(0), 1)
  }
  port2.postMessage(0)
  let task = 0
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration)
  })
  tasks.observe({ type: 'longtask' })
  const start = performance.now()
  const bytes = await work()
  const ms = performance.now() - start
  port1.close()
  tasks.disconnect()
  return { ms, block, task, mib: bytes / MIB }
}

async function archive(): Promise<FileSystemFileHandle> {
  return (await navigator.storage.getDirectory()).getFileHandle(ARCHIVE, { create: true })
}

/** As the app does when it streams to disk. */
const ours = (passphrase = '') =>
  timed(async () => {
    const target = await archive()
    const worker = openBackupWorker()
    const order = { what: 'all', words: backupWords, passphrase, now: Date.now() } as const
    const written = await worker.write(order, target, () => undefined)
    worker.end()
    if (!written.ok) throw new Error(written.failure.kind)
    return (await target.getFile()).size
  })

/** Rows read in portions, as any way has to. */
async function* portions(): AsyncGenerator<readonly FileRecord[]> {
  const next = (after: string) => db.files.where(':id').above(after).limit(PORTION).toArray()
  for (let rows = await next(''); rows.length > 0; rows = await next(rows.at(-1)?.digest ?? ''))
    yield rows
}

/** The least that can be done: every file handed on by reference, unread, with room for its headers. */
const limit = () =>
  timed(async () => {
    const target = await archive()
    const file = await target.createWritable()
    for await (const rows of portions())
      await file.write(new Blob(rows.flatMap((row) => [new Uint8Array(HEADERS), row.bytes])))
    await file.close()
    return (await target.getFile()).size
  })

const jszip = () =>
  timed(async () => {
    const zip = new JSZip()
    const files = await db.files.toArray()
    for (const file of files) zip.file(`badges/${file.digest}.png`, file.bytes)
    zip.file('badges.json', JSON.stringify(await db.badges.toArray()))
    return (await zip.generateAsync({ type: 'blob', compression: 'STORE' })).size
  })

/** What this machine does to a page that does nothing: blocks are to be read beside it. */
const idle = () => timed(() => new Promise((resolve) => setTimeout(() => resolve(0), 5000)))

/** One digest over every byte, note, label and order there is, read anew; and how many badges that were. */
async function fingerprint(): Promise<{ badges: number; sha256: string }> {
  const lines: string[] = []
  for (const digest of await db.files.toCollection().primaryKeys()) {
    const file = await db.files.get(digest)
    const bytes = await file?.bytes.arrayBuffer()
    lines.push(`${digest} ${bytes ? await sha256Hex(new Uint8Array(bytes)) : 'gone'}`)
  }
  await db.badges.each((row) => lines.push(canonicalize({ ...row, badge: row.badge.name }) ?? ''))
  await db.collections.each((row) => lines.push(canonicalize(row) ?? ''))
  return { badges: await db.badges.count(), sha256: await sha256Hex(utf8(lines.join('\n'))) }
}

/** Everything goes, then comes back out of the archive. */
const comeBack = (passphrase = '') =>
  timed(async () => {
    await db.delete({ disableAutoOpen: false })
    const file = await (await archive()).getFile()
    const worker = openBackupWorker()
    const plan = await worker.look(file, passphrase)
    if (!plan.ok) throw new Error(plan.failure.kind)
    const restored = await worker.restore({ mode: 'merge', trust: false }, () => undefined)
    worker.end()
    if (!restored.ok) throw new Error(restored.failure.kind)
    return file.size
  })

Object.assign(globalThis, { lab: { fill, ours, limit, jszip, idle, fingerprint, comeBack } })

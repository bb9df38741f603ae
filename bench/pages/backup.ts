/** The page on which writing a backup is measured: fills a backpack, then writes it in two ways. */
import JSZip from 'jszip'
import { writeBackup } from '../../src/core/backup/write-backup.ts'
import type { BadgeId, FileDigest } from '../../src/core/badge/badge.ts'
import { hex } from '../../src/core/kernel/bytes.ts'
import { badgeRecord } from '../../src/core/records/badge-record.ts'
import type { FileRecord } from '../../src/core/records/records.ts'
import { wholeBackpack } from '../../src/storage/backup-source.ts'
import { db } from '../../src/storage/database.ts'

export interface Measured {
  readonly ms: number
  /** longest time in ms that the main thread did nothing else */
  readonly block: number
  readonly mib: number
}

const FILE_SIZE = 50_000
const BATCH = 200
const MIB = 1024 ** 2
const words = {
  language: 'en',
  title: '',
  explanation: '',
  issuedBy: '',
  awarded: '',
  original: '',
  noFile: '',
}

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))

function aRow(name: string, file: FileDigest) {
  const achievement = { name, alignments: [], tags: [], related: [], resultDescriptions: [] }
  const lists = { evidence: [], results: [], endorsements: [], members: [], targets: [] }
  return badgeRecord(
    {
      id: hex(random(32)) as BadgeId, // a made id for a made badge
      payload: { form: 'json', text: hex(random(1500)) },
      badge: {
        standard: 'ob30-vc2',
        kind: 'award',
        name,
        recipient: [],
        issuer: { id: 'https://school.example', name: 'School', identifiers: [] },
        achievement: { ...achievement, study: { programme: [] } },
        ...lists,
        associations: [],
        unknown: [],
      },
    },
    { addedAt: '2026-01-01T00:00:00Z', file },
  )
}

function aFile(name: string): FileRecord {
  const digest = hex(random(32)) as FileDigest // never compared here
  const bytes = new Blob([random(FILE_SIZE)])
  const row = { digest, bytes, name, mediaType: 'image/png', size: FILE_SIZE, crc32: 0 }
  return { ...row, addedAt: '2026-01-01T00:00:00Z', role: 'original' }
}

async function fill(count: number): Promise<void> {
  for (let at = 0; at < count; at += BATCH) {
    const files = Array.from({ length: Math.min(BATCH, count - at) }, (_, n) => aFile(`b${at + n}`))
    await db.files.bulkAdd(files)
    await db.badges.bulkAdd(files.map((file) => aRow(file.name, file.digest)))
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
  const start = performance.now()
  const bytes = await work()
  const ms = performance.now() - start
  port1.close()
  return { ms, block, mib: bytes / MIB }
}

/** As when streaming to disk: what was written is let go. */
const ours = () =>
  timed(async () => {
    const reader = writeBackup(wholeBackpack(), { now: Date.now(), words }).getReader()
    let bytes = 0
    for (let next = await reader.read(); !next.done; next = await reader.read())
      bytes += next.value.length
    return bytes
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

Object.assign(globalThis, { lab: { fill, ours, jszip, idle } })

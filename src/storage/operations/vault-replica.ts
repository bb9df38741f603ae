/** This device as one of those that share a vault: its side of a visit to the place. */
import type { FileDigest } from '#core/badge/badge.ts'
import { utf8 } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import { found } from '#core/kernel/result.ts'
import type { FileRecord } from '#core/records/records.ts'
import type { Device } from '#core/vault/clock.ts'
import type { HeardAll, Replica, RowNews, Wanted } from '#core/vault/exchange.ts'
import type { Asked } from '#core/vault/mending.ts'
import { latestOf, NO_ROW, type Row, unitedRows } from '#core/vault/merge.ts'
import { type Piece, readPieces } from '#core/vault/packs.ts'
import { filesOfRow } from '#core/vault/row-files.ts'
import { rowKey } from '#core/vault/row-key.ts'
import type { Heard, Listing } from '#core/vault/sync.ts'
import { isSameJson } from '#core/vault/write.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { gather, readWriter, VAULT_TABLES, writeChanges } from './vault-gather.ts'
import { present } from './vault-present.ts'
import { heldBack, noteHeld } from './vault-removal.ts'
import { takeRows } from './vault-take.ts'

type Files = ReadonlyMap<FileDigest, readonly Piece[]>

export function thisDevice(device: Device): Replica<StorageFailure> {
  return {
    device,
    heard: () => attempt(heard),
    gather,
    lastNumber: () => attempt(async () => (await readWriter()).number),
    unsent: () => attempt(() => db.vaultUnsent.orderBy('number').toArray()),
    wanted: (news) => attempt(() => wanted(news)),
    take: (news, files) => attempt(() => takeRows(news, files)),
    waiting: () => attempt(waiting),
    heldBack: (news) => attempt(() => heldBack(news)),
    tell: (asked) => attempt(() => tell(asked)),
    row: (key) => attempt(async () => (await db.vaultRows.get(key))?.row ?? NO_ROW),
    heardAll: (all) => attempt(() => heardAll(all)),
    filesToSend: (packs) => attempt(() => filesToSend(packs)),
    file: fileBytes,
    placed: (files) => attempt(() => placed(files)),
    pieces,
    present: (took) => attempt(() => present(device, took)),
    sent: (all, upTo) => attempt(() => sent(all, upTo)),
    allRows: () => allRows(),
  }
}

async function heard(): Promise<Heard> {
  const state = await db.vault.get('heard')
  return state?.name === 'heard' ? state.value : {}
}

async function noteHeard(value: Heard): Promise<void> {
  await db.vault.put({ name: 'heard', value })
}

async function waiting(): Promise<RowNews> {
  const rows = await db.vaultWaiting.toArray()
  return new Map(rows.map(({ key, row }) => [key, row]))
}

function heardAll({ heard: value, waiting: left, held }: HeardAll): PromiseLike<void> {
  return db.transaction('rw', VAULT_TABLES, async () => {
    await noteHeard(value)
    await db.vaultWaiting.clear()
    await db.vaultWaiting.bulkPut([...left].map(([key, row]) => ({ key, row })))
    await noteHeld(held)
  })
}

function sent(value: Heard, upTo: number): PromiseLike<void> {
  return db.transaction('rw', VAULT_TABLES, async () => {
    await noteHeard(value)
    await db.vaultUnsent.where('number').belowOrEqual(upTo).delete()
  })
}

async function allRows(): Promise<Result<RowNews, StorageFailure>> {
  const rows = await attempt(() => db.vaultRows.toArray())
  return rows.ok ? found(new Map(rows.value.map(({ key, row }) => [key, row]))) : rows
}

async function wanted(news: RowNews): Promise<readonly Wanted[]> {
  const keys = [...news.keys()]
  const known = await db.vaultRows.bulkGet(keys)
  const changed = keys.flatMap((key, at) => {
    const before = known[at]?.row ?? NO_ROW
    const row = unitedRows(before, news.get(key) ?? NO_ROW)
    return isSameJson(before, row) ? [] : [{ key, files: filesOfRow(key, row) }]
  })
  const missing = await notHere(changed.flatMap(({ files }) => files))
  return changed.map(({ key, files }) => ({
    row: key,
    files: files.filter((it) => missing.has(it)),
  }))
}

/** A digest may also be that of the text of a badge, which is kept in its row. */
async function notHere(digests: readonly FileDigest[]): Promise<ReadonlySet<FileDigest>> {
  const all = [...new Set(digests)]
  const [files, badges] = await Promise.all([
    db.files.where('digest').anyOf(all).primaryKeys(),
    db.badges.where('id').anyOf(all).primaryKeys(),
  ])
  const here = new Set<string>([...files, ...badges])
  return new Set(all.filter((digest) => !here.has(digest)))
}

function tell(asked: Asked): PromiseLike<void> {
  return db.transaction('rw', VAULT_TABLES, async () => {
    const known = await db.vaultRows.bulkGet([...asked.keys()])
    const told = [...asked].map(([key, fields], at) => ({ key, fields, row: known[at]?.row }))
    await writeChanges(told.filter(({ row, fields }) => !says(row, fields)))
  })
}

const says = (row: Row = NO_ROW, fields: object) =>
  Object.entries(fields).every(([field, value]) => isSameJson(value, latestOf(row, field) ?? null))

/** What unsent changes name and lies nowhere, and what lay in packs that are gone or cannot be read. */
async function filesToSend(packs: Listing['packs']): Promise<readonly FileDigest[]> {
  const unsent = await db.vaultUnsent.toArray()
  const keys = [...new Set(unsent.map(({ row }) => row))]
  const rows = await db.vaultRows.bulkGet(keys)
  const named = keys.flatMap((key, at) => filesOfRow(key, rows[at]?.row ?? NO_ROW))
  const lying = await pieces(named)
  return [...new Set([...named.filter((digest) => !lying.has(digest)), ...(await lost(packs))])]
}

async function lost(packs: Listing['packs']): Promise<readonly FileDigest[]> {
  const digests: FileDigest[] = []
  await db.vaultRows
    .where('key')
    .startsWith(rowKey('files', ''))
    .each(({ key, row }) => {
      if (!(piecesIn(row)?.every(([pack]) => packs.has(pack)) ?? false))
        digests.push(key.slice('files/'.length) as FileDigest) // written under its digest
    })
  return digests
}

async function fileBytes(digest: FileDigest): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await db.files.get(digest)
  if (file) return new Uint8Array(await file.bytes.arrayBuffer())
  const badge = await db.badges.get(digest as string as never) // its id is the digest of its text
  return badge && utf8(badge.payload.text)
}

const piecesIn = (row: Row) => readPieces(latestOf(row, 'pieces'))

async function pieces(digests: readonly FileDigest[]): Promise<Files> {
  const rows = await db.vaultRows.bulkGet(digests.map((digest) => rowKey('files', digest)))
  return new Map(
    digests.flatMap((digest, at) => {
      const parts = piecesIn(rows[at]?.row ?? NO_ROW)
      return parts ? [[digest, parts] as const] : []
    }),
  )
}

function placed(files: Files): PromiseLike<void> {
  return db.transaction('rw', [db.files, ...VAULT_TABLES], async () => {
    const digests = [...files.keys()]
    const keys = digests.map((digest) => rowKey('files', digest))
    const [known, rows] = await Promise.all([db.vaultRows.bulkGet(keys), db.files.bulkGet(digests)])
    await writeChanges(
      digests.map((digest, at) => {
        const file = rows[at]
        const fields = { pieces: files.get(digest), ...(file && { meta: described(file) }) }
        return { key: rowKey('files', digest), row: known[at]?.row, fields }
      }),
    )
  })
}

const described = ({ bytes: _, digest: __, ...meta }: FileRecord) => meta

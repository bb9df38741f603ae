/** Takes over in the backpack what other devices wrote: a row and its files whole, or not at all. */
import type { AwardKey, BadgeId, FileDigest } from '#core/badge/badge.ts'
import type { Credential, Payload } from '#core/badge/credential.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { readWhole } from '#core/formats/whole.ts'
import { fromUtf8, sha256Hex } from '#core/kernel/bytes.ts'
import { groupBy } from '#core/kernel/group.ts'
import { awardKey } from '#core/records/award-key.ts'
import { badgeRecord } from '#core/records/badge-record.ts'
import { currentVersion, readRecord } from '#core/records/record-schemas.ts'
import type { BadgeRecord, NewFileRecord } from '#core/records/records.ts'
import type { RowNews } from '#core/vault/exchange.ts'
import { recordOf, type SharedKind } from '#core/vault/fields.ts'
import { isThere, latestOf, NO_ROW, type Row, unitedRows } from '#core/vault/merge.ts'
import type { Travelling } from '#core/vault/packs.ts'
import { recordKey, rowKey } from '#core/vault/row-key.ts'
import { db } from '../tables/database.ts'
import { renameBadges, uniteRows } from '../tables/unite-rows.ts'
import { removeRows } from './place-badges.ts'
import { gatherRows, noteStamps } from './vault-gather.ts'
import { goesAlong, keyIn, tableOf } from './vault-records.ts'

/** A badge that is new here, as it is read from what was received. */
interface Arrived {
  readonly credential: Credential
  readonly award: AwardKey
}

/** What is asynchronous for another reason than the database, before the transaction. */
interface Prepared {
  readonly files: readonly NewFileRecord[]
  readonly badges: ReadonlyMap<string, Arrived>
}

/**
 * Unites these rows with what was written here meanwhile, in one transaction. Files that are not what they are called
 * are left out. Answers which rows this version cannot read: as if it had not heard of them, for a record that is not
 * here would be told as removed.
 */
export async function takeRows(
  news: RowNews,
  came: readonly Travelling[],
): Promise<readonly string[]> {
  const prepared = await prepare(news, came)
  const unread: string[] = []
  await db.transaction('rw', db.tables, async () => {
    const kept = await keptHere()
    for (const [kind, keys] of groupBy(news.keys(), (key) => recordKey(key)?.[0])) {
      if (kind) await gatherRows(kind, keys.map(idOf))
      const rows = await united(news, keys)
      const read = kind ? await recorded(kind, rows, prepared) : rows
      const taken = read.filter(isRead)
      await db.vaultRows.bulkPut(taken.map(({ key, row }) => ({ key, row })))
      if (kind)
        await apply(
          kind,
          taken.filter(({ key }) => !kept.has(key)),
          prepared,
        )
      unread.push(...read.filter((one) => !isRead(one)).map(({ key }) => key))
    }
    await noteStamps([...news.values()])
  })
  return unread
}

/** What other devices removed and the person keeps: the next look at the backpack finds it, and tells it anew. */
async function keptHere(): Promise<ReadonlySet<string>> {
  const state = await db.vault.get('removal')
  return new Set(state?.name === 'removal' && state.value.answer === 'keep' ? state.value.rows : [])
}

const idOf = (key: string) => key.slice(key.indexOf('/') + 1)

async function united(news: RowNews, keys: readonly string[]) {
  const known = await db.vaultRows.bulkGet([...keys])
  return keys.map((key, at) => ({
    key,
    row: unitedRows(known[at]?.row ?? NO_ROW, news.get(key) ?? NO_ROW),
  }))
}

async function prepare(news: RowNews, came: readonly Travelling[]): Promise<Prepared> {
  const texts = new Map(came.map(({ digest, bytes }) => [digest as string, bytes]))
  const badges = new Map<string, Arrived>()
  for (const [key, row] of news) {
    const [kind, id] = recordKey(key) ?? []
    const arrived = kind === 'badges' && (await arrivedBadge(id ?? '', row, texts))
    if (arrived) badges.set(key, arrived)
  }
  return { badges, files: await fileRows(came) }
}

/** Read again from what was received, which is what its id is the digest of. */
async function arrivedBadge(
  id: string,
  row: Row,
  texts: ReadonlyMap<string, Uint8Array>,
): Promise<Arrived | undefined> {
  const bytes = texts.get(id)
  const text = bytes && (await sha256Hex(bytes)) === id ? fromUtf8(bytes) : undefined
  const form = latestOf(row, 'form')
  if (text === undefined || !isForm(form)) return undefined
  const read = await readCredentials({ form, text }, readWhole)
  const credential = read.ok ? read.value.find((one) => one.id === (id as BadgeId)) : undefined
  return credential && { credential, award: await awardKey(credential) }
}

function isForm(form: unknown): form is Payload['form'] {
  return form === 'json' || form === 'jws' || form === 'url' || form === 'xml'
}

/** Files with what is known of them; the text of a badge is kept in its row. */
async function fileRows(came: readonly Travelling[]): Promise<readonly NewFileRecord[]> {
  const described = await db.vaultRows.bulkGet(came.map(({ digest }) => rowKey('files', digest)))
  return came.flatMap(({ digest, bytes }, at) => {
    const meta = latestOf(described[at]?.row ?? NO_ROW, 'meta')
    if (meta === undefined) return []
    const named = { ...(Object(meta) as object), digest, path: digest }
    const read = readRecord('files', currentVersion('files'), named)
    if (!read.ok) return []
    const { path: _, ...file } = read.value
    return [{ ...file, bytes }]
  })
}

interface KnownRow {
  readonly key: string
  readonly row: Row
  /** what the row makes; absent where it is gone, or cannot be read here */
  readonly record?: object
}

const isRead = ({ key, row, record }: KnownRow) =>
  record !== undefined || !recordKey(key) || !isThere(row)

async function recorded(
  kind: SharedKind,
  rows: readonly KnownRow[],
  prepared: Prepared,
): Promise<readonly KnownRow[]> {
  const known =
    kind === 'badges' ? await db.badges.bulkGet(rows.map(({ key }) => idOf(key) as BadgeId)) : []
  return rows.map(({ key, row }, at) => {
    if (!isThere(row)) return { key, row }
    const record =
      kind === 'badges' ? badgeOf(key, row, known[at], prepared) : recordFrom(kind, key, row)
    return { key, row, ...(record && goesAlong(kind, record) && { record }) }
  })
}

function badgeOf(key: string, row: Row, known: BadgeRecord | undefined, { badges }: Prepared) {
  const arrived = badges.get(key)
  const base =
    known ?? (arrived && badgeRecord(arrived.credential, { addedAt: '', award: arrived.award }))
  return base && badgeFrom(base, key, row)
}

async function apply(
  kind: SharedKind,
  rows: readonly KnownRow[],
  { files }: Prepared,
): Promise<void> {
  const gone = rows.filter(({ row }) => !isThere(row)).map(({ key }) => idOf(key))
  const here = rows.flatMap(({ record }) => record ?? [])
  if (kind === 'badges') {
    await removeRows(gone as BadgeId[])
    await db.files.bulkPut(files)
    for (const record of here) await putBadge(record as BadgeRecord) // read as one just now
    return
  }
  await tableOf(kind).bulkDelete(gone)
  await db.files.bulkPut(files.filter(({ digest }) => isNamed(rows, digest)))
  await tableOf(kind).bulkPut(here)
}

const isNamed = (rows: readonly KnownRow[], digest: FileDigest) =>
  rows.some(({ row }) => JSON.stringify(row.heads).includes(digest))

/** `received` is what no device may change. */
function recordFrom(
  kind: SharedKind,
  key: string,
  row: Row,
  received: object = {},
): object | undefined {
  const record = { ...recordOf(kind, row), ...received, [keyIn(kind)]: idOf(key) }
  const read = readRecord(kind, currentVersion(kind), record)
  return read.ok ? read.value : undefined
}

/** Words that were read at an address, if they came along. */
function wordsIn(row: Row): object {
  const words = latestOf(row, 'words')
  return words instanceof Object ? words : {}
}

/** What was received stays; all that a person may change is as the devices agree. */
function badgeFrom(base: BadgeRecord, key: string, row: Row): BadgeRecord | undefined {
  const { id, payload, badge, achievementKey, issuerKey, awardedAt, award, judged } = base
  const words: object = judged === undefined ? wordsIn(row) : {}
  const received = { id, payload, badge, achievementKey, issuerKey, awardedAt, ...words }
  const own = recordFrom('badges', key, row, received)
  return (
    own &&
    ({ ...own, ...received, ...(award && { award }), ...(judged && { judged }) } as BadgeRecord)
  ) // read as one just now
}

/** The same award may be here under the id of another spelling: the lower id stays, on every device. */
async function putBadge(record: BadgeRecord): Promise<void> {
  const twin = record.award && (await db.badges.where('award').equals(record.award).first())
  if (!twin || twin.id === record.id) {
    await db.badges.put(record)
    return
  }
  const [stays, goes] = twin.id < record.id ? [twin, record] : [record, twin]
  await uniteRows(db, stays, [goes])
  await renameBadges(db, new Map([[goes.id, stays.id]]))
}

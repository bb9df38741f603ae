/** How the rows of each table lie there while a lock is on them: what stays readable, and what does not. */
import type { DBCoreTableSchema } from 'dexie'
import { openRow, openWord, type RowKeys, sealRow, sealWord } from '#core/lock/row-seal.ts'
import type { Random } from '#core/vault/keys.ts'

export type Row = Readonly<Record<string, unknown>>

/** Columns to search by that hold words or addresses: only equal ones can be found then. Other such columns are ids, digests, dates, places and numbers. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  badges: ['achievementKey'],
  overlays: ['id'],
  identities: ['id'],
  contexts: ['url'],
  trustLists: ['name'],
  vaultRows: ['key'],
  vaultWaiting: ['key'],
}

/** Which kind of record it is about stays readable: they are walked by it. */
const AFTER_KIND = new Set(['vaultRows', 'vaultWaiting'])

/** Dates by which the service worker throws away what nobody answered, which it can do without the key. */
const DATED: Readonly<Record<string, readonly string[]>> = { inbox: ['addedAt'] }

/** What only the browser can write: keys that it hands out to nobody, and its handle of a folder. */
const OF_BROWSER: Readonly<Record<string, readonly string[]>> = {
  secrets: ['key'],
  signingKeys: ['key'],
  places: ['handle'],
}

/** The keys of a vault are such keys, with ids and numbers around them. */
const ofBrowser = (table: string, row: Row): readonly string[] =>
  table === 'vault' && row.name === 'keys' ? ['value'] : (OF_BROWSER[table] ?? [])

/** One table as it lies in the database. */
export interface TableForm {
  readonly name: string
  readonly key: string
  /** the database counts its rows itself */
  readonly counts: boolean
  /** all columns that can be searched by */
  readonly columns: readonly string[]
}

export function formOf(name: string, { primaryKey, indexes }: DBCoreTableSchema): TableForm {
  const paths = [primaryKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? [])
  return {
    ...{ name, key: String(primaryKey.keyPath), counts: primaryKey.autoIncrement === true },
    columns: [...new Set([...paths, ...(DATED[name] ?? [])])],
  }
}

export const isWord = (table: string, column: string) => WORDS[table]?.includes(column) === true

/** Whether a row lies there encrypted. */
export const isLocked = (row: Row): row is Row & { readonly locked: Uint8Array } =>
  ArrayBuffer.isView(row.locked)

/** What cannot be encrypted at once: the bytes of it have to be read first. */
export const blobOf = (row: Row) => Object.entries(row).find(([, value]) => value instanceof Blob)

/** Where a row lies, to which it is bound. A row that the database counts has no number yet. */
const placeOf = ({ name, key, counts }: TableForm, row: Row) =>
  `rugzak lock ${name} ${counts ? '' : String(row[key])}`

/** Throws for a Blob: who writes one while the lock is on reads it before. */
export function lockedRow(form: TableForm, keys: RowKeys, row: Row, random: Random): Row {
  const blob = blobOf(row)
  if (blob) throw new TypeError(`a Blob in ${form.name}.${blob[0]}`)
  const beside = ofBrowser(form.name, row)
  const shown = Object.entries(row).filter(
    ([column, value]) => form.columns.includes(column) && value !== undefined,
  )
  const said = Object.entries(row).filter(([column]) => !beside.includes(column))
  return {
    ...Object.fromEntries(
      shown.map(([column, value]) => [column, lockedColumn(form, keys, column, value)]),
    ),
    ...Object.fromEntries(Object.entries(row).filter(([column]) => beside.includes(column))),
    locked: sealRow(keys, placeOf(form, row), Object.fromEntries(said), random),
  }
}

/** The row as it was; undefined when it cannot be opened. One that is not locked is given back. */
export function openedRow(form: TableForm, keys: RowKeys, row: Row): Row | undefined {
  if (!isLocked(row)) return row
  const { locked, ...shown } = row
  const key = openedColumn(form, keys, form.key, row[form.key])
  const said = openRow(keys, placeOf(form, { [form.key]: key }), locked)
  if (!said) return undefined
  const beside = ofBrowser(form.name, said)
  const kept = Object.entries(shown).filter(([column]) => beside.includes(column))
  return { ...said, ...Object.fromEntries(kept), [form.key]: key }
}

/** What is searched by, as it lies there. */
export function lockedColumn(
  { name }: TableForm,
  keys: RowKeys,
  column: string,
  value: unknown,
): unknown {
  if (typeof value !== 'string' || !isWord(name, column)) return value
  if (!AFTER_KIND.has(name)) return sealWord(keys, value)
  const slash = value.indexOf('/') + 1
  const id = value.slice(slash)
  // the ends of a range over a kind are no ids
  return id === '' || id === LAST ? value : value.slice(0, slash) + sealWord(keys, id)
}

/** Behind every text that begins the same, as Dexie looks for them. */
const LAST = '\uffff'

/** The other way; what is none of ours stays as it is. */
export function openedColumn(
  { name }: TableForm,
  keys: RowKeys,
  column: string,
  value: unknown,
): unknown {
  if (typeof value !== 'string' || !isWord(name, column)) return value
  const slash = AFTER_KIND.has(name) ? value.indexOf('/') + 1 : 0
  const word = openWord(keys, value.slice(slash))
  return word === undefined ? value : value.slice(0, slash) + word
}

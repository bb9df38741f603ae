/** Between the database and everything that asks it: encrypts rows on the way in and opens them on the way out. */

import type {
  DBCoreCursor,
  DBCoreIndex,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreTable,
} from 'dexie'
import { random } from '#core/kernel/random.ts'
import type { RowKeys } from '#core/lock/row-seal.ts'
import { tellSpoiled } from '../guards/spoiled-rows.ts'
import { db } from '../tables/database.ts'
import { openLock } from './lock-state.ts'
import {
  formOf,
  isWord,
  lockedColumn,
  lockedRow,
  openedColumn,
  openedRow,
  type Row,
  type TableForm,
} from './row-forms.ts'

/** Below all others: what they remember of rows are open rows, in the memory of the page. */
const LOWEST = -10

/** To be called before the database opens: from then on rows are read in both forms, and written encrypted. */
export function lockRows(): void {
  db.use({
    stack: 'dbcore',
    name: 'lock',
    level: LOWEST,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return name === 'lock' ? table : behindLock(table)
      },
    }),
  })
}

function behindLock(table: DBCoreTable): DBCoreTable {
  const form = formOf(table.name, table.schema)
  const now = () => {
    const keys = openLock()?.keys
    return keys ? openTable(table, form, keys) : table
  }
  return {
    ...table,
    get: (request) => now().get(request),
    getMany: (request) => now().getMany(request),
    query: (request) => now().query(request),
    openCursor: (request) => now().openCursor(request),
    count: (request) => now().count(request),
    mutate: (request) => now().mutate(request),
  }
}

function openTable(table: DBCoreTable, form: TableForm, keys: RowKeys): DBCoreTable {
  const key = (value: unknown) => lockedColumn(form, keys, form.key, value)
  const keyAgain = (value: unknown) => openedColumn(form, keys, form.key, value)
  const opened = (row: Row | undefined) => row && openedOrTold(form, keys, row)
  const query = <Request extends { readonly query: Query }>(request: Request): Request => ({
    ...request,
    query: { ...request.query, range: lockedRange(form, keys, request.query) },
  })
  return {
    ...table,
    get: (request) => table.get({ ...request, key: key(request.key) }).then(opened),
    getMany: (request) =>
      table
        .getMany({ ...request, keys: request.keys.map(key) })
        .then((rows: (Row | undefined)[]) => rows.map(opened)),
    query: (request) =>
      table.query(query(request)).then(({ result }: { result: Row[] }) => ({
        result: request.values
          ? result.map(opened).filter((row) => row !== undefined)
          : result.map(keyAgain),
      })),
    openCursor: (request) =>
      table.openCursor(query(request)).then((cursor) => {
        const word = wordOf(form, request.query.index)
        return cursor && openCursor(cursor, { keyAgain, opened, word, form, keys })
      }),
    count: (request) => table.count(query(request)),
    mutate: (request) =>
      table.mutate(lockedRequest(form, keys, request)).then((answer) => ({
        ...answer,
        ...(answer.results && { results: answer.results.map(keyAgain) }),
        lastResult: keyAgain(answer.lastResult),
      })),
  }
}

/** A row that cannot be opened stays where it is; it is told, and is not among the answers. */
function openedOrTold(form: TableForm, keys: RowKeys, row: Row): Row | undefined {
  const opened = openedRow(form, keys, row)
  if (!opened) tellSpoiled()
  return opened
}

interface Query {
  readonly index: DBCoreIndex
  readonly range: DBCoreKeyRange
}

/** The one column of words that an index is over; undefined where it is over something else. */
function wordOf({ name, key }: TableForm, { keyPath, isPrimaryKey }: DBCoreIndex) {
  const column = isPrimaryKey ? key : keyPath
  return typeof column === 'string' && isWord(name, column) ? column : undefined
}

/** Of words only equal ones are found. A range begins and ends at a row that is there, in the order in which they lie. */
function lockedRange(form: TableForm, keys: RowKeys, { index, range }: Query): DBCoreKeyRange {
  const word = wordOf(form, index)
  if (!word) return range
  const end = (value: unknown) => lockedColumn(form, keys, word, value)
  return { ...range, lower: end(range.lower), upper: end(range.upper) }
}

function lockedRequest(
  form: TableForm,
  keys: RowKeys,
  request: DBCoreMutateRequest,
): DBCoreMutateRequest {
  const key = (value: unknown) => lockedColumn(form, keys, form.key, value)
  if (request.type === 'deleteRange') return request // of a whole table, or of keys that are no words
  if (request.type === 'delete') return { ...request, keys: request.keys.map(key) }
  const { keys: _, ...rest } = request // every table has its key in its rows
  return { ...rest, values: request.values.map((row: Row) => lockedRow(form, keys, row, random)) }
}

interface Opening {
  readonly form: TableForm
  readonly keys: RowKeys
  readonly keyAgain: (key: unknown) => unknown
  readonly opened: (row: Row | undefined) => Row | undefined
  readonly word: string | undefined
}

/** The same cursor; what it stands on is opened when it is asked for. */
function openCursor(
  cursor: DBCoreCursor,
  { form, keys, keyAgain, opened, word }: Opening,
): DBCoreCursor {
  const there = (value: unknown) => (word ? lockedColumn(form, keys, word, value) : value)
  const again = (value: unknown) => (word ? openedColumn(form, keys, word, value) : value)
  return Object.create(cursor, {
    key: { get: () => again(cursor.key) },
    primaryKey: { get: () => keyAgain(cursor.primaryKey) },
    value: { get: () => opened(cursor.value as Row | undefined) },
    continue: {
      value: (key?: unknown) => cursor.continue(key === undefined ? undefined : there(key)),
    },
    continuePrimaryKey: {
      value: (key: unknown, primary: unknown) =>
        cursor.continuePrimaryKey(there(key), lockedColumn(form, keys, form.key, primary)),
    },
  }) as DBCoreCursor // of it, with some members in front
}

/** A device in memory: a backpack of plain records, and what it keeps of a vault. */
import type { FileDigest } from '../badge/badge.ts'
import { sha256Hex } from '../kernel/bytes.ts'
import { failed, found } from '../kernel/result.ts'
import { type Device, laterOf, type Stamp } from '../vault/clock.ts'
import { deviceRow, noteToTell } from '../vault/devices.ts'
import type { Replica, RowNews } from '../vault/exchange.ts'
import { fieldsOf, recordOf } from '../vault/fields.ts'
import { isMassRemoval } from '../vault/mass-removal.ts'
import {
  type Change,
  isThere,
  latestOf,
  NO_ROW,
  type Row,
  unitedRows,
  withChange,
} from '../vault/merge.ts'
import { readPieces } from '../vault/packs.ts'
import { filesOfRow } from '../vault/row-files.ts'
import { isOfBackpack, recordKey, rowKey } from '../vault/row-key.ts'
import type { Heard } from '../vault/sync.ts'
import { fieldsToTell, isSameJson, nextChange } from '../vault/write.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface TestReplica extends Replica<'broken'> {
  /** by key, as `pages/p1` */
  readonly records: Map<string, Record<string, unknown>>
  readonly files: Map<FileDigest, Bytes>
  readonly rows: Map<string, Row>
  /** rows that may go, of many that would */
  readonly agreed: Set<string>
  /** ms since 1970, as the clock of this device says */
  clock: number
  readonly add: (bytes: Bytes) => Promise<FileDigest>
}

/* eslint-disable @typescript-eslint/require-await -- what is in memory answers at once, by the interface of what is not */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one device is one thing
export function aReplica(name: string): TestReplica {
  const device = name.padEnd(8, '0') as Device
  const records: TestReplica['records'] = new Map()
  const files = new Map<FileDigest, Bytes>()
  const rows = new Map<string, Row>()
  let pending: Change[] = []
  let heard: Heard = {}
  let waiting: RowNews = new Map()
  let number = 0
  let at: Stamp | undefined

  const write = (key: string, fields: Record<string, unknown> | undefined) => {
    const row = rows.get(key) ?? NO_ROW
    const change = nextChange({ device, number, at }, [key, row], fields, replica.clock)
    number = change.number
    at = laterOf(at, change.at)
    pending.push(change)
    rows.set(key, withChange(row, change))
  }
  const gatherRow = (key: string) => {
    const [kind] = recordKey(key) ?? []
    const record = records.get(key)
    const row = rows.get(key) ?? NO_ROW
    if (kind && record) {
      const fields = fieldsToTell(row, fieldsOf(kind, record, row))
      if (Object.keys(fields).length > 0) write(key, fields)
    } else if (isThere(row) && kind) write(key, undefined)
  }
  const takeRow = (key: string, more: Row) => {
    gatherRow(key)
    const row = unitedRows(rows.get(key) ?? NO_ROW, more)
    rows.set(key, row)
    for (const head of Object.values(row.heads).flat()) at = laterOf(at, head.at)
    const [kind] = recordKey(key) ?? []
    if (kind && isThere(row))
      records.set(key, {
        ...(kind === 'badges' && { payload: { form: 'json' } }),
        ...recordOf(kind, row),
      })
    else records.delete(key)
  }
  const lying = (digest: FileDigest) =>
    readPieces(latestOf(rows.get(rowKey('files', digest)) ?? NO_ROW, 'pieces'))

  const replica: TestReplica = {
    ...{ device, records, files, rows, clock: 1_800_000_000_000, agreed: new Set() },
    add: async (bytes) => {
      const digest = (await sha256Hex(bytes)) as FileDigest
      files.set(digest, bytes)
      return digest
    },
    heard: async () => found(heard),
    gather: async () => {
      for (const key of new Set([...records.keys(), ...rows.keys()])) gatherRow(key)
      return found(undefined)
    },
    lastNumber: async () => found(number),
    unsent: async () => found([...pending]),
    wanted: async (news) =>
      found(
        [...news].flatMap(([key, more]) => {
          const row = rows.get(key) ?? NO_ROW
          const united = unitedRows(row, more)
          if (isSameJson(row, united)) return []
          return [
            { row: key, files: filesOfRow(key, united).filter((digest) => !files.has(digest)) },
          ]
        }),
      ),
    waiting: async () => found(waiting),
    heldBack: async (news) => {
      const gone = [...news].filter(([key, more]) => {
        const row = unitedRows(rows.get(key) ?? NO_ROW, more)
        return key.startsWith('badges/') && records.has(key) && !isThere(row)
      })
      const asked = gone.map(([key]) => key).filter((key) => !replica.agreed.has(key))
      const here = [...records.keys()].filter((key) => key.startsWith('badges/')).length
      return found(isMassRemoval(asked.length, here) ? asked : [])
    },
    take: async (news: RowNews, came) => {
      for (const { digest, bytes } of came) {
        if ((await sha256Hex(bytes)) !== digest) return failed('broken')
        files.set(digest, bytes)
      }
      for (const [key, more] of news) takeRow(key, more)
      return found([])
    },
    tell: async (asked) => {
      for (const [key, fields] of asked) {
        const row = rows.get(key) ?? NO_ROW
        const isNew = Object.entries(fields).some(
          ([field, value]) => !isSameJson(value, latestOf(row, field) ?? null),
        )
        if (isNew) write(key, fields)
      }
      return found(undefined)
    },
    row: async (key) => found(rows.get(key) ?? NO_ROW),
    heardAll: async (all) => {
      heard = all.heard
      waiting = all.waiting
      return found(undefined)
    },
    filesToSend: async (packs) => {
      const named = new Set([...rows].flatMap(([key, row]) => filesOfRow(key, row)))
      const isMissing = (digest: FileDigest) =>
        files.has(digest) && !(lying(digest)?.every(([pack]) => packs.has(pack)) ?? false)
      return found([...named].filter(isMissing))
    },
    file: async (digest) => files.get(digest),
    placed: async (placed) => {
      for (const [digest, pieces] of placed) write(rowKey('files', digest), { pieces })
      return found(undefined)
    },
    pieces: async (digests) =>
      new Map(
        digests.flatMap((digest) => {
          const pieces = lying(digest)
          return pieces ? [[digest, pieces] as const] : []
        }),
      ),
    sent: async (all, upTo) => {
      heard = all
      pending = pending.filter((change) => change.number > upTo)
      return found(undefined)
    },
    present: async (took) => {
      const wrote = pending.some(({ row }) => isOfBackpack(row)) ? number : undefined
      const note = noteToTell(rows, { device, took, wrote, badges: records.size, keys: 1 })
      if (note) write(deviceRow(device), note)
      return found(undefined)
    },
    allRows: async () => found(new Map(rows)),
  }
  return replica
}

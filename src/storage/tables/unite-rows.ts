/** Makes one row of several that are one badge, inside a transaction: with their history, and wherever they are named. */
import type { Table } from 'dexie'
import type { BadgeId } from '#core/badge/badge.ts'
import { withNewIds } from '#core/records/badge-references.ts'
import { filesOfBadge } from '#core/records/file-references.ts'
import type * as Rows from '#core/records/records.ts'
import { settingValue } from '#core/records/settings.ts'
import { textFileRow } from '#core/records/text-file.ts'
import { unitedBadges } from '#core/records/unite-badges.ts'
import { checkLine } from '#core/verification/check-history.ts'

type Badge = Rows.BadgeRecord
export type NewIds = ReadonlyMap<string, BadgeId>

/** The database, or the transaction in which it is upgraded. */
interface Tables {
  table<Row, Key>(name: string): Table<Row, Key>
}

/** The first stays, with what the rest have beside. */
export async function uniteRows(old: Tables, first: Badge, rest: readonly Badge[]): Promise<void> {
  const united = rest.reduce(unitedBadges, first)
  const gone = rest.map(({ id }) => id)
  await addTexts(old, rest)
  await uniteHistory(old, first.id, gone)
  await old.table<Badge, BadgeId>('badges').bulkDelete(gone)
  await old.table<Badge, BadgeId>('badges').put({ ...united, files: filesOfBadge(united) })
}

/** What came as text stays what it was, byte for byte: as a file. */
async function addTexts(old: Tables, rows: readonly Badge[]): Promise<void> {
  const files = old.table<Rows.NewFileRecord, string>('files')
  const texts = rows.filter(({ file }) => file === undefined).map(textFileRow)
  const here = await files.bulkGet(texts.map(({ digest }) => digest))
  await files.bulkAdd(texts.filter((_, at) => here[at] === undefined))
}

/** The last report of the badge that stays, else that of another, stays the last; all others are history. */
async function uniteHistory(old: Tables, id: BadgeId, gone: BadgeId[]): Promise<void> {
  const reports = old.table<Rows.ReportRecord, BadgeId>('reports')
  const diary = old.table<Rows.CheckRecord, number>('diary')
  await diary.where('badgeId').anyOf(gone).modify({ badgeId: id })
  const rows = await reports.bulkGet([id, ...gone])
  const [last, ...earlier] = rows.filter((row) => row !== undefined)
  await diary.bulkAdd(earlier.map(({ report }) => checkLine(id, report)))
  await reports.bulkDelete(gone)
  if (last) await reports.put({ ...last, badgeId: id })
}

/** Everything that names a badge by an id it has no more. */
export async function renameBadges(old: Tables, ids: NewIds): Promise<void> {
  for (const name of ['collections', 'shares', 'pages']) {
    const table = old.table<object, string>(name)
    await table.bulkPut((await table.toArray()).map((row) => withNewIds(row, ids)))
  }
  for (const [gone, id] of ids)
    await old
      .table<Badge, BadgeId>('badges')
      .where('memberOf')
      .equals(gone)
      .modify({ memberOf: id })
  await renameEdits(old, ids)
}

/** What is not in the last backup yet is told by ids too; of two moments the later stays. */
async function renameEdits(old: Tables, ids: NewIds): Promise<void> {
  const settings = old.table<Rows.SettingRecord, string>('settings')
  const [edited, behind] = await settings.bulkGet(['editedAt', 'keptBehindClock'])
  const moments = Object.entries(settingValue('editedAt', edited?.value))
    .toSorted(([, one], [, other]) => one.localeCompare(other))
    .map(([id, at]) => [ids.get(id) ?? id, at] as const)
  const late = settingValue('keptBehindClock', behind?.value).map((id) => ids.get(id) ?? id)
  await settings.bulkPut([
    { key: 'editedAt', value: Object.fromEntries(moments) },
    { key: 'keptBehindClock', value: [...new Set(late)] },
  ])
}

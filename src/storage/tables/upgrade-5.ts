/** Brings the rows of version 4 to version 5: badges that are one award become one badge, and nothing of them is lost. */
import { Dexie, type Transaction } from 'dexie'
import type { AwardKey, BadgeId } from '#core/badge/badge.ts'
import { groupBy } from '#core/kernel/group.ts'
import { awardKey } from '#core/records/award-key.ts'
import { withNewIds } from '#core/records/badge-references.ts'
import { filesOfBadge } from '#core/records/file-references.ts'
import type * as Rows from '#core/records/records.ts'
import { settingValue } from '#core/records/settings.ts'
import { textFile } from '#core/records/text-file.ts'
import { staysBefore, unitedBadges } from '#core/records/unite-badges.ts'
import { checkLine } from '#core/verification/check-history.ts'

type Badge = Rows.BadgeRecord
type NewIds = ReadonlyMap<string, BadgeId>

/** Part of the transaction in which the database is upgraded. */
export async function toOneEach(old: Transaction): Promise<void> {
  const ids = new Map<string, BadgeId>()
  for (const [award, some] of await nameAwards(old)) {
    if (some.length === 1) continue
    const [first, ...rest] = (await badgesById(old, some)).toSorted(staysBefore)
    if (first) await unite(old, { ...first, award }, rest)
    for (const { id } of rest) if (first) ids.set(id, first.id)
  }
  if (ids.size > 0) await rename(old, ids)
}

const badgesOf = (old: Transaction) => old.table<Badge, BadgeId>('badges')

async function badgesById(old: Transaction, ids: readonly BadgeId[]): Promise<readonly Badge[]> {
  return (await badgesOf(old).bulkGet([...ids])).filter((row) => row !== undefined)
}

/** Rows held in memory at once. */
const PORTION = 100

/** Writes on badges what award they are, on one of each: answers all of each. */
async function nameAwards(old: Transaction): Promise<ReadonlyMap<AwardKey, readonly BadgeId[]>> {
  const ids = await badgesOf(old).toCollection().primaryKeys()
  const known = new Map<AwardKey, readonly BadgeId[]>()
  for (let at = 0; at < ids.length; at += PORTION) {
    const rows = await badgesById(old, ids.slice(at, at + PORTION))
    const groups = groupBy(await Dexie.waitFor(Promise.all(rows.map(withAward))), awardOf)
    const fresh = [...groups].filter(([award]) => !known.has(award))
    await badgesOf(old).bulkPut(fresh.flatMap(([, [row]]) => row ?? []))
    for (const [award, some] of groups)
      known.set(award, [...(known.get(award) ?? []), ...some.map(({ id }) => id)])
  }
  return known
}

type Named = Badge & { readonly award: AwardKey }

const awardOf = ({ award }: Named): AwardKey => award

async function withAward(row: Badge): Promise<Named> {
  return { ...row, award: await awardKey(row) }
}

async function unite(old: Transaction, first: Badge, rest: readonly Badge[]): Promise<void> {
  const united = rest.reduce(unitedBadges, first)
  const gone = rest.map(({ id }) => id)
  await addTexts(old, rest)
  await uniteHistory(old, first.id, gone)
  await badgesOf(old).bulkDelete(gone)
  await badgesOf(old).put({ ...united, files: filesOfBadge(united) })
}

/** What came as text stays what it was, byte for byte: as a file. */
async function addTexts(old: Transaction, rows: readonly Badge[]): Promise<void> {
  const files = old.table<Rows.FileRecord, string>('files')
  const texts = rows.filter(({ file }) => file === undefined).map(textFile)
  const here = await files.bulkGet(texts.map(({ digest }) => digest))
  await files.bulkAdd(texts.filter((_, at) => here[at] === undefined))
}

/** The last report of the badge that stays, else that of another, stays the last; all others are history. */
async function uniteHistory(old: Transaction, id: BadgeId, gone: BadgeId[]): Promise<void> {
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
async function rename(old: Transaction, ids: NewIds): Promise<void> {
  for (const name of ['collections', 'shares', 'pages']) {
    const table = old.table<object, string>(name)
    await table.bulkPut((await table.toArray()).map((row) => withNewIds(row, ids)))
  }
  for (const [gone, id] of ids)
    await badgesOf(old).where('memberOf').equals(gone).modify({ memberOf: id })
  await renameEdits(old, ids)
}

/** What is not in the last backup yet is told by ids too; of two moments the later stays. */
async function renameEdits(old: Transaction, ids: NewIds): Promise<void> {
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

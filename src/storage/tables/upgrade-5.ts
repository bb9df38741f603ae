/** Brings the rows of version 4 to version 5: badges that are one award become one badge, and nothing of them is lost. */
import { Dexie, type Transaction } from 'dexie'
import type { AwardKey, BadgeId } from '#core/badge/badge.ts'
import { groupBy } from '#core/kernel/group.ts'
import { awardKey } from '#core/records/award-key.ts'
import type * as Rows from '#core/records/records.ts'
import { staysBefore } from '#core/records/unite-badges.ts'
import { renameBadges, uniteRows } from './unite-rows.ts'

type Badge = Rows.BadgeRecord

/** Part of the transaction in which the database is upgraded. */
export async function toOneEach(old: Transaction): Promise<void> {
  const ids = new Map<string, BadgeId>()
  for (const [award, some] of await nameAwards(old)) {
    if (some.length === 1) continue
    const [first, ...rest] = (await badgesById(old, some)).toSorted(staysBefore)
    if (first) await uniteRows(old, { ...first, award }, rest)
    for (const { id } of rest) if (first) ids.set(id, first.id)
  }
  if (ids.size > 0) await renameBadges(old, ids)
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

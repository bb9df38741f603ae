/** Questions about the badges in the backpack. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

type Place = BadgeRecord['place']

/** The badges in one place, last added first. */
export const allBadges = liveQuery('allBadges', async (place: Place = 'backpack') => {
  const rows = await db.badges.where('place').equals(place).toArray()
  return rows.sort((a, b) => b.addedAt.localeCompare(a.addedAt) || (a.id < b.id ? -1 : 1))
})

/** One badge, wherever it is; undefined when it is not there. */
export const badge = liveQuery('badge', (id: string) => db.badges.get(asId(id)))

/** Some badges, in the order asked, without those that are gone. */
export const badgesById = liveQuery('badgesById', async (ids: readonly string[]) => {
  const rows = await db.badges.bulkGet(ids.map(asId))
  return rows.filter((row) => row !== undefined)
})

/** Other awards of the same achievement, archive included, trash not. */
export const sameAchievement = liveQuery('sameAchievement', (key: string) =>
  db.badges
    .where('achievementKey')
    .equals(key)
    .filter((row) => row.place !== 'trash')
    .toArray(),
)

/** The awards of several achievements, trash left out. Asked one by one: in a locked backpack their keys lie in no order. */
export const ofAchievements = liveQuery('ofAchievements', async (keys: readonly string[]) => {
  const rows = await Promise.all(
    [...new Set(keys)].map((key) => db.badges.where('achievementKey').equals(key).toArray()),
  )
  return rows.flat().filter((row) => row.place !== 'trash')
})

/** The badges that came out of one CLR or presentation. */
export const membersOf = liveQuery('membersOf', (id: string) =>
  db.badges.where('memberOf').equals(id).toArray(),
)

/** How many examples there are of each kind, wherever they are. */
export const exampleCounts = liveQuery('exampleCounts', async () => {
  const of = (kind: NonNullable<BadgeRecord['example']>) =>
    db.badges.where('example').equals(kind).count()
  const [examples, demo] = await Promise.all([of('examples'), of('demo')])
  return { examples, demo }
})

/** How many badges are where. `examples` counts those in the backpack or archive. */
export const counts = liveQuery('counts', async () => {
  const at = (place: Place) => db.badges.where('place').equals(place).count()
  const [backpack, archive, trash, examples] = await Promise.all([
    at('backpack'),
    at('archive'),
    at('trash'),
    db.badges
      .where('example')
      .above('')
      .filter((row) => row.place !== 'trash')
      .count(),
  ])
  return { backpack, archive, trash, examples }
})

function asId(id: string): BadgeId {
  return id as BadgeId // a wrong id is simply not found
}

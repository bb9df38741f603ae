/** Questions about the vault this device shares, if it does. */
import type { Device } from '#core/vault/clock.ts'
import { type DeviceStanding, standings } from '#core/vault/devices.ts'
import { isText } from '#core/vault/fields.ts'
import { latestOf, versionsBeside } from '#core/vault/merge.ts'
import { membership } from '../operations/vault-membership.ts'
import { deviceRows } from '../operations/vault-present.ts'
import { db } from '../tables/database.ts'
import type { Visited } from '../tables/vault-rows.ts'
import { liveQuery } from './live-query.ts'

export interface Sharing {
  /** id of the place */
  readonly place: string
  /** this one */
  readonly device: Device
  /** those that share it, this one included, latest first */
  readonly devices: readonly DeviceStanding[]
  readonly visit?: Visited
  /** by itself, as the person switched it */
  readonly inStep: boolean
  /** badges that other devices removed, about which the person is asked */
  readonly removals: number
}

/** Undefined when this device shares with no other. */
export const sharing = liveQuery('sharing', async (): Promise<Sharing | undefined> => {
  const [[place, visit, inStep, removal], member, rows] = await Promise.all([
    db.vault.bulkGet(['place', 'visit', 'inStep', 'removal']),
    membership(),
    deviceRows(),
  ])
  if (place?.name !== 'place' || !member) return undefined
  const devices = standings(rows, member.keys.shutOut)
  const removals =
    removal?.name === 'removal' && !removal.value.answer ? removal.value.rows.length : 0
  return {
    ...{ place: place.value, device: member.device, devices, removals },
    inStep: inStep?.name === 'inStep' && inStep.value,
    ...(visit?.name === 'visit' && { visit: visit.value }),
  }
})

/** A text of the learner that was written on two devices at once. */
export interface TwoTexts {
  readonly row: string
  readonly field: string
  readonly now: string
  readonly beside: readonly string[]
}

/** All of which nobody has chosen yet. */
export const twoTexts = liveQuery('twoTexts', async (): Promise<readonly TwoTexts[]> => {
  const all: TwoTexts[] = []
  await db.vaultRows.each(({ key, row }) => {
    for (const field of Object.keys(row.heads).filter(isText)) {
      const beside = versionsBeside(row, field).map(wordsOf).filter(Boolean)
      if (beside.length > 0)
        all.push({ row: key, field, now: wordsOf(latestOf(row, field)), beside })
    }
  })
  return all
})

/** The words in a value: of a block of a portfolio those of its texts. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  const { id: _, kind: __, ...rest } = Object(value) as Record<string, unknown> // no text has none
  return Object.values(rest)
    .filter((one) => typeof one === 'string')
    .join('\n')
}

/** Every setting that is kept: its shape, its default, and whether a backup may bring it in. */

import { areToCollect } from './to-collect.ts'
import type { TrashClock } from './trash-clock.ts'

/** Says whether a stored value has the right shape. By hand: this file is in the first load. */
type Shape<T> = (value: unknown) => value is T

const text =
  (longest: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= longest

const wholeNumber =
  (largest: number): Shape<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largest

const texts: Shape<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const moments: Shape<Readonly<Record<string, string>>> = (value): value is Record<string, string> =>
  value instanceof Object && Object.values(value).every((one) => typeof one === 'string')

const oneOf =
  <T extends string>(...known: readonly T[]): Shape<T> =>
  (value): value is T =>
    known.some((one) => one === value)

const trashClock: Shape<TrashClock> = (value): value is TrashClock => {
  const { seenAt, ages } = Object(value) as Partial<Record<keyof TrashClock, unknown>> // members still unknown
  const isCount = (one: unknown) => typeof one === 'number' && Number.isFinite(one)
  return isCount(seenAt) && ages instanceof Object && Object.values(ages).every(isCount)
}

interface Setting<T> {
  readonly fits: Shape<T>
  readonly start: T
  readonly portable: boolean
}

const setting = <T>(fits: Shape<T>, start: NoInfer<T>, portable: boolean): Setting<T> => ({
  fits,
  start,
  portable,
})

/** Not portable: what would reach out to the web, or what is only true of this browser. */
export const SETTINGS = {
  /** may Rugzak ask issuers' websites? */
  consent: setting(oneOf('unasked', 'allowed', 'refused'), 'unasked', false),
  /** template with `{url}`; '' for none */
  relay: setting(text(2000), '', false),
  /** ISO 8601 instant of the last backup that was written; '' for never */
  lastBackup: setting(text(40), '', false),
  /** ids of badges that came after the last backup while the clock stood before it */
  keptBehindClock: setting(texts, [], false),
  /** when the learner last wrote on a badge that is in the last backup, by its id */
  editedAt: setting(moments, {}, false),
  /** remind after so many days without a backup; 0 for never */
  remindAfterDays: setting(wholeNumber(3650), 30, true),
  /** the learner's name as shown on portfolios */
  ownName: setting(text(200), '', true),
  /** host of the learner's own Mastodon server; '' until given */
  mastodon: setting(text(253), '', true),
  /** names of the bundled lists of issuers that are switched off */
  listsOff: setting(texts, [], false),
  /** certificates of a CV whose badge files are not here yet */
  toCollect: setting(areToCollect, [], true),
  /** how long each badge was seen in the trash */
  trashClock: setting(trashClock, { seenAt: 0, ages: {} }, false),
}

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<Key extends SettingKey> = (typeof SETTINGS)[Key]['start']

/** A stored value, or the default when there is none or it is not of the right shape. */
export function settingValue<Key extends SettingKey>(key: Key, stored: unknown): SettingValue<Key> {
  const { fits, start }: Setting<SettingValue<Key>> = SETTINGS[key] as never // one row: its shape and start agree
  return fits(stored) ? stored : start
}

/** True for a setting that a backup may bring in, with a value of the right shape. */
export function isPortable(key: string, value: unknown): boolean {
  const known = Object.entries(SETTINGS).find(([name]) => name === key)?.[1]
  return known?.portable === true && known.fits(value)
}

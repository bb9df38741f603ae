/** Every setting that is kept: its shape, its default, and whether a backup may bring it in. */
import { z } from 'zod'

/** Not portable: what would reach out to the web, or what is only true of this browser. */
export const SETTINGS = {
  /** may Rugzak ask issuers' websites? */
  consent: { schema: z.enum(['unasked', 'allowed', 'refused']), start: 'unasked', portable: false },
  /** template with `{url}`; '' for none */
  relay: { schema: z.string().max(2000), start: '', portable: false },
  /** ISO 8601 instant of the last backup that was written; '' for never */
  lastBackup: { schema: z.string().max(40), start: '', portable: false },
  /** remind after so many days without a backup; 0 for never */
  remindAfterDays: { schema: z.int().min(0).max(3650), start: 30, portable: true },
  /** the learner's name as shown on portfolios */
  ownName: { schema: z.string().max(200), start: '', portable: true },
} as const satisfies Record<string, { schema: z.ZodType; start: unknown; portable: boolean }>

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<Key extends SettingKey> = z.infer<(typeof SETTINGS)[Key]['schema']>

/** A stored value, or the default when there is none or it is not of the right shape. */
export function settingValue<Key extends SettingKey>(key: Key, stored: unknown): SettingValue<Key> {
  const { schema, start } = SETTINGS[key]
  const parsed = schema.safeParse(stored)
  return (parsed.success ? parsed.data : start) as SettingValue<Key> // schema and start share a row
}

/** True for a setting that a backup may bring in, with a value of the right shape. */
export function isPortable(key: string, value: unknown): boolean {
  const known = Object.entries(SETTINGS).find(([name]) => name === key)?.[1]
  return known?.portable === true && known.schema.safeParse(value).success
}

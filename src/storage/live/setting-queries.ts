/** Questions about the settings that screens show. */
import type { SettingKey, SettingValue } from '#core/records/settings.ts'
import { readSetting } from '../operations/settings.ts'
import { type LiveQuery, liveQuery } from './live-query.ts'

function live<Key extends SettingKey>(key: Key): LiveQuery<[], SettingValue<Key>> {
  return liveQuery(`setting ${key}`, () => readSetting(key))
}

/** `useLive(setting.consent)`: one live query per setting. */
export const setting = {
  consent: live('consent'),
  relay: live('relay'),
  lastBackup: live('lastBackup'),
  remindAfterDays: live('remindAfterDays'),
  ownName: live('ownName'),
  mastodon: live('mastodon'),
  listsOff: live('listsOff'),
  toCollect: live('toCollect'),
} satisfies { [Key in SettingKey]?: LiveQuery<[], SettingValue<Key>> }

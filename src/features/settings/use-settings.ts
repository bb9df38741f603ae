/** The settings that are kept, and how they change. */

import { useCommand } from '#hooks/use-command.ts'
import { identities } from '#storage/live/identity-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { removeIdentities, saveIdentities } from '#storage/operations/identities.ts'
import { saveSetting } from '#storage/operations/settings.ts'

export const CONSENTS = ['unasked', 'allowed', 'refused'] as const

export function useConsentSetting() {
  const consent = useLive(setting.consent)
  const save = useCommand((chosen: (typeof CONSENTS)[number]) => saveSetting('consent', chosen))
  const change = (value: string) => {
    const chosen = CONSENTS.find((one) => one === value)
    if (chosen) save.run(chosen)
  }
  return { consent, change }
}

export function useAddresses() {
  const all = useLive(identities)
  const add = useCommand((value: string) => saveIdentities({ id: value.toLowerCase(), value }))
  const remove = useCommand((id: string) => removeIdentities(id))
  return { all, add: add.run, remove: remove.run }
}

/** A relay is an https address with `{url}` or `{rawurl}` in it; '' for none. */
export function isRelay(text: string): boolean {
  if (text === '') return true
  return /^https:\/\/.+\{(raw)?url\}/.test(text) && URL.canParse(text)
}

export function useRelay() {
  const relay = useLive(setting.relay)
  const save = useCommand((value: string) => saveSetting('relay', value), { showsFailure: true })
  return { relay, save }
}

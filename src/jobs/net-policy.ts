/** How far the person lets us onto the web, read from the settings. */
import { readSetting } from '#storage/settings.ts'
import type { NetPolicy } from '#workers/protocol.ts'

export async function netPolicy(): Promise<NetPolicy> {
  const [consent, relay] = await Promise.all([readSetting('consent'), readSetting('relay')])
  return { consent: consent === 'allowed', ...(relay && { relay }) }
}

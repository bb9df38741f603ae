/** How far the person lets us onto the web, read from the settings. */
import { readSetting } from './settings.ts'

export interface NetPolicy {
  readonly consent: boolean
  /** template with `{url}`, or undefined for none */
  readonly relay?: string
  /** frozen clock for tests, ms since the epoch */
  readonly now?: number
}

export async function netPolicy(): Promise<NetPolicy> {
  const [consent, relay] = await Promise.all([readSetting('consent'), readSetting('relay')])
  return { consent: consent === 'allowed', ...(relay && { relay }) }
}

/** The world as a browser sees it: real time, and fetches that ask little and tell nothing. */
import { EXAMPLE_HOST } from '#core/badge/example.ts'
import type { Loaded, Wanted, World } from '#core/kernel/world.ts'
import { askWeb, unreachable, type WebOptions } from '#core/net/ask-web.ts'
import { loadPublic } from '#core/net/guard-host.ts'
import { hostOf } from '#core/net/identity.ts'
import type { NetPolicy } from '#storage/operations/net-policy.ts'

/**
 * Opens the web as far as the person's policy allows. What others than the app set otherwise (the terminal, which
 * resolves names itself, and tests) are `options`.
 */
export function webWorld(policy: NetPolicy, options: Partial<WebOptions> = {}): World {
  return {
    now: () => policy.now ?? Date.now(),
    load: (wanted) => load(wanted, policy, options),
  }
}

async function load(
  wanted: Wanted,
  { consent, relay }: NetPolicy,
  options: Partial<WebOptions>,
): Promise<Loaded> {
  if (hostOf(wanted.url) === EXAMPLE_HOST) return exampleAnswer(wanted.url)
  if (!consent) return unreachable('consent', hostOf(wanted.url))
  const insecure = options.insecure ?? pageIsInsecure()
  const web = { ...BROWSER, ...(relay && { relay }), ...options, insecure }
  return loadPublic(wanted, ({ url }) => askWeb(url, web))
}

/** That website exists nowhere: nobody is asked, and no consent is needed. */
async function exampleAnswer(url: string): Promise<Loaded> {
  const { examplePage } = await import('./example-page.ts')
  return examplePage(url) ?? unreachable('blocked', EXAMPLE_HOST)
}

const pageIsInsecure = () => 'location' in globalThis && globalThis.location.protocol === 'http:'

const BROWSER: Omit<WebOptions, 'insecure'> = {
  fetch: (address, init) => fetch(address, init),
  isOffline: () => typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine,
}

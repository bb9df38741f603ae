/** Builds the address at which a relay fetches another one. */
import { isWebAddress } from './identity.ts'

/**
 * Fills a template with `{url}` (percent-encoded) or `{rawurl}` (as it is); undefined when the template
 * names neither, or when the outcome is no web address.
 */
export function relayAddress(template: string, url: string): string | undefined {
  if (!/\{(raw)?url\}/.test(template)) return undefined
  const filled = template
    .replaceAll('{url}', () => encodeURIComponent(url))
    .replaceAll('{rawurl}', () => url)
  return isWebAddress(filled) ? filled : undefined
}

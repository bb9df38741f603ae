/** Builds the address at which a relay fetches another one. */

/**
 * Fills a template with `{url}` (percent-encoded) or `{rawurl}` (as it is); undefined when the template
 * names neither, or when the outcome is no web address.
 */
export function relayAddress(template: string, url: string): string | undefined {
  if (!/\{(raw)?url\}/.test(template)) return undefined
  const filled = template
    .replaceAll('{url}', () => encodeURIComponent(url))
    .replaceAll('{rawurl}', () => url)
  return /^https?:\/\//i.test(filled) && URL.canParse(filled) ? filled : undefined
}

/** The one judge of addresses out of badges and portfolios: which may become something to click. */

const FOLLOWED = new Set(['https:', 'http:', 'mailto:'])

/** The normalised address, or undefined for javascript:, data:, relative and broken ones (S-10). */
export function safeHref(text: string): string | undefined {
  try {
    const url = new URL(text.trim())
    return FOLLOWED.has(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}

/** As `safeHref`, for addresses that must lead to a page. */
export function webAddress(text: string | undefined): string | undefined {
  const href = safeHref(text ?? '')
  return href?.startsWith('http') ? href : undefined
}

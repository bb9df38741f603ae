/** How somebody gets the badge file of a certificate that a CV names, as far as its address tells. */
import { knownPage } from './known-pages.ts'

export type HowToCollect =
  /** no address: whoever gave it has to be asked */
  | { readonly how: 'ask' }
  /** a page of a site that we do not know */
  | { readonly how: 'page' }
  /** a site that we know: `isReadable` where the badge can be fetched from here, after a click */
  | { readonly how: 'site'; readonly site: string; readonly isReadable: boolean }
  | { readonly how: 'closed'; readonly site: string }

/** Asks nobody. */
export function howToCollect(url: string): HowToCollect {
  if (url === '') return { how: 'ask' }
  const page = knownPage(url)
  if (page === undefined) return { how: 'page' }
  const { site, deadEnd } = page
  if (deadEnd === 'closed') return { how: 'closed', site }
  return { how: 'site', site, isReadable: page.readable && page.documents.length > 0 }
}

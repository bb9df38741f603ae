/** The head of an exported page: title, robots, and a preview only where the address is known. */

import { webAddress } from '#core/exporting/safe-href.ts'
import { html } from '#core/kernel/escape-html.ts'
import { titleOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'

/** Locale names as Open Graph spells them. */
const OG_LOCALES = { nl: 'nl_NL', en: 'en_GB' } as const

/** Meta elements, one per line. `picture`: og.png is published beside the page. */
export function pageHead(portfolio: PublicPortfolio, picture: boolean): string {
  const robots = portfolio.listed ? [] : [meta('name', 'robots', 'noindex')]
  return [
    `<title>${html(titleOf(portfolio))}</title>`,
    meta('name', 'description', summary(portfolio)),
    ...robots,
    ...preview(portfolio, picture),
  ].join('\n')
}

/** Crawlers read absolute https addresses only, so without one there is no preview (P-07). */
function preview(portfolio: PublicPortfolio, picture: boolean): readonly string[] {
  const address = webAddress(portfolio.address)
  if (address === undefined) return []
  return [
    `<link rel="canonical" href="${html(address)}">`,
    meta('property', 'og:title', titleOf(portfolio)),
    meta('property', 'og:description', summary(portfolio)),
    meta('property', 'og:type', 'profile'),
    meta('property', 'og:url', address),
    meta('property', 'og:locale', OG_LOCALES[portfolio.language]),
    ...(picture ? [meta('property', 'og:image', new URL('og.png', address).href)] : []),
    meta('name', 'twitter:card', picture ? 'summary_large_image' : 'summary'),
  ]
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${html(content)}">`
}

/** The introduction without its Markdown marks, as long as previews show. */
function summary({ intro }: PublicPortfolio): string {
  return intro
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_#>`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

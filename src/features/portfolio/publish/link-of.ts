/** What the links of a portfolio carry: its badges, or where its page is. */
import { badgesOf, titleOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { LinkContent } from '#core/sharing/link-content.ts'
import { sourceAddress } from '#core/sharing/link-source.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { appAddress, readerAddress } from './reader-address.ts'

export async function contentOf(page: PublicPortfolio): Promise<LinkContent> {
  const records = await badgesById.read(badgesOf(page))
  return {
    title: titleOf(page),
    owner: page.name,
    language: page.language,
    badges: records.map(({ payload }) => payload),
  }
}

/** Undefined until the portfolio has a public https address. */
export function pointerOf(portfolio: PublicPortfolio): string | undefined {
  const known = sourceAddress(portfolio.address)
  return known.ok ? readerAddress(appAddress(), portfolio.address, false) : undefined
}

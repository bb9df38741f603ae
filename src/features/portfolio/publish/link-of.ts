/** Makes the links of a portfolio: with the badges inside, locked or not, or pointing at its page. */
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { sourceAddress } from '#core/sharing/link-source.ts'
import { linkFragment, lockedFragment } from '#core/sharing/page-link.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { appAddress, readerAddress } from './reader-address.ts'

/** `passphrase` '' makes an open link. */
export async function linkOf(page: PublicPortfolio, passphrase: string): Promise<string> {
  const records = await badgesById.read(badgesOf(page))
  const content = {
    title: page.name,
    owner: page.name,
    language: page.language,
    badges: records.map(({ payload }) => payload),
  }
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  const fragment =
    passphrase === ''
      ? await linkFragment(content)
      : await lockedFragment(content, passphrase, random)
  return `${appAddress()}view#${fragment}`
}

/** Undefined until the portfolio has a public https address. */
export function pointerOf(portfolio: PublicPortfolio): string | undefined {
  const known = sourceAddress(portfolio.address)
  return known.ok ? readerAddress(appAddress(), portfolio.address, false) : undefined
}

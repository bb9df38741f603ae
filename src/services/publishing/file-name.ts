/** What the files of a portfolio are called. */
import { titleOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'

/** The name of a file for this portfolio, without its ending. */
export function fileName(portfolio: PublicPortfolio): string {
  const plain = titleOf(portfolio)
    .normalize('NFKD')
    .replace(/[^\w -]/g, '')
    .trim()
    .replace(/\s+/g, '-')
  return plain.toLowerCase().slice(0, 60) || 'portfolio'
}

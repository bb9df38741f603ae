/** What an author can do to a portfolio: each command gives a new document and changes none. */
import { type Block, kindOf } from './block.ts'
import type { Portfolio } from './document.ts'

/** Puts a block at a place; places beyond the ends mean the ends. */
export function addBlock(portfolio: Portfolio, block: Block, at: number): Portfolio {
  const { blocks } = portfolio
  const place = within(at, blocks.length)
  return withBlocks(portfolio, [...blocks.slice(0, place), block, ...blocks.slice(place)])
}

/** Moves a block so that it ends up at `to`; the same document when nothing moves. */
export function moveBlock(portfolio: Portfolio, id: string, to: number): Portfolio {
  const from = portfolio.blocks.findIndex((block) => block.id === id)
  const block = portfolio.blocks[from]
  const place = within(to, portfolio.blocks.length - 1)
  if (block === undefined || place === from) return portfolio
  return addBlock(removeBlock(portfolio, id), block, place)
}

export function removeBlock(portfolio: Portfolio, id: string): Portfolio {
  return withBlocks(
    portfolio,
    portfolio.blocks.filter((block) => block.id !== id),
  )
}

/** Replaces the block with the same id. */
export function editBlock(portfolio: Portfolio, changed: Block): Portfolio {
  return withBlocks(
    portfolio,
    portfolio.blocks.map((block) => (block.id === changed.id ? changed : block)),
  )
}

/** Changes a fact of the whole page. */
export function editPortfolio(portfolio: Portfolio, facts: Partial<Portfolio>): Portfolio {
  return { ...portfolio, ...facts }
}

/** Takes badges off the page, wherever they stand; what the author wrote beside them stays. */
export function takeOut(portfolio: Portfolio, ids: ReadonlySet<string>): Portfolio {
  return withBlocks(
    portfolio,
    portfolio.blocks.flatMap((block) => kindOf(block).without?.(block, ids) ?? [block]),
  )
}

function withBlocks(portfolio: Portfolio, blocks: Block[]): Portfolio {
  return { ...portfolio, blocks }
}

function within(place: number, last: number): number {
  return Math.max(0, Math.min(place, last))
}

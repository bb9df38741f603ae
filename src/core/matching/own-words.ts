/** What somebody says of themselves in a portfolio: a statement, and proof of nothing. */
import type { Block } from '../portfolio/block.ts'
import type { Portfolio } from '../portfolio/document.ts'

const wordsOf = (block: Block): readonly string[] => {
  if (block.kind === 'text' || block.kind === 'profile') return [block.text]
  return block.kind === 'cv' ? [block.role, block.text] : []
}

/** The learner's own words in a portfolio, a line each; '' where there are none. */
export function ownWordsIn({ intro, blocks }: Portfolio): string {
  return [intro, ...blocks.flatMap(wordsOf)].filter(Boolean).join('\n')
}

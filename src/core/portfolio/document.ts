/** The document of a portfolio, as it is written, kept and published. */
import { z } from 'zod'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { blockSchema, kindOf } from './block.ts'

export const THEMES = ['paper', 'ink', 'plain'] as const

export const portfolioSchema = z.object({
  version: z.literal(1),
  language: z.enum(['nl', 'en']),
  theme: z.enum(THEMES),
  /** whose portfolio it is, as the owner states it */
  name: z.string(),
  /** Markdown under the name */
  intro: z.string(),
  /** false writes `noindex` and leaves schema.org out: the default */
  listed: z.boolean(),
  /** what the owner lets out; what is baked in a badge cannot be kept in */
  shown: z.object({
    contact: z.boolean(),
    reflections: z.boolean(),
    ownEvidence: z.boolean(),
    /** absent in what was written before there were any */
    capsules: z.boolean().default(false),
  }),
  /** where the page will live; '' when not known */
  address: z.string(),
  blocks: z.array(blockSchema).max(2_000),
})

export type Portfolio = z.infer<typeof portfolioSchema>
export type PortfolioLanguage = Portfolio['language']

export function emptyPortfolio(language: PortfolioLanguage): Portfolio {
  return {
    version: 1,
    language,
    theme: 'paper',
    name: '',
    intro: '',
    listed: false,
    shown: { contact: true, reflections: false, ownEvidence: false, capsules: false },
    address: '',
    blocks: [],
  }
}

export type DocumentFailure = 'newer' | 'notAPortfolio'

const versioned = z.object({ version: z.number() })

/** Reads a document as it is stored or published; a later version is told from a broken one. */
export function readPortfolio(content: unknown): Result<Portfolio, DocumentFailure> {
  const read = portfolioSchema.safeParse(content)
  if (read.success) return found(read.data)
  const version = versioned.safeParse(content).data?.version ?? 0
  return failed(version > 1 ? 'newer' : 'notAPortfolio')
}

/** Every badge the portfolio shows, each once, in the order of the page. */
export function badgesOf(portfolio: Portfolio): readonly string[] {
  return [...new Set(portfolio.blocks.flatMap((block) => kindOf(block).badges?.(block) ?? []))]
}

/** Every picture and file of the author that the portfolio shows, by digest. */
export function filesOf(portfolio: Portfolio): readonly string[] {
  return [...new Set(portfolio.blocks.flatMap((block) => kindOf(block).files?.(block) ?? []))]
}

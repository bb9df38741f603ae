/** The document of a portfolio, as it is written, kept and published. */
import { z } from 'zod'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { blockSchema, kindOf } from './block.ts'

/** Each is a layout: what is biggest, in which columns, on which ground. */
export const THEMES = ['stairs', 'grid', 'column', 'timeline', 'hero', 'paper'] as const
export type Theme = (typeof THEMES)[number]

export const portfolioSchema = z.object({
  version: z.literal(2),
  language: z.enum(['nl', 'en']),
  theme: z.enum(THEMES),
  /** what the owner calls this portfolio; '' goes by the name */
  title: z.string(),
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
    version: 2,
    language,
    theme: 'stairs',
    title: '',
    name: '',
    intro: '',
    listed: false,
    shown: { contact: true, reflections: false, ownEvidence: false, capsules: false },
    address: '',
    blocks: [],
  }
}

export type DocumentFailure = 'newer' | 'notAPortfolio'

/** What the themes of the first version look most like now. */
const FIRST_THEMES: Readonly<Record<string, Theme>> = {
  paper: 'stairs',
  ink: 'timeline',
  plain: 'paper',
}

const first = z.looseObject({ version: z.literal(1), theme: z.string() })

/** A document of the first version as one of today; anything else as it is. */
function upgraded(content: unknown): unknown {
  const { data } = first.safeParse(content)
  return data ? { ...data, version: 2, title: '', theme: FIRST_THEMES[data.theme] } : content
}

const versioned = z.object({ version: z.number() })

/** Reads a document as it is stored or published; a later version is told from a broken one. */
export function readPortfolio(content: unknown): Result<Portfolio, DocumentFailure> {
  const read = portfolioSchema.safeParse(upgraded(content))
  if (read.success) return found(read.data)
  const version = versioned.safeParse(content).data?.version ?? 0
  return failed(version > 2 ? 'newer' : 'notAPortfolio')
}

/** What the portfolio is called: its own title, else the name on it. */
export function titleOf({ title, name }: Pick<Portfolio, 'title' | 'name'>): string {
  return title || name
}

/** Every badge the portfolio shows, each once, in the order of the page. */
export function badgesOf(portfolio: Portfolio): readonly string[] {
  return [...new Set(portfolio.blocks.flatMap((block) => kindOf(block).badges?.(block) ?? []))]
}

/** Every picture and file of the author that the portfolio shows, by digest. */
export function filesOf(portfolio: Portfolio): readonly string[] {
  return [...new Set(portfolio.blocks.flatMap((block) => kindOf(block).files?.(block) ?? []))]
}

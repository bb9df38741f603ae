/** The kinds of block a portfolio is made of, one line for each, in the order they are offered. */
import { z } from 'zod'
import { badge } from './blocks/badge.ts'
import { collection } from './blocks/collection.ts'
import { contact } from './blocks/contact.ts'
import { cv } from './blocks/cv.ts'
import { file } from './blocks/file.ts'
import { goals } from './blocks/goals.ts'
import { heading } from './blocks/heading.ts'
import { image } from './blocks/image.ts'
import type { BlockFacts } from './blocks/kind.ts'
import { languages } from './blocks/languages.ts'
import { link } from './blocks/link.ts'
import { profile } from './blocks/profile.ts'
import { quote } from './blocks/quote.ts'
import { skills } from './blocks/skills.ts'
import { stairs } from './blocks/stairs.ts'
import { text } from './blocks/text.ts'
import { timeline } from './blocks/timeline.ts'

const KINDS = {
  heading,
  text,
  profile,
  badge,
  collection,
  stairs,
  skills,
  timeline,
  cv,
  goals,
  languages,
  image,
  file,
  quote,
  link,
  contact,
} as const

export type BlockKind = keyof typeof KINDS
export const BLOCK_KINDS = Object.keys(KINDS) as BlockKind[] // keys of a const table

type BlockSchema = (typeof KINDS)[BlockKind]['schema']

export const blockSchema = z.discriminatedUnion(
  'kind',
  Object.values(KINDS).map(({ schema }) => schema) as [BlockSchema, ...BlockSchema[]], // not empty
)

export type Block = z.infer<BlockSchema>
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>

/** What is known of the kind of this block, to be asked of this block alone. */
export function kindOf({ kind }: Pick<Block, 'kind'>): BlockFacts<Block, object> {
  return KINDS[kind] as unknown as BlockFacts<Block, object> // the table pairs kind and facts
}

/** A new block of a kind, filled in as far as is known. */
export function blankBlock<Kind extends BlockKind>(
  kind: Kind,
  id: string,
  filled: Partial<Omit<BlockOf<Kind>, 'id' | 'kind'>> = {},
): Block {
  return { kind, ...KINDS[kind].blank, ...filled, id } as unknown as Block // the table gives the own fields of the kind
}

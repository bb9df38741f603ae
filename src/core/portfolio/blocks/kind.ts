/** What is known of one kind of block: its fields, what it holds at first, what it names, and who lets it out. */
import { z } from 'zod'

export const text = z.string()
/** Badges by id, in the order the author wants */
export const badgeIds = z.array(z.string())
export const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What is left of a block of which the author's words stay: a block of text. */
export interface Words {
  readonly kind: 'text'
  readonly id: string
  readonly text: string
}

/** `Block` is a block of this kind, `Fields` what its author fills in. */
export interface BlockFacts<Block, Fields> {
  /** what it holds before its author starts */
  readonly blank: Fields
  /** nothing in it for a reader: it stays here (P-10) */
  readonly isEmpty: (block: Block) => boolean
  /** the badges it shows or leans on */
  readonly badges?: (block: Block) => readonly string[]
  /** the author's pictures and files it shows, by digest */
  readonly files?: (block: Block) => readonly string[]
  /** what stays when these badges go; absent where none can be named */
  readonly without?: (block: Block, ids: ReadonlySet<string>) => readonly (Block | Words)[]
  /** the tick without which it stays here, and the words that tick lets out (P-10) */
  readonly choice?: {
    readonly tick: 'contact'
    readonly words: (block: Block) => readonly string[]
  }
}

/** One kind of block, by the name it is stored under. */
export function blockKind<Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  fields: Shape,
  facts: BlockFacts<
    { kind: Kind; id: string } & z.output<z.ZodObject<Shape>>,
    z.output<z.ZodObject<Shape>>
  >,
) {
  return { ...facts, schema: z.object({ kind: z.literal(kind), id: z.string().min(1), ...fields }) }
}

/** None of these was written. */
export const isBlank = (...words: readonly string[]) => words.every((one) => one.trim() === '')

/** Of a kind that shows badges by their ids, and is nothing without one. */
export const namesBadges = {
  isEmpty: ({ badgeIds }: { readonly badgeIds: readonly string[] }) => badgeIds.length === 0,
  badges: ({ badgeIds }: { readonly badgeIds: readonly string[] }) => badgeIds,
  without: <Block extends { readonly badgeIds: readonly string[] }>(
    block: Block,
    ids: ReadonlySet<string>,
  ) => [{ ...block, badgeIds: block.badgeIds.filter((id) => !ids.has(id)) }],
}

/** Of a kind that shows one picture or file of the author. */
export const namesFile = {
  isEmpty: ({ file }: { readonly file?: string | undefined }) => file === undefined,
  files: ({ file }: { readonly file?: string | undefined }) => (file === undefined ? [] : [file]),
}

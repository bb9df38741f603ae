/** The kinds of block a portfolio is made of, each with the fields its author fills in. */
import { z } from 'zod'

const id = z.string().min(1)
const text = z.string()
/** Badges by id, in the order the author wants */
const badgeIds = z.array(z.string())
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** One step of a stack: an earned badge, or a name of what is still to earn. */
const step = z.object({ name: text, badgeId: z.string().optional() })

export const CV_SECTIONS = ['work', 'education', 'other'] as const

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), id, text }),
  /** `text` is Markdown wherever a block has room for a paragraph */
  z.object({ kind: z.literal('text'), id, text }),
  z.object({ kind: z.literal('badge'), id, badgeId: z.string(), text }),
  z.object({ kind: z.literal('collection'), id, title: text, text, badgeIds }),
  z.object({ kind: z.literal('stairs'), id, title: text, text, steps: z.array(step) }),
  z.object({ kind: z.literal('skills'), id, title: text, badgeIds }),
  z.object({ kind: z.literal('timeline'), id, title: text, badgeIds }),
  z.object({
    kind: z.literal('cv'),
    id,
    section: z.enum(CV_SECTIONS),
    role: text,
    organisation: text,
    /** as typed: `2024`, `2024-09` or `2024-09-01`; '' when open */
    start: text,
    end: text,
    text,
    badgeIds,
  }),
  z.object({ kind: z.literal('image'), id, file: digest.optional(), alt: text, caption: text }),
  z.object({ kind: z.literal('file'), id, file: digest.optional(), name: text, text }),
  z.object({ kind: z.literal('quote'), id, text, by: text, role: text }),
  z.object({ kind: z.literal('link'), id, label: text, url: text }),
  z.object({
    kind: z.literal('contact'),
    id,
    email: text,
    phone: text,
    website: text,
    place: text,
  }),
])

export type Block = z.infer<typeof blockSchema>
export type BlockKind = Block['kind']
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>

type Blank = { readonly [Kind in BlockKind]: Omit<BlockOf<Kind>, 'id'> }

/** What each kind holds before its author starts, in the order the kinds are offered. */
const BLANKS: Blank = {
  heading: { kind: 'heading', text: '' },
  text: { kind: 'text', text: '' },
  badge: { kind: 'badge', badgeId: '', text: '' },
  collection: { kind: 'collection', title: '', text: '', badgeIds: [] },
  stairs: { kind: 'stairs', title: '', text: '', steps: [] },
  skills: { kind: 'skills', title: '', badgeIds: [] },
  timeline: { kind: 'timeline', title: '', badgeIds: [] },
  cv: {
    kind: 'cv',
    section: 'work',
    role: '',
    organisation: '',
    start: '',
    end: '',
    text: '',
    badgeIds: [],
  },
  image: { kind: 'image', alt: '', caption: '' },
  file: { kind: 'file', name: '', text: '' },
  quote: { kind: 'quote', text: '', by: '', role: '' },
  link: { kind: 'link', label: '', url: '' },
  contact: { kind: 'contact', email: '', phone: '', website: '', place: '' },
}

export const BLOCK_KINDS = Object.keys(BLANKS) as BlockKind[] // keys of a const table

/** A new block of a kind, filled in as far as is known. */
export function blankBlock<Kind extends BlockKind>(
  kind: Kind,
  id: string,
  filled: Partial<Omit<BlockOf<Kind>, 'id' | 'kind'>> = {},
): Block {
  return { ...BLANKS[kind], ...filled, id } as unknown as Block // the table gives the own fields of the kind
}

/** The badges a block shows or leans on. */
export function badgesOfBlock(block: Block): readonly string[] {
  if (block.kind === 'badge') return block.badgeId === '' ? [] : [block.badgeId]
  if (block.kind === 'stairs') return block.steps.flatMap(({ badgeId }) => badgeId ?? [])
  return 'badgeIds' in block ? block.badgeIds : []
}

/** What the screens know of one kind of block: its drawing, and what is filled in beside it. */
import type { ComponentType } from 'react'
import type { BlockKind, BlockOf } from '#core/portfolio/block.ts'
import type { PageView } from '../page-view.ts'

/** How a field is filled in that is not written on the page itself. */
export type FieldInput = 'line' | 'badge' | 'badges' | 'steps' | 'section' | 'image' | 'file'

type FieldNameOf<Kind extends BlockKind> = Kind extends BlockKind
  ? Exclude<keyof BlockOf<Kind>, 'id' | 'kind' | 'goals' | 'languages'>
  : never

/** A field by its name in the block; the words are `portfolio:field.<name>`. */
export interface FieldOf<Kind extends BlockKind = BlockKind> {
  readonly name: FieldNameOf<Kind>
  readonly input: FieldInput
}

export interface DrawingProps<Kind extends BlockKind> {
  readonly view: PageView
  readonly block: BlockOf<Kind>
}

export interface BlockUi<Kind extends BlockKind> {
  readonly fields: readonly FieldOf<Kind>[]
  readonly Drawing: ComponentType<DrawingProps<Kind>>
}

export const line = <Name extends string>(name: Name) => ({ name, input: 'line' }) as const
export const badgeList = { name: 'badgeIds', input: 'badges' } as const

/** The places of the entries that are drawn: those with words in them, and one more where the page is being written. */
export function written<Entry>(
  { pen }: PageView,
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => string,
): readonly number[] {
  if (pen) return [...entries.keys(), entries.length]
  return entries.flatMap((entry, at) => (wordsOf(entry).trim() === '' ? [] : [at]))
}

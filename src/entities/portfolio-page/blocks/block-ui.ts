/** What the screens know of one kind of block: the fields of its form, how to tell one from another, its drawing. */
import type { ComponentType } from 'react'
import type { BlockKind, BlockOf } from '#core/portfolio/block.ts'
import type { PageView } from '../page-view.ts'

/** How a field is filled in. */
export type FieldInput =
  | 'line'
  | 'text'
  | 'badge'
  | 'badges'
  | 'steps'
  | 'section'
  | 'image'
  | 'file'

type FieldNameOf<Kind extends BlockKind> = Kind extends BlockKind
  ? Exclude<keyof BlockOf<Kind>, 'id' | 'kind'>
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
  /** the words that tell it from others of its kind; `nameOf` names a badge */
  readonly glimpse: (block: BlockOf<Kind>, nameOf: (badgeId: string) => string) => string
  readonly Drawing: ComponentType<DrawingProps<Kind>>
}

export const line = <Name extends string>(name: Name) => ({ name, input: 'line' }) as const
export const paragraph = { name: 'text', input: 'text' } as const
export const badgeList = { name: 'badgeIds', input: 'badges' } as const

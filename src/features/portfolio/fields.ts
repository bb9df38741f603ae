/** Which fields the form of each kind of block shows, and with what kind of input. */
import type { Block, BlockKind } from '#core/portfolio/block.ts'

export type FieldInput =
  | 'line'
  | 'text'
  | 'badge'
  | 'badges'
  | 'steps'
  | 'section'
  | 'image'
  | 'file'

/** A field by its name in the block; the words are `portfolio:field.<name>`. */
export interface FieldOf {
  readonly name: FieldName
  readonly input: FieldInput
}

export type FieldName =
  | 'text'
  | 'title'
  | 'role'
  | 'organisation'
  | 'start'
  | 'end'
  | 'section'
  | 'badgeIds'
  | 'badgeId'
  | 'steps'
  | 'alt'
  | 'caption'
  | 'name'
  | 'by'
  | 'label'
  | 'url'
  | 'email'
  | 'phone'
  | 'website'
  | 'place'
  | 'file'

const line = (name: FieldName): FieldOf => ({ name, input: 'line' })
const text: FieldOf = { name: 'text', input: 'text' }
const badges: FieldOf = { name: 'badgeIds', input: 'badges' }

export const FIELDS: Readonly<Record<BlockKind, readonly FieldOf[]>> = {
  heading: [line('text')],
  text: [text],
  badge: [{ name: 'badgeId', input: 'badge' }, text],
  collection: [line('title'), text, badges],
  stairs: [line('title'), text, { name: 'steps', input: 'steps' }],
  skills: [line('title'), badges],
  timeline: [line('title'), badges],
  cv: [
    { name: 'section', input: 'section' },
    line('role'),
    line('organisation'),
    line('start'),
    line('end'),
    text,
    badges,
  ],
  image: [{ name: 'file', input: 'image' }, line('alt'), line('caption')],
  file: [{ name: 'file', input: 'file' }, line('name'), text],
  quote: [text, line('by'), line('role')],
  link: [line('label'), line('url')],
  contact: [line('email'), line('phone'), line('website'), line('place')],
}

/** The value of a field as it stands in the block. */
export function fieldValue(block: Block, name: FieldName): unknown {
  return (block as Readonly<Record<string, unknown>>)[name] // the table names fields of this kind
}

/** The block with another value in one field. */
export function withField(block: Block, name: FieldName, value: unknown): Block {
  return { ...block, [name]: value } // the table names fields of this kind
}

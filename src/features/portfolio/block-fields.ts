/** Reads and writes one field of a block by its name. */
import type { Block } from '#core/portfolio/block.ts'
import type { FieldOf } from '#entities/portfolio-page/blocks/block-ui.ts'

type FieldName = FieldOf['name']

/** The value of a field as it stands in the block. */
export function fieldValue(block: Block, name: FieldName): unknown {
  return (block as Readonly<Record<string, unknown>>)[name] // the table names fields of this kind
}

/** The block with another value in one field. */
export function withField(block: Block, name: FieldName, value: unknown): Block {
  return { ...block, [name]: value } // the table names fields of this kind
}

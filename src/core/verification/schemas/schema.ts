/** The part of JSON Schema 2019-09 that our schemas are written in. */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly anyOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: false
  readonly items?: Schema
  readonly minItems?: number
  readonly contains?: Schema
}

/** One value, or a list of at least one: how JSON-LD compacts what the data model calls a list. */
export const oneOrMany = (schema: Schema): Schema => ({
  anyOf: [schema, { type: 'array', items: schema, minItems: 1 }],
})

/** A type member that names `name`, alone or among others. */
export const named = (...names: readonly string[]): Schema => ({
  anyOf: [
    { type: 'string', enum: names },
    { type: 'array', contains: { type: 'string', enum: names } },
  ],
})

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

export const STRING: Schema = { type: 'string', minLength: 1 }
export const NUMBER: Schema = { type: 'number' }
/** An absolute IRI of any scheme. */
export const IRI: Schema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$' }
/** A date and time with a zone (ISO 8601 as VC DM 2.0 asks). */
export const DATE_TIME: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
/** One of the words of a vocabulary, or an extension of it. */
export const word = (...words: readonly string[]): Schema => ({
  anyOf: [
    { type: 'string', enum: words },
    { type: 'string', pattern: '^ext:[A-Za-z0-9._-]+$' },
  ],
})

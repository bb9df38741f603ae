/** Compares a document with a schema, without compiling code (our content policy forbids `eval`). */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import { oncePer } from '../../kernel/once-per.ts'
import type { Schema } from './schema.ts'

type Definitions = Readonly<Record<string, Schema>>
type Rule = (
  value: Json,
  schema: Schema,
  path: string,
  definitions: Definitions,
) => readonly string[]

/** JSON pointers to what departs from the schema; empty when it follows. */
export function deviations(document: Json, schema: Schema): readonly string[] {
  return [...new Set(check(document, schema, '', schema.$defs ?? {}))]
}

const NONE: readonly string[] = []

/** Nearly everything follows its schema: then there is nothing to put together. */
const joined = (some: readonly string[], more: readonly string[]) =>
  some.length === 0 ? more : more.length === 0 ? some : [...some, ...more]

const check: Rule = (value, schema, path, definitions) => {
  const name = schema.$ref?.slice('#/$defs/'.length)
  const referred = name === undefined ? undefined : definitions[name]
  if (referred !== undefined && Object.keys(schema).length === 1)
    return check(value, referred, path, definitions)
  let found = NONE
  for (const rule of RULES) found = joined(found, rule(value, schema, path, definitions))
  return referred === undefined ? found : joined(found, check(value, referred, path, definitions))
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function typeOf(value: Json): string {
  if (value === null) return 'null'
  return isList(value) ? 'array' : typeof value
}

const ofType: Rule = (value, { type }, path) =>
  type === undefined || typeOf(value) === type ? NONE : [path]

const ofText: Rule = (value, { enum: words, pattern, minLength = 0 }, path) => {
  const isWord = words === undefined || words.some((word) => word === value)
  if (typeof value !== 'string') return isWord ? NONE : [path]
  const isShaped = pattern === undefined || expression(pattern).test(value)
  return isWord && isShaped && value.length >= minLength ? NONE : [path]
}

/** Ours are few, and each is asked of many members. */
const expression = oncePer((pattern: string) => new RegExp(pattern, 'u'))

const ofAny: Rule = (value, { anyOf }, path, definitions) => {
  if (anyOf === undefined) return NONE
  const tries: (readonly string[])[] = []
  for (const schema of anyOf) {
    const found = check(value, schema, path, definitions)
    if (found.length === 0) return NONE
    tries.push(found)
  }
  const deepest = tries.filter((found) => !found.includes(path))
  return deepest[0] ?? [path]
}

const ofObject: Rule = (value, schema, path, definitions) =>
  isObject(value)
    ? joined(ofRequired(value, schema, path), ofMembers(value, schema, path, definitions))
    : NONE

function ofRequired(value: JsonObject, { required = [] }: Schema, path: string): readonly string[] {
  return required.filter((key) => own(value, key) === undefined).map((key) => `${path}/${key}`)
}

function ofMembers(
  value: JsonObject,
  { properties = {}, additionalProperties }: Schema,
  path: string,
  definitions: Definitions,
): readonly string[] {
  let found = NONE
  for (const [key, member] of Object.entries(value)) {
    const at = `${path}/${key}`
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (schema !== undefined) found = joined(found, check(member, schema, at, definitions))
    else if (additionalProperties === false) found = joined(found, [at])
  }
  return found
}

const ofList: Rule = (value, { items, minItems = 0, contains }, path, definitions) => {
  if (!isList(value)) return NONE
  const meets = (entry: Json, schema: Schema) =>
    check(entry, schema, path, definitions).length === 0
  const isLacking = contains !== undefined && !value.some((entry) => meets(entry, contains))
  const inside = value.flatMap((entry, index) =>
    items === undefined ? [] : check(entry, items, `${path}/${index}`, definitions),
  )
  return isLacking || value.length < minItems ? [path, ...inside] : inside
}

const RULES: readonly Rule[] = [ofType, ofText, ofAny, ofObject, ofList]

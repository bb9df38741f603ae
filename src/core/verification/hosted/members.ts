/** Reads the loosely written members of Open Badges 0.5 to 2.1 documents. */
import { className } from '../../formats/ob2-class.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'

/** A member that is text with something in it, trimmed. */
export function textOf(object: JsonObject, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = own(object, key)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

/** The id of a reference: the text itself, or the `id` or `@id` of the object. */
export function idOf(reference: Json | undefined): string | undefined {
  if (typeof reference === 'string') return reference.trim() || undefined
  return isObject(reference) ? textOf(reference, 'id', '@id') : undefined
}

/** One or many: JSON-LD writes a list of one as the thing itself. */
export function listOf(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) return []
  return Array.isArray(json) ? (json as readonly Json[]) : [json] // Array.isArray widens readonly lists to any[]
}

export function textsOf(json: Json | undefined): readonly string[] {
  return listOf(json).filter((entry) => typeof entry === 'string')
}

/** `verification` of 1.1 and 2.0, `verify` of 1.0. */
export function verificationOf(document: JsonObject): JsonObject {
  const written = own(document, 'verification') ?? own(document, 'verify')
  const first = listOf(written)[0]
  return isObject(first) ? first : {}
}

/** All types that the ways of verification name; what only says that it is an extension says nothing. */
export function verificationTypes(document: JsonObject): readonly string[] {
  return ['verification', 'verify']
    .flatMap((member) => listOf(own(document, member)))
    .filter(isObject)
    .flatMap((way) => listOf(own(way, 'type') ?? own(way, '@type')))
    .map((type) => (typeof type === 'string' ? className(type.trim()) : JSON.stringify(type)))
    .filter((type) => type !== '' && type !== 'Extension')
}

/**
 * Reads the members of Open Badges 0.5 to 2.1 documents by which a badge is judged: stricter than `formats/fields.ts`,
 * which reads what is shown. A number is no text here, and a list of ids is no id.
 */
import { list } from '../../formats/fields.ts'
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

export function textsOf(json: Json | undefined): readonly string[] {
  return list(json).filter((entry) => typeof entry === 'string')
}

/** `verification` of 1.1 and 2.0, `verify` of 1.0. */
export function verificationOf(document: JsonObject): JsonObject {
  const written = own(document, 'verification') ?? own(document, 'verify')
  const first = list(written)[0]
  return isObject(first) ? first : {}
}

/** All types that the ways of verification name, and the proof beside them; what only says that it is an extension says nothing. */
export function verificationTypes(document: JsonObject): readonly string[] {
  return ['verification', 'verify', 'signature']
    .flatMap((member) => list(own(document, member)))
    .filter(isObject)
    .flatMap((way) => list(own(way, 'type') ?? own(way, '@type')))
    .map((type) => (typeof type === 'string' ? className(type.trim()) : JSON.stringify(type)))
    .filter((type) => type !== '' && type !== 'Extension')
}

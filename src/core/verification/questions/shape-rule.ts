/** Rules about single members of a document, and what breaking one means. */
import type { Located } from '../../formats/fields.ts'
import { list, objects, placesIn, text, texts, words } from '../../formats/fields.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'

/**
 * malformed: no readable badge. wrong: the standard forbids it. unclear: what it is was not said, or it is not one
 * thing. incomplete: worth a remark.
 */
export type Grade = 'malformed' | 'wrong' | 'unclear' | 'incomplete'

export interface Rule {
  /** member names from the root to the object that has the member; lists are opened up */
  readonly at: readonly string[]
  readonly member: string
  /** what a missing member means; undefined when it may be missing */
  readonly absent?: Grade
  readonly is?: (value: Json) => boolean
  /** what a value that is not so means */
  readonly other?: Grade
}

export interface Problem {
  readonly grade: Grade
  /** JSON pointer of the member */
  readonly path: string
}

/** What a document breaks of the rules. */
export function problems(document: JsonObject, rules: readonly Rule[]): readonly Problem[] {
  const find = placesIn(document)
  return rules.flatMap((rule) => find(rule.at).flatMap((place) => problemAt(place, rule)))
}

function problemAt({ value, path }: Located, rule: Rule): readonly Problem[] {
  const grade = isObject(value) ? broken(rule, own(value, rule.member)) : undefined
  if (grade === undefined) return []
  return [{ grade, path: [...path, rule.member].map((key) => `/${key}`).join('') }]
}

function broken(rule: Rule, value: Json | undefined): Grade | undefined {
  if (value === undefined || list(value).length === 0) return rule.absent
  return rule.is === undefined || rule.is(value) ? undefined : rule.other
}

export const isText = (value: Json) => text(value) !== undefined
export const isNamed = (value: Json) => words(value) !== undefined
export const isOne = (value: Json) => list(value).length === 1

/** One text, or one in several languages, each once (VC DM 2.0, section 11.1). */
export function isOneText(value: Json): boolean {
  const languages = list(value).map((it) => (isObject(it) ? own(it, '@language') : undefined))
  return new Set(languages).size === languages.length
}

export const isOneObject = (value: Json) => isOne(value) && objects(value).length === 1
export const isObjects = (value: Json) => list(value).every(isObject)

/** An absolute IRI of any scheme, or a blank node. */
export const isIri = (value: Json) =>
  typeof value === 'string' && /^(_|[a-z][a-z0-9+.-]*):[^\s<>"]+$/i.test(value.trim())

/** An IRI, or an object whose id, if it has one, is an IRI. */
export function isIriOrObject(value: Json): boolean {
  const [first] = list(value)
  if (!isObject(first)) return first !== undefined && isIri(first)
  const id = own(first, 'id')
  return id === undefined || isIri(id)
}

/** Every object there that names types names one of these. */
export const typed =
  (...wanted: readonly string[]) =>
  (value: Json) =>
    texts(value).some((type) => wanted.includes(type))

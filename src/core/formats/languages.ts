/** Texts that an issuer wrote in several languages: lists of language values, and language maps. */
import type { Wording } from '../badge/badge.ts'
import { isList, isObject, type Json, type JsonObject, own } from '../kernel/json.ts'
import { languageMap, words } from './fields.ts'

export type Wordings = readonly Wording[]

/** A document in which a mark stands for every text of several languages, and what each mark stands for. */
export interface Marked {
  readonly document: JsonObject
  readonly texts: readonly Wordings[]
}

/** Lists of texts that are so many things, and what is judged by itself. */
const LEFT: ReadonlySet<string> = new Set([
  ...['@context', 'type', 'tag', 'tags', 'allowedValue', 'educationProgramIdentifier', 'proof'],
  ...['endorsement', 'endorsementJwt', 'verifiableCredential', 'boostCredential'],
])

/** Reading the marked document shows where each text went: no reader has to know of languages. */
export function marked(document: JsonObject): Marked {
  const texts: Wordings[] = []
  return { document: markedObject(document, texts), texts }
}

/** The same object where nothing in it is in several languages. */
function markedObject(json: JsonObject, texts: Wordings[]): JsonObject {
  const before = texts.length
  const members = Object.entries(json).map(
    ([key, value]) => [key, LEFT.has(key) ? value : mark(value, texts)] as const,
  )
  return texts.length === before ? json : Object.fromEntries(members)
}

function mark(value: Json, texts: Wordings[]): Json {
  const wordings = wordingsIn(value)
  if (wordings.length > 1) return markOf(texts.push(wordings) - 1)
  if (isList(value)) return value.map((entry: Json) => mark(entry, texts))
  return isObject(value) ? markedObject(value, texts) : value
}

/** What stands in the document for the text at this place of the list. */
export const markOf = (at: number) => `\u{E000}${at}\u{E000}`

/** The texts of one value, each in its language; a list in which no text names one is a list of things. */
function wordingsIn(value: Json): Wordings {
  if (isObject(value))
    return languageMap(value).flatMap(([language, text]) => wording(language, text))
  if (!isList(value)) return []
  const entries: readonly Json[] = value
  const wordings = entries.flatMap(wordingOf)
  const isOneText = wordings.length === entries.length && wordings.some(({ language }) => language)
  return isOneText ? distinct(wordings) : []
}

function wordingOf(entry: Json): Wordings {
  if (typeof entry === 'string') return wording('', entry)
  const language = isObject(entry) ? own(entry, '@language') : undefined
  const text = isObject(entry) ? own(entry, '@value') : undefined
  if (typeof text !== 'string') return []
  return wording(typeof language === 'string' ? language : '', text)
}

function wording(language: string, written: string): Wordings {
  const text = words(written)
  const tag = language === '@none' ? '' : language.trim().replaceAll('_', '-').toLowerCase()
  return text === undefined ? [] : [{ language: tag, text }]
}

/** Of two texts in one language the first. */
function distinct(wordings: Wordings): Wordings {
  const first = new Map<string, Wording>()
  for (const it of wordings) if (!first.has(it.language)) first.set(it.language, it)
  return [...first.values()]
}

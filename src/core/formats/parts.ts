/** Readers of the parts that Open Badges 2 and 3 write almost alike. */
import type { Alignment, Criteria, Evidence, Image, Related } from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { types } from './document.ts'
import { asWritten, idOf, languageOf, list, objects, present, words } from './fields.ts'

/** An image by URL or data URI, or as an object with `id`, as others write it `url` or `contentUrl`, and `caption`. */
export function readImage(json: Json | undefined): Image | undefined {
  const [first] = list(json)
  const src = idOf(first) ?? (isObject(first) ? elsewhere(first) : undefined)
  if (src === undefined) return undefined
  return present({ src, caption: isObject(first) ? words(own(first, 'caption')) : undefined })
}

const elsewhere = (image: JsonObject) =>
  asWritten(own(image, 'contentUrl')) ?? asWritten(own(image, 'url'))

export function readAlignments(json: Json | undefined): readonly Alignment[] {
  return list(json).flatMap((entry) => {
    if (typeof entry === 'string') return [{ name: entry, url: entry }]
    return isObject(entry) ? [readAlignment(entry)] : []
  })
}

function readAlignment(entry: JsonObject): Alignment {
  const url = words(own(entry, 'targetUrl')) ?? words(own(entry, 'id'))
  const code = words(own(entry, 'targetCode'))
  return present({
    name: words(own(entry, 'targetName')) ?? code ?? url ?? '',
    url,
    code,
    framework: words(own(entry, 'targetFramework')),
    description: words(own(entry, 'targetDescription')) ?? words(own(entry, 'description')),
    type: words(own(entry, 'targetType')),
  })
}

/** Criteria by URL, by narrative, or both. */
export function readCriteria(json: Json | undefined): Criteria | undefined {
  const all = objects(json)
  const url = list(json).flatMap((entry) => idOf(entry) ?? [])[0]
  const narrative = all.flatMap((entry) => words(own(entry, 'narrative')) ?? [])[0]
  return url === undefined && narrative === undefined ? undefined : present({ url, narrative })
}

export function readEvidence(json: Json | undefined): readonly Evidence[] {
  return list(json).flatMap((entry): readonly Evidence[] => {
    if (typeof entry === 'string') return [{ id: entry, types: [] }]
    if (!isObject(entry)) return []
    const field = (key: string) => words(own(entry, key))
    return [
      present({
        id: field('id'),
        name: field('name'),
        description: field('description'),
        narrative: field('narrative'),
        genre: field('genre'),
        audience: field('audience'),
        types: types(entry),
      }),
    ]
  })
}

export function readRelated(json: Json | undefined): readonly Related[] {
  return list(json).flatMap((entry): readonly Related[] => {
    const id = idOf(entry)
    if (id === undefined) return []
    if (!isObject(entry)) return [{ id, types: [] }]
    const language = words(own(entry, 'inLanguage')) ?? languageOf(entry)
    return [present({ id, language, version: words(own(entry, 'version')), types: types(entry) })]
  })
}

/** Keywords, also when an issuer wrote them as one comma-separated text. */
export function readTags(json: Json | undefined): readonly string[] {
  const tags = list(json).flatMap((tag) => (words(tag) ?? '').split(','))
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '')
}

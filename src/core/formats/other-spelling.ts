/** Finds JSON that says the same to a JSON-LD processor in words our readers do not read (decisions.md 1). */
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { hasType, inlineContexts } from './document.ts'
import type { Located } from './fields.ts'
import { idOf, list, object, objects } from './fields.ts'
import { ob2Version } from './ob2-detect.ts'

/** Enough to explain; the answer is the same for one or a thousand. */
const MAX_REPORTED = 20

/** Members that hold whole credentials, with a context of their own. */
const CREDENTIALS = ['verifiableCredential', 'endorsement', 'proof']

/** Members we read one value of: with several, their order, which nobody signed, would decide. */
const SINGLE: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [],
    [
      ...['id', 'issuer', 'credentialSubject', 'name', 'description', 'awardedDate'],
      ...['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'],
    ],
  ],
  [['credentialSubject'], ['id', 'achievement', 'narrative', 'image']],
  [
    ['credentialSubject', 'achievement'],
    ['id', 'name', 'description', 'achievementType'],
  ],
  [['issuer'], ['id', 'name', 'url']],
]

/**
 * The places (JSON pointers) where the document departs from the one compact shape that is read:
 * keywords, IRIs and prefixes as keys, aliases, nested contexts, a node written in two places,
 * several values where one is read. Nothing there may be shown or judged as if it were understood.
 */
export function otherSpelling(document: JsonObject): readonly string[] {
  const isOb2 = ob2Version(document) !== undefined
  const places = walk({ value: document, path: [] })
  const found = isOb2
    ? places.filter(isOddInOb2)
    : [...places.filter(isOdd), ...aliases(document), ...repeatedNodes(document, places)]
  const several = isOb2 ? [] : severalValues(document)
  return [...found.map(({ path }) => pointer(path)), ...several].slice(0, MAX_REPORTED)
}

const pointer = (path: readonly string[]) => path.map((key) => `/${key}`).join('')

/** Every member of every object, with its path. */
function walk(place: Located): readonly Located[] {
  const { value, path } = place
  if (Array.isArray(value)) {
    const entries = value as readonly Json[] // isArray cannot narrow readonly arrays
    return entries.flatMap((entry, index) => walk({ value: entry, path: [...path, String(index)] }))
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const here = { value: member, path: [...path, key] }
    return key === '@context' ? [here] : [here, ...walk(here)]
  })
}

/** A key that means something to JSON-LD and nothing to a plain reader. */
function isOdd({ value, path }: Located): boolean {
  const key = path.at(-1) ?? ''
  if (key === '@context') return path.length > 1 && !path.some((step) => CREDENTIALS.includes(step))
  if (key === '@value' || key === '@language' || key === '@direction') return false
  if (key.startsWith('@') || key.includes(':') || key === '__proto__') return true
  return isOddValue(key, value)
}

/** A typed value, or a blank node that other places could add to. */
function isOddValue(key: string, value: Json): boolean {
  if (key === 'id') return typeof value === 'string' && value.startsWith('_:')
  return objects(value).some(
    (entry) => own(entry, '@value') !== undefined && !isLanguageTagged(entry),
  )
}

function isLanguageTagged(entry: JsonObject): boolean {
  const allowed = ['@value', '@language', '@direction']
  return (
    Object.keys(entry).every((key) => allowed.includes(key)) &&
    typeof own(entry, '@language') === 'string' &&
    typeof own(entry, '@value') === 'string'
  )
}

/** The nodes of an Open Badge 2 that are judged; extensions may say what they like inside. */
const OB2_NODES = ['badge', 'issuer', 'recipient', 'verification', 'verify']

/** Open Badges 2 has `extensions:…` keys and, in the 1.1 draft, `@id` and `@type`. */
function isOddInOb2({ path }: Located): boolean {
  const key = path.at(-1) ?? ''
  if (!path.slice(0, -1).every((step) => OB2_NODES.includes(step))) return false
  if (['@context', '@id', '@type', '@language', '@value'].includes(key)) return false
  return key.startsWith('@') || key === '__proto__' || /^[\w.+-]+:/.test(withoutExtension(key))
}

const withoutExtension = (key: string) => key.replace(/^(extensions|ext):.*$/, '')

/** Inline contexts that give a keyword, or a term we read, another name or meaning. */
function aliases(document: JsonObject): readonly Located[] {
  return inlineContexts(document).flatMap((context) =>
    Object.entries(context).flatMap(([term, meaning]) => {
      const iri = isObject(meaning) ? own(meaning, '@id') : meaning
      const aliased = typeof iri === 'string' && iri.startsWith('@') && term !== '@version'
      const risky = aliased || READ.has(term) || ['@base', '@import', '@propagate'].includes(term)
      return risky ? [{ value: meaning, path: ['@context', term] }] : []
    }),
  )
}

const READ = new Set([
  ...['id', 'type', 'proof', 'credentialStatus', 'credentialSchema', 'evidence', 'endorsement'],
  ...['image', 'criteria', 'identifier', 'result', 'alignment', 'hashed', 'identityHash'],
  ...SINGLE.flatMap(([, members]) => members),
])

/** What is judged or shown of a node; said elsewhere under its id, a plain reader would miss it. */
const SAID = {
  credential: [
    ...['issuer', 'credentialSubject', 'credentialStatus', 'validFrom', 'validUntil'],
    ...['issuanceDate', 'expirationDate', 'awardedDate', 'name', 'evidence', 'proof'],
  ],
  subject: ['achievement', 'identifier', 'narrative', 'result', 'verifiableCredential'],
  achievement: ['name', 'description', 'criteria', 'achievementType', 'resultDescription'],
} as const

/** The credential, its subject or its achievement written a second time, with more to say. */
function repeatedNodes(document: JsonObject, places: readonly Located[]): readonly Located[] {
  const subject = object(own(document, 'credentialSubject')) ?? {}
  const achievement = object(own(subject, 'achievement')) ?? {}
  const inside = places.flatMap(({ value, path }) =>
    objects(value).map((node) => ({ value: node, path })),
  )
  const outside = inside.filter(({ path }) => !path.some((step) => CREDENTIALS.includes(step)))
  return [
    ...inside.filter(({ value }) => repeats(value, document, SAID.credential)),
    ...outside.filter(({ value }) => repeats(value, subject, SAID.subject)),
    ...outside.filter(({ value }) => repeats(value, achievement, SAID.achievement)),
  ]
}

/** True when `node` is `original` under its id, and says something else that would be read there. */
function repeats(node: JsonObject, original: JsonObject, said: readonly string[]): boolean {
  if (node === original || idOf(own(node, 'id')) === undefined) return false
  if (idOf(own(node, 'id')) !== idOf(own(original, 'id'))) return false
  return said.some(
    (key) =>
      own(node, key) !== undefined &&
      JSON.stringify(own(node, key)) !== JSON.stringify(own(original, key)),
  )
}

function severalValues(document: JsonObject): readonly string[] {
  return SINGLE.flatMap(([path, members]) => {
    const node = path.reduce<JsonObject | undefined>(
      (parent, key) => (parent === undefined ? undefined : object(own(parent, key))),
      document,
    )
    return members
      .filter((member) => member !== 'achievement' || !hasType(document, 'ClrCredential'))
      .filter((member) => {
        const values = node === undefined ? [] : list(own(node, member))
        return (
          values.length > 1 && !values.every((value) => isObject(value) && isLanguageTagged(value))
        )
      })
      .map((member) => pointer([...path, member]))
  })
}

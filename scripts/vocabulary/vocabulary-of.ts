/** Gathers the names of classes and properties by their IRI from context documents. */
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { isList, isObject, own } from '../../src/core/kernel/json.ts'
import type { DocumentName } from '../../src/core/verification/contexts/documents.ts'
import type { Vocabulary } from '../../src/core/verification/signed/vocabulary.ts'

/** Newest first: the first name of an IRI stands. */
export const NAMED_BY: readonly DocumentName[] = [
  'credentials-v2',
  'credentials-v1',
  'ob-3.0.3-jti',
  'ob-3.0.3',
  'ob-3.0.3-2024-01',
  'ob-3.0.3-2023-12',
  'ob-3.0.2',
  'ob-3.0.1',
  'ob-3.0.0',
  'ob-draft',
  'ob-beta',
  'clr-2.0.1',
  'clr-2.0.0',
  'status-v1',
  'status-list-2021-v1',
  'revocation-list-2020-v1',
  'ob-extensions',
  'ob3-accessibility',
  'ob3-apply-link',
  'ob3-geo-coordinates',
  'ob3-license',
  'dcc-v1',
  'educredential',
]

/** Of LearnCard, whose contexts name colours and emoji beside these. */
const BOOSTS: JsonObject = {
  '@context': {
    BoostCredential: 'https://docs.learncard.com/definitions#boostCredential',
    CertifiedBoostCredential: 'https://docs.learncard.com/definitions#certifiedBoostCredential',
    boostCredential: 'https://www.w3.org/2018/credentials#VerifiableCredential',
  },
}

/**
 * The two tables of the given contexts. A term that begins with a capital or a digit is a class, any other a
 * property: in Open Badges 3.0.0 to 3.0.2 one IRI is both.
 */
export function vocabularyOf(contexts: readonly JsonObject[]): Vocabulary {
  const classes: Record<string, string> = {}
  const properties: Record<string, string> = {}
  for (const { term, iri } of [...contexts, BOOSTS].flatMap((it) =>
    terms(own(it, '@context') ?? null),
  )) {
    const names = /^[\p{Lu}\d]/u.test(term) ? classes : properties
    if (!Object.hasOwn(names, iri)) names[iri] = NEWER[term] ?? term
  }
  return { classes, properties }
}

/** Two names of one IRI in one context: the name that the data model of today uses. */
const NEWER: Readonly<Record<string, string>> = {
  tags: 'tag',
  AchievementCredential: 'OpenBadgeCredential',
}

interface Term {
  readonly term: string
  readonly iri: string
}

/** Every term with an IRI of its own, those of scoped contexts included; prefixes and keywords are none. */
function terms(context: Json, outer: ReadonlyMap<string, string> = new Map()): Term[] {
  if (isList(context)) return context.flatMap((it: Json) => terms(it, outer))
  if (!isObject(context)) return []
  const prefixes = new Map([...outer, ...Object.entries(context).flatMap(prefix)])
  return Object.entries(context).flatMap(([term, value]) => {
    const iri = absolute(idOf(value), prefixes)
    const here = iri === undefined || term.startsWith('@') ? [] : [{ term, iri }]
    return [...here, ...(isObject(value) ? terms(own(value, '@context') ?? null, prefixes) : [])]
  })
}

const prefix = ([term, value]: [string, Json]): [string, string][] => {
  const iri = idOf(value)
  return iri === undefined ? [] : [[term, iri]]
}

function idOf(value: Json): string | undefined {
  const iri = isObject(value) ? own(value, '@id') : value
  return typeof iri === 'string' ? iri : undefined
}

/** The absolute IRI of a term; undefined for prefixes, keywords and what cannot be told. */
function absolute(
  iri: string | undefined,
  prefixes: ReadonlyMap<string, string>,
): string | undefined {
  if (iri === undefined || iri.startsWith('@')) return undefined
  if (iri.includes('://')) return /[#/:]$/.test(iri) ? undefined : iri
  const [start = '', name] = iri.split(':')
  const base = name === undefined ? undefined : prefixes.get(start)
  return base?.includes('://') === true ? base + (name ?? '') : undefined
}

/** The form in which the tables are kept: for each namespace its classes and its properties. */
export type Packed = Readonly<Record<string, readonly [classes: string, properties: string]>>

/** A name is written after its IRI's own ending only where the two differ. */
export function packed({ classes, properties }: Vocabulary): Packed {
  const spaces = new Map<string, [string[], string[]]>()
  for (const [at, names] of [classes, properties].entries()) {
    for (const [iri, name] of Object.entries(names)) {
      const start = iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
      const space = spaces.get(start) ?? [[], []]
      spaces.set(start, space)
      const tail = iri.slice(start.length)
      space[at]?.push(tail === name ? name : `${tail}=${name}`)
    }
  }
  return Object.fromEntries(
    [...spaces].map(([start, [one, two]]) => [start, [one.join('|'), two.join('|')]]),
  )
}

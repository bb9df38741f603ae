/** The ways in which one point of a signed credential is changed. */
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { isList, isObject } from '../../src/core/kernel/json.ts'
import type { Random } from './random.ts'
import { pick } from './random.ts'

type Path = readonly (string | number)[]

/** Every place in a JSON value, the root left out. */
function places(json: Json, path: Path = []): Path[] {
  const here = path.length === 0 ? [] : [path]
  if (isList(json)) return [...here, ...json.flatMap((item, at) => places(item, [...path, at]))]
  if (!isObject(json)) return here
  return [...here, ...Object.entries(json).flatMap(([key, it]) => places(it, [...path, key]))]
}

function change(json: Json, path: Path, to: (old: Json) => Json): Json {
  const [first, ...rest] = path
  if (first === undefined) return to(json)
  if (isList(json)) return json.map((item, at) => (at === first ? change(item, rest, to) : item))
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, it]) => [key, key === first ? change(it, rest, to) : it]),
  )
}

function at(json: Json, path: Path): Json {
  return path.reduce<Json>((found, step) => {
    if (isList(found)) return found[Number(step)] ?? null
    return isObject(found) ? (found[step] ?? null) : null
  }, json)
}

type Mutator = (document: JsonObject, random: Random) => Json

const LETTERS = 'abcXYZ0189 -_.:/#@é\u0000'

/** Replaces, inserts or removes one character. */
export function changeText(text: string, random: Random, letters = LETTERS): string {
  const place = random(text.length + 1)
  const letter = pick(Array.from(letters), random)
  const kind = random(3)
  if (kind === 0) return text.slice(0, place) + letter + text.slice(place)
  if (kind === 1) return text.slice(0, place) + text.slice(place + 1)
  return text.slice(0, place) + letter + text.slice(place + 1)
}

const STRANGE: readonly Json[] = [null, true, false, 0, 1e21, 7.5, '', [], {}, 'https://a.example']

function otherValue(old: Json, random: Random): Json {
  if (random(4) === 0) return pick(STRANGE, random)
  if (typeof old === 'string') return changeText(old, random)
  if (typeof old === 'number') return old + pick([1, -1, 0.5, 1e-9], random)
  if (typeof old === 'boolean') return !old
  if (isList(old)) return random(2) === 0 ? old.toReversed() : old.slice(1)
  return { ...(isObject(old) ? old : {}), extra: 'x' }
}

const DATES = ['validFrom', 'validUntil', 'created', 'expires', 'issuanceDate', 'expirationDate']
const ADDED = [
  ...DATES,
  'credentialStatus',
  'issuer',
  '@id',
  '@type',
  '@graph',
  '@context',
  '__proto__',
  'grade',
  'proofPurpose',
  'previousProof',
  'https://w3id.org/security#expiration',
  'https://www.w3.org/2018/credentials#validUntil',
]
const CONTEXTS: readonly Json[] = [
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://w3id.org/security/v1',
  'https://w3id.org/security/v2',
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
  'https://unknown.example/context.json',
  { name: 'https://unknown.example/name' },
  { '@vocab': 'https://unknown.example/' },
  { until: 'https://www.w3.org/2018/credentials#validUntil' },
]

function anyPlace(document: JsonObject, random: Random): Path {
  return pick(places(document), random)
}

/** A member somewhere gets another value, name or place, or goes, or is joined by another. */
const MUTATORS: Readonly<Record<string, Mutator>> = {
  value: (it, random) => change(it, anyPlace(it, random), (old) => otherValue(old, random)),
  proof: (it, random) => {
    const inside = places(it.proof ?? null, ['proof'])
    return change(it, pick(inside, random), (old) => otherValue(old, random))
  },
  date: (it, random) => {
    const dated = places(it).filter((path) => DATES.includes(String(path.at(-1))))
    return change(it, pick(dated, random), () =>
      pick(['2000-01-01T00:00:00Z', '2046-01-01T00:00:00Z', '2036-01-01T10:00:00'], random),
    )
  },
  issuer: (it, random) =>
    change(it, ['issuer', 'id'], () =>
      pick(
        [
          'did:web:victim.example',
          'https://victim.example',
          'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
        ],
        random,
      ),
    ),
  status: (it, random) => {
    const inside = places(it.credentialStatus ?? null, ['credentialStatus'])
    return change(it, pick(inside, random), (old) => otherValue(old, random))
  },
  context: (it, random) =>
    change(it, ['@context'], (old) => {
      const list = [...(isList(old) ? old : [old])]
      list.splice(random(list.length + 1), random(2), pick(CONTEXTS, random))
      return list
    }),
  gone: (it, random) => {
    const path = anyPlace(it, random)
    return change(it, path.slice(0, -1), (old) => removed(old, path.at(-1) ?? ''))
  },
  name: (it, random) => {
    const path = anyPlace(it, random)
    return change(it, path.slice(0, -1), (old) => renamed(old, path.at(-1) ?? '', random))
  },
  more: (it, random) => {
    const objects = [[], ...places(it)].filter((path) => isObject(at(it, path)))
    return change(it, pick(objects, random), (old) => added(old, it, random))
  },
  moved: (it, random) => {
    const [from, to] = [anyPlace(it, random), anyPlace(it, random)]
    return change(it, to, () => at(it, from))
  },
  order: (it, random) => {
    const many = [[], ...places(it)].filter((path) => sizeOf(at(it, path)) > 1)
    return change(it, pick(many, random), turned)
  },
}

function removed(json: Json, step: string | number): Json {
  if (isList(json)) return json.filter((_, index) => index !== step)
  return Object.fromEntries(
    Object.entries(isObject(json) ? json : {}).filter(([key]) => key !== step),
  )
}

function renamed(json: Json, step: string | number, random: Random): Json {
  if (!isObject(json)) return json
  const name = random(2) === 0 ? pick(ADDED, random) : changeText(String(step), random)
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key === step ? name : key, value]),
  )
}

function added(json: Json, whole: JsonObject, random: Random): Json {
  const value = at(whole, anyPlace(whole, random))
  const member = [pick(ADDED, random), value] as const
  return Object.fromEntries([...Object.entries(isObject(json) ? json : {}), member])
}

function sizeOf(json: Json): number {
  return isList(json) || isObject(json) ? Object.keys(json).length : 0
}

function turned(json: Json): Json {
  if (isList(json)) return [...json.slice(1), json[0] ?? null]
  return Object.fromEntries(Object.entries(isObject(json) ? json : {}).toReversed())
}

/** What a mutator changes: a JWT has no proof inside and a list no status. */
const NEEDS: Readonly<Record<string, string>> = {
  status: 'credentialStatus',
  proof: 'proof',
  issuer: 'issuer',
  date: 'validFrom',
  context: '@context',
}
const NAMES = Object.keys(MUTATORS)

/** One mutation of a document. */
export function mutateJson(document: JsonObject, random: Random): Json {
  const fitting = NAMES.filter((name) => {
    const needed = NEEDS[name]
    return needed === undefined || needed in document
  })
  return MUTATORS[pick(fitting, random)]?.(document, random) ?? null
}

const REPLACED: ReadonlySet<string | number> = new Set([
  'proof',
  'endorsement',
  'endorsementJwt',
  'verifiableCredential',
  'credentialSubject',
  'credentialStatus',
  'achievement',
  'evidence',
])

/** What may be put in the place of its like in another document. */
export function replaceable(document: JsonObject): readonly Json[] {
  return replacedPlaces(document).map((path) => at(document, path))
}

/** One such thing replaced by one of another document, or joined by it. */
export function substituted(document: JsonObject, foreign: Json, random: Random): Json {
  const path = pick(replacedPlaces(document), random)
  return change(document, path, (old) => (random(2) === 0 ? foreign : [old, foreign].flat()))
}

const replacedPlaces = (document: JsonObject) =>
  places(document).filter((path) => REPLACED.has(path.at(-1) ?? ''))

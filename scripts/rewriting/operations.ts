/** Ways to write a document anew that may leave its statements as they are: what a holder can do without a key. */
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { isList, isObject } from '../../src/core/kernel/json.ts'
import { pick, type Random } from '../mutation/random.ts'
import type { Definition, Terms } from './terms.ts'

/** JSON that may be changed: a copy of the document. */
type Open = { [name: string]: Json }

export interface Rewriting {
  readonly document: Open
  readonly random: Random
  readonly terms: Terms
}

export type Operation = (rewriting: Rewriting) => void

interface Place {
  readonly object: Open
  readonly parent?: Open
  readonly member?: string
}

/** Every object of the document with where it stands; contexts are none, proofs only when asked for. */
function places(object: Open, parent?: Open, member?: string): Place[] {
  const here: Place = parent === undefined ? { object } : { object, parent, member: member ?? '' }
  const deeper = Object.entries(object).flatMap(([name, value]) =>
    name === '@context' || name === 'proof'
      ? []
      : [value].flat().flatMap((it) => (isObject(it) ? places(it, object, name) : [])),
  )
  return [here, ...deeper]
}

const KEEPERS: ReadonlySet<string> = new Set(['id', 'type', 'proof'])
const namesIn = (object: Open) =>
  Object.keys(object).filter((name) => !name.startsWith('@') && !KEEPERS.has(name))

interface Member {
  readonly object: Open
  readonly name: string
  readonly value: Json
  readonly meaning: Definition
}

/** One member that a bundled context defines, anywhere. */
function member(
  { document, random, terms }: Rewriting,
  from = places(document),
): Member | undefined {
  const { object } = pick(from, random)
  const names = namesIn(object).filter((name) => terms.has(name))
  if (names.length === 0) return undefined
  const name = pick(names, random)
  const value = object[name]
  if (value === undefined) return undefined
  return { object, name, value, meaning: pick(terms.get(name) ?? [], random) }
}

/** A value as it must be written where nothing says its type. */
function spelt(value: Json, { type }: Definition): Json {
  if (isList(value)) return value.map((it: Json) => spelt(it, { iri: '', ...(type && { type }) }))
  if (isObject(value) || value === null || type === undefined) return value
  return type === '@id' || type === '@vocab' ? { '@id': value } : { '@value': value, '@type': type }
}

function rename(object: Open, name: string, to: string, value: Json): void {
  Reflect.deleteProperty(object, name)
  object[to] = value
}

function addContext(document: Open, context: JsonObject): void {
  document['@context'] = [...[document['@context'] ?? []].flat(), context] as Json
}

const namespaceOf = (iri: string) =>
  iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
const aliasFor = (name: string, random: Random) => `${name}${random(90) + 10}`

function underMember(rewrite: (found: Member, rewriting: Rewriting) => void): Operation {
  return (rewriting) => {
    const found = member(rewriting)
    if (found !== undefined) rewrite(found, rewriting)
  }
}

const fullKey = underMember(({ object, name, value, meaning }) =>
  rename(object, name, meaning.iri, spelt(value, meaning)),
)

const compactKey = underMember(({ object, name, value, meaning }, { document, random }) => {
  const prefix = aliasFor('p', random)
  const start = namespaceOf(meaning.iri)
  addContext(document, { [prefix]: start })
  rename(object, name, `${prefix}:${meaning.iri.slice(start.length)}`, spelt(value, meaning))
})

const aliasedKey = underMember(({ object, name, value, meaning }, { document, random }) => {
  const alias = aliasFor(name, random)
  addContext(document, { [alias]: termFor(meaning) })
  rename(object, name, alias, value)
})

const otherCapital = underMember(({ object, name, value, meaning }, { document }) => {
  const alias = name.charAt(0).toUpperCase() + name.slice(1)
  addContext(document, { [alias]: termFor(meaning) })
  rename(object, name, alias, value)
})

const termFor = ({ iri, type }: Definition): Json =>
  type === undefined ? { '@id': iri } : { '@id': iri, '@type': type }

const defaultVocabulary = underMember(({ object, name, value, meaning }, { document, terms }) => {
  const start = namespaceOf(meaning.iri)
  addContext(document, { '@vocab': start })
  const tail = meaning.iri.slice(start.length)
  if (!terms.has(tail)) rename(object, name, tail, spelt(value, meaning))
})

const valueObject = underMember(({ object, name, value, meaning }) => {
  if (typeof value !== 'string') return
  object[name] =
    meaning.type === undefined ? { '@value': value } : { '@value': value, '@type': meaning.type }
})

const otherId: Operation = ({ document, random }) => {
  const { object } = pick(named(document), random)
  const { id } = object
  if (typeof id !== 'string') return
  const alias = aliasFor('key', random)
  const start = namespaceOf(id)
  const ways: readonly (() => void)[] = [
    () => rename(object, 'id', '@id', id),
    () => {
      addContext(document, { [alias]: '@id' })
      rename(object, 'id', alias, id)
    },
    () => {
      if (start === '') return
      addContext(document, { [alias]: start })
      object.id = `${alias}:${id.slice(start.length)}`
    },
  ]
  pick(ways, random)()
}

const named = (document: Open) =>
  places(document).filter(({ object }) => typeof object.id === 'string')

const splitNode: Operation = ({ document, random }) => {
  const { object, parent, member: under } = pick(named(document), random)
  const names = namesIn(object)
  if (names.length === 0) return
  const name = pick(names, random)
  const other = { id: object.id ?? null, [name]: object[name] ?? null }
  Reflect.deleteProperty(object, name)
  const place = parent ?? document
  const at = parent === undefined ? '@included' : (under ?? '')
  place[at] = [...[place[at] ?? []].flat(), other] as Json
}

const movedMember: Operation = ({ document, random }) => {
  const all = named(document)
  const from = pick(all, random).object
  const others = all.filter(({ object }) => object !== from && object.id === from.id)
  const names = namesIn(from)
  if (others.length === 0 || names.length === 0) return
  const to = pick(others, random).object
  const name = pick(names, random)
  to[name] = [...[to[name] ?? []].flat(), ...[from[name] ?? []].flat()] as Json
  Reflect.deleteProperty(from, name)
}

const otherType: Operation = ({ document, random, terms }) => {
  const { object } = pick(
    places(document).filter(({ object: it }) => it.type !== undefined),
    random,
  )
  const types = [object.type ?? []].flat()
  if (random(3) === 0) return rename(object, 'type', '@type', object.type ?? null)
  const one = pick(types, random)
  if (typeof one !== 'string') return
  const iri = pick([...(terms.get(one) ?? []), { iri: one }], random).iri
  const to = one === 'OpenBadgeCredential' && random(2) === 0 ? 'AchievementCredential' : iri
  object.type = types.map((it) => (it === one ? to : it))
}

const otherOrder: Operation = ({ document, random }) => {
  const { object } = pick(places(document), random)
  const members = Object.entries(object).toSorted(() => random(2) - 0.5)
  for (const [name] of members) Reflect.deleteProperty(object, name)
  for (const [name, value] of members) object[name] = reversed(name, value)
}

const reversed = (name: string, value: Json): Json =>
  isList(value) && name !== '@context' ? value.toReversed() : value

const listOfOne = underMember(({ object, name, value }) => {
  object[name] = isList(value) && value.length === 1 ? (value[0] ?? null) : [value]
})

const emptyMember: Operation = ({ document, random, terms }) => {
  const { object } = pick(places(document), random)
  const name = pick([...terms.keys()], random)
  if (object[name] === undefined) object[name] = random(2) === 0 ? null : []
}

const nestedContext: Operation = ({ document, random }) => {
  const { object } = pick(places(document).slice(1), random)
  object['@context'] = pick<Json>([{}, [], document['@context'] ?? []], random)
}

const included: Operation = ({ document, random }) => {
  const inner = named(document).filter(({ parent }) => parent !== undefined)
  if (inner.length === 0) return
  const { object, parent, member: under = '' } = pick(inner, random)
  if (parent === undefined) return
  const left = [parent[under] ?? []].flat().map((it) => (it === object ? { id: object.id } : it))
  parent[under] = (left.length === 1 ? left[0] : left) as Json
  document['@included'] = [...[document['@included'] ?? []].flat(), object] as Json
}

/** Two own terms exchange their meanings and their places: the statements stay, each word has another value. */
const exchangedTerms: Operation = ({ document }) => {
  const own = [document['@context'] ?? []].flat().findIndex(isObject)
  const contexts = [...[document['@context'] ?? []].flat()]
  const context = contexts[own]
  if (!isObject(context)) return
  const [[one, first] = [], [other, second] = []] = Object.entries(context)
  if (one === undefined || other === undefined) return
  contexts[own] = { ...context, [one]: second ?? null, [other]: first ?? null }
  document['@context'] = contexts
  for (const { object } of places(document)) exchange(object, one, other)
}

function exchange(object: Open, one: string, other: string): void {
  const { [one]: first, [other]: second } = object
  if (first === undefined && second === undefined) return
  Reflect.deleteProperty(object, one)
  Reflect.deleteProperty(object, other)
  if (first !== undefined) object[other] = first
  if (second !== undefined) object[one] = second
}

const aliasedProof: Operation = (rewriting) => {
  const { document, random } = rewriting
  const proofs = [document.proof ?? []].flat().filter(isObject) as Open[]
  if (proofs.length === 0) return
  const found = member(rewriting, [{ object: pick(proofs, random) }])
  if (found === undefined || found.name === 'proofValue') return
  const alias = aliasFor(found.name, random)
  addContext(document, { [alias]: termFor(found.meaning) })
  if (random(2) === 0) rename(found.object, found.name, alias, found.value)
  else rename(found.object, found.name, found.meaning.iri, spelt(found.value, found.meaning))
}

/** A part becomes the root of the JSON, and the whole stands beside it. */
const otherRoot: Operation = ({ document, random }) => {
  const inner = places(document).slice(1)
  const whole = { ...document }
  const { '@context': context = [], proof, ...rest } = whole
  const { object } = pick(inner, random)
  const { '@context': _, proof: own, ...part } = object
  for (const name of Object.keys(document)) Reflect.deleteProperty(document, name)
  Object.assign(document, { '@context': context, ...part, '@included': [rest] })
  const kept = proof ?? own
  if (kept !== undefined) document.proof = kept
}

export const OPERATIONS = {
  fullKey,
  compactKey,
  aliasedKey,
  otherCapital,
  defaultVocabulary,
  valueObject,
  otherId,
  splitNode,
  movedMember,
  otherType,
  otherOrder,
  listOfOne,
  emptyMember,
  nestedContext,
  included,
  exchangedTerms,
  aliasedProof,
  otherRoot,
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof OPERATIONS

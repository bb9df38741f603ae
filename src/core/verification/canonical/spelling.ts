/** Says where a document is written in another shape than the one readers expect, though it may mean the same. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'

/**
 * A JSON-LD signature covers triples, and the same triples can be written in many ways: full IRIs as keys,
 * keywords, value objects, parts of the credential moved into another node with the same id (decisions.md 1).
 * A plain reader would miss an expiry or a status written so; such documents are therefore never called valid.
 * @returns JSON pointers to what is written otherwise, at most ten
 */
export function otherSpellings(document: JsonObject): readonly string[] {
  const places: string[] = []
  walk(document, '', places)
  moved(document, places)
  return places.slice(0, MAX_NAMED)
}

/** The same for proofs: an end or a purpose that is written otherwise would be missed all the same. */
export function otherProofSpellings(proofs: readonly Json[]): readonly string[] {
  const places: string[] = []
  for (const [at, proof] of proofs.entries()) {
    if (!isObject(proof)) continue
    for (const key of Object.keys(proof))
      if (key !== '@context') walk({ [key]: proof[key] ?? null }, `/proof/${at}`, places)
  }
  return places.slice(0, MAX_NAMED)
}

const MAX_NAMED = 10
/** A text in a stated language or direction is the one value object that Open Badges use. */
const LANGUAGE_VALUE: ReadonlySet<string> = new Set(['@value', '@language', '@direction'])

function walk(json: Json, path: string, places: string[]): void {
  if (isList(json)) {
    for (const [at, item] of json.entries()) walk(item, `${path}/${at}`, places)
  } else if (isObject(json)) {
    walkObject(json, path, places)
  } else if (isAmbiguous(json)) {
    places.push(path)
  }
}

function walkObject(object: JsonObject, path: string, places: string[]): void {
  const keys = Object.keys(object)
  if (keys.includes('@value') && keys.every((key) => LANGUAGE_VALUE.has(key))) return
  for (const key of keys) {
    const here = `${path}/${pointer(key)}`
    if (isOtherKey(key, object, path)) places.push(here)
    else if (key !== '@context') walk(object[key] ?? null, here, places)
  }
  if (hasOtherType(object)) places.push(`${path}/type`)
  if (isBlank(own(object, 'id'))) places.push(`${path}/id`)
}

/** A number whose digits JSON-LD rounds, or half a character that UTF-8 replaces: two values with one signature. */
function isAmbiguous(value: Json): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value)
  if (typeof value !== 'number') return false
  if (Number.isInteger(value)) return !Number.isSafeInteger(value)
  return Number(value.toExponential(15)) !== value
}

/** Keywords, IRIs and members of the prototype as keys; a context inside anything but a credential. */
function isOtherKey(key: string, object: JsonObject, path: string): boolean {
  if (key === '@context') return path !== '' && !isCredential(object)
  return key.startsWith('@') || key.includes(':') || key === '__proto__' || SYNONYMS.has(key)
}

/** `uid` is what ODRL calls an id, `expiration` what security/v1 calls the end of a proof; no badge needs them. */
const SYNONYMS: ReadonlySet<string> = new Set(['uid', 'expiration'])

function isCredential(object: JsonObject): boolean {
  return [own(object, 'type')].flat().includes('VerifiableCredential')
}

/**
 * Types are written as terms. A full IRI is only right where no bundled context has a term for it, as for
 * the Open Badges 2.0 classes that a migrated badge refers to (implementation guide, migrating).
 */
function hasOtherType(object: JsonObject): boolean {
  const types = [own(object, 'type')].flat()
  return types.some((type) => typeof type === 'string' && KNOWN_VOCABULARY.test(type))
}

const KNOWN_VOCABULARY =
  /^(?:_:|cred:|sec:|https?:\/\/(?:www\.w3\.org\/|w3id\.org\/(?!openbadges#)|purl\.imsglobal\.org\/|schema\.org\/))/

function isBlank(id: Json | undefined): boolean {
  return typeof id === 'string' && id.startsWith('_:')
}

/**
 * Another node with the id of the credential, its status or a subject is the same node to a JSON-LD processor.
 * It must not say what a reader looks for in the first.
 */
function moved(document: JsonObject, places: string[]): void {
  const nodes = named(document, '', false, [])
  for (const first of judgedNodes(document)) {
    const others = nodes.filter((other) => isSameNode(first, other))
    for (const { node, path } of others) if (addsTo(node, first)) places.push(path)
  }
}

/** The nodes of which every word counts. */
function judgedNodes(document: JsonObject): readonly JudgedNode[] {
  const list = (member: string) => [own(document, member)].flat().filter((it) => isObject(it))
  return [
    { node: document, judged: ANY },
    ...list('credentialStatus').map((node) => ({ node, judged: ANY })),
    ...list('credentialSubject').map((node) => ({ node, judged: SUBJECT })),
  ]
}

interface JudgedNode {
  readonly node: JsonObject
  readonly judged: Judged
}

function isSameNode({ node, judged }: JudgedNode, other: NamedNode): boolean {
  if (other.node === node || other.id !== own(node, 'id')) return false
  return judged.inCredentials || !other.inCredential
}

interface NamedNode {
  readonly id: string
  readonly node: JsonObject
  readonly path: string
  /** inside another credential than the whole */
  readonly inCredential: boolean
}

/** Every object with an id, at any depth. */
function named(json: Json, path: string, inCredential: boolean, nodes: NamedNode[]): NamedNode[] {
  if (isList(json)) {
    for (const [at, item] of json.entries()) named(item, `${path}/${at}`, inCredential, nodes)
  } else if (isObject(json)) {
    const inside = inCredential || (path !== '' && isCredential(json))
    const id = own(json, 'id')
    if (typeof id === 'string') nodes.push({ id, node: json, path, inCredential: inside })
    for (const key of Object.keys(json))
      if (key !== '@context') named(json[key] ?? null, `${path}/${pointer(key)}`, inside, nodes)
  }
  return nodes
}

/** Which members of a second node with the same id would be missed in the first. */
interface Judged {
  readonly isMember: (key: string) => boolean
  /** whether to look inside embedded credentials, whose subject is often that of the whole */
  readonly inCredentials: boolean
}

const isAny = (key: string) => key !== 'id' && key !== 'type' && key !== '@context'
const SUBJECT_MEMBERS: ReadonlySet<string> = new Set([
  'identifier',
  'achievement',
  'verifiableCredential',
  'endorsementComment',
  'result',
  'creditsEarned',
  'activityStartDate',
  'activityEndDate',
  'licenseNumber',
  'narrative',
  'role',
  'term',
])
const ANY: Judged = { isMember: isAny, inCredentials: true }
const SUBJECT: Judged = { isMember: (key) => SUBJECT_MEMBERS.has(key), inCredentials: false }

function addsTo(other: JsonObject, { node, judged }: JudgedNode): boolean {
  return Object.entries(other).some(
    ([key, value]) =>
      judged.isMember(key) && JSON.stringify(own(node, key)) !== JSON.stringify(value),
  )
}

const pointer = (key: string) =>
  /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key

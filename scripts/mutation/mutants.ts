/** Makes mutants of every kind of source, and says of each what it may be taken for. */
import { unbake } from '../../src/core/baking/unbake.ts'
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { isList, isObject, own, parseObject } from '../../src/core/kernel/json.ts'
import { OPERATIONS } from '../rewriting/operations.ts'
import type { Terms } from '../rewriting/terms.ts'
import { meaningOf, meaningOfJws, meansTheSame } from './meaning.ts'
import { changeText, mutateJson, substituted } from './mutators.ts'
import { pick, type Random } from './random.ts'
import { ANNA } from './shared-host.ts'
import type { Pages, Source } from './source.ts'
import { aList, encodedList, LIST_URL } from './status-list.ts'

export interface Mutant {
  readonly kind: string
  readonly form: 'json' | 'jws'
  readonly text: string
  readonly pages: Pages
  /** whether it still says exactly what was signed, where other libraries can tell */
  readonly isSigned?: boolean | undefined
  /** who signed the status list in the place of the issuer's: it counts, and this must be said */
  readonly listOwner?: Json | undefined
}

/** What mutations draw from. */
export interface Stock {
  readonly random: Random
  readonly terms: Terms
  /** proofs, parts, subjects and entries of all sources, to be put in the place of others */
  readonly foreign: readonly Json[]
}

/** Something changed; undefined when nothing is left to read. */
export async function mutantOf(source: Source, stock: Stock): Promise<Mutant | undefined> {
  const { random } = stock
  const ways = WAYS[source.kind].filter(({ fits }) => fits?.(source) ?? true)
  const { kind, make } = pick(ways, random)
  const mutant = await make(source, stock)
  return mutant && { ...source, kind, ...mutant }
}

type Changed = Partial<Mutant> | undefined

interface Way {
  readonly kind: string
  readonly fits?: (source: Source) => boolean
  readonly make: (source: Source, stock: Stock) => Promise<Changed>
}

const hasList = ({ pages }: Source) => bodyOf(pages, LIST_URL) !== undefined
const hasPages = ({ pages }: Source) => Object.keys(pages).length > 0
const canForge = ({ forge }: Source) => forge !== undefined

const WEB: readonly Way[] = [
  { kind: 'list', fits: hasList, make: otherList },
  { kind: "stranger's list", fits: hasList, make: strangersList },
  { kind: 'redirected', fits: hasPages, make: redirected },
]

const WAYS: Readonly<Record<Source['kind'], readonly Way[]>> = {
  json: [
    ...[onePoint, onePoint, onePoint, onePoint].map((make) => ({ kind: 'point', make })),
    { kind: 'two points', make: twoPoints },
    { kind: 'two points', make: twoPoints },
    { kind: 'rewritten', make: rewrittenPoint },
    { kind: 'substituted', make: substitute },
    { kind: 'character', make: oneCharacter },
    { kind: 'forged', fits: canForge, make: forged },
    ...WEB,
  ],
  jws: [
    { kind: 'part', make: jwsPart },
    { kind: 'part', make: jwsPart },
    { kind: 'forged', fits: canForge, make: forged },
    ...WEB,
  ],
  hosted: [
    { kind: 'baked', make: bakedCopy },
    { kind: 'elsewhere', make: elsewhere },
    { kind: 'redirected', make: redirected },
  ],
  picture: [{ kind: 'byte', make: oneByte }],
}

async function signedText(source: Source, text: string): Promise<Changed> {
  return { text, isSigned: await isSameText(source, text) }
}

/** Undefined where other libraries cannot compare: sets of proofs. */
async function isSameText({ form, text: old }: Source, text: string): Promise<boolean | undefined> {
  if (form === 'jws') return meaningOfJws(text) === meaningOfJws(old)
  const parsed = parseObject(text)
  if (!parsed.ok) return false
  if ([objectIn(old), parsed.value].some(({ proof }) => isList(proof))) return undefined
  return meansTheSame(parsed.value, await meaningOf(objectIn(old)))
}

const written = (source: Source, json: Json) => signedText(source, JSON.stringify(json))

function onePoint(source: Source, { random }: Stock): Promise<Changed> {
  return written(source, mutateJson(objectIn(source.text), random))
}

function twoPoints(source: Source, { random }: Stock): Promise<Changed> {
  const json = mutateJson(objectIn(source.text), random)
  return written(source, isObject(json) ? mutateJson(json, random) : json)
}

/** In other JSON with the same statements, as far as that went, and then one point changed. */
function rewrittenPoint(source: Source, { random, terms }: Stock): Promise<Changed> {
  const document: { [name: string]: Json } = structuredClone(objectIn(source.text)) // a copy may be changed
  for (let left = 1 + random(2); left > 0; left -= 1) {
    pick(Object.values(OPERATIONS), random)({ document, random, terms })
  }
  return written(source, mutateJson(document, random))
}

function substitute(source: Source, { random, foreign }: Stock): Promise<Changed> {
  return written(source, substituted(objectIn(source.text), pick(foreign, random), random))
}

const LETTERS = '{}[]",:\\ a0'

function oneCharacter(source: Source, { random }: Stock): Promise<Changed> {
  return signedText(source, changeText(source.text, random, LETTERS))
}

async function forged(source: Source, { random }: Stock): Promise<Changed> {
  const forgery = await source.forge?.(random)
  // what the issuer publishes stands where it stood
  return forgery && { ...forgery, pages: { ...forgery.pages, ...source.pages }, isSigned: false }
}

async function otherList(source: Source, { random }: Stock): Promise<Changed> {
  const old = bodyOf(source.pages, LIST_URL) ?? {}
  const json = random(4) === 0 ? withOtherBit(old, random) : mutateJson(old, random)
  const list = isObject(json) ? json : {}
  const isSigned = await meansTheSame(list, await meaningOf(old))
  return { pages: { ...source.pages, [LIST_URL]: { body: list } }, isSigned }
}

function withOtherBit(list: JsonObject, random: Random): JsonObject {
  const subject = isObject(list.credentialSubject) ? list.credentialSubject : {}
  const credentialSubject = { ...subject, encodedList: encodedList(random(131_072)) }
  return { ...list, credentialSubject }
}

async function strangersList(source: Source, { random }: Stock): Promise<Changed> {
  const list = await aList(pick([5, 77], random))
  return { pages: { ...source.pages, [LIST_URL]: { body: list } }, listOwner: list.issuer }
}

/** One page is answered by another host, unchanged or not: nothing that stands there counts. */
function redirected({ pages }: Source, { random }: Stock): Promise<Changed> {
  const at = pick(Object.keys(pages), random)
  const body = bodyOf(pages, at)
  const other = body !== undefined && random(2) === 0 ? mutateJson(body, random) : body
  const moved = { body: other, url: `https://rogue.example${new URL(at).pathname}` }
  return Promise.resolve({ pages: { ...pages, [at]: moved }, isSigned: false })
}

/** A character of the header, the payload or the signature; or a member of one of the first two. */
function jwsPart(source: Source, { random }: Stock): Promise<Changed> {
  const parts = source.text.split('.')
  const place = random(3)
  const old = parts[place] ?? ''
  const deep = place < 2 && random(2) === 0
  parts[place] = deep ? reencoded(old, random) : changeText(old, random, 'abcXYZ0189-_.=')
  return signedText(source, parts.join('.'))
}

function reencoded(part: string, random: Random): string {
  const json = objectIn(Buffer.from(part, 'base64url').toString('utf8'))
  const changed = 'issuer' in json ? mutateJson(json, random) : { ...json, alg: 'none' }
  return Buffer.from(JSON.stringify(changed)).toString('base64url')
}

/** One byte of the picture, anywhere; what is then found in it is judged. */
async function oneByte(source: Source, { random }: Stock): Promise<Changed> {
  const bytes = new Uint8Array(source.file ?? [])
  const at = random(bytes.length)
  bytes[at] = random(2) === 0 ? (bytes[at] ?? 0) ^ (1 << random(8)) : random(256)
  const unbaked = await unbake(bytes)
  const payload = unbaked.ok ? unbaked.value.finds[0]?.payload : undefined
  if (payload?.form !== 'json' && payload?.form !== 'jws') return undefined
  const isSigned = payload.form === source.form && (await isSameText(source, payload.text))
  return { form: payload.form, text: payload.text, isSigned }
}

/** The copy in the file is changed: the issuer's must be shown. */
function bakedCopy(source: Source, { random }: Stock): Promise<Changed> {
  const json = mutateJson(objectIn(source.text), random)
  return Promise.resolve({ text: JSON.stringify(json) })
}

/** Where somebody else may publish an award as the issuer's. */
const ROGUE = ['https://issuer.example.rogue.example/award/1.json', 'https://rogue.example/1.json']
const NEIGHBOURS = ['mallory/1.json', 'annabel/1.json', 'anna/..%2fmallory/1.json', 'anna%2f1.json']

function elsewhere({ text, pages }: Source, { random }: Stock): Promise<Changed> {
  const json = mutateJson(objectIn(text), random)
  const neighbours = text.includes(ANNA) ? NEIGHBOURS.map((it) => `${ANNA}/../${it}`) : []
  const at = new URL(pick([...ROGUE, ...neighbours], random)).href
  const members = isObject(json) ? json : {}
  const older = isObject(own(members, 'verify')) ? { verify: { type: 'hosted', url: at } } : {}
  const award = { ...members, ...older, id: at }
  const published = { ...withoutOne(pages, random), [at]: { body: award } }
  return Promise.resolve({ text: JSON.stringify(award), pages: published, isSigned: false })
}

/** The issuer's own pages, one of them sometimes out of reach. */
function withoutOne(pages: Pages, random: Random): Pages {
  const lost = pick([...Object.keys(pages), '', ''], random)
  return Object.fromEntries(Object.entries(pages).filter(([url]) => url !== lost))
}

function bodyOf(pages: Pages, url: string): JsonObject | undefined {
  const page = pages[url]
  const body = page !== undefined && 'body' in page ? (page.body as Json) : undefined // of our own making
  return isObject(body) ? body : undefined
}

function objectIn(text: string): JsonObject {
  const parsed = parseObject(text)
  if (!parsed.ok) throw new Error('a source is always an object')
  return parsed.value
}

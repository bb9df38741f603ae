/** Makes mutants of every kind of source, and says of each when it may still be called valid. */

import type { Badge } from '../../src/core/badge/badge.ts'
import { unbake } from '../../src/core/baking/unbake.ts'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { isObject, parseObject } from '../../src/core/kernel/json.ts'
import { ACHIEVEMENT_ID, AWARD_ID, ISSUER_ID } from '../../src/core/testing/a-hosted-badge.ts'
import { meaningOf, meaningOfJws } from './meaning.ts'
import { changeText, mutateJson } from './mutators.ts'
import { pick, type Random } from './random.ts'
import { encodedList, LIST_URL, type Pages, type Source } from './sources.ts'

export interface Mutant {
  readonly kind: string
  readonly form: 'json' | 'jws'
  readonly text: string
  readonly pages: Pages
  /** whether it still says exactly what was signed, or shows exactly what the issuer publishes */
  readonly isSame: (shown: Badge, truth: Badge) => boolean
}

/** One point changed; undefined when nothing is left to read. */
export function mutantOf(source: Source, random: Random): Promise<Mutant | undefined> {
  return MAKERS[source.kind](source, random)
}

type Maker = (source: Source, random: Random) => Promise<Mutant | undefined>

const MAKERS: Readonly<Record<Source['kind'], Maker>> = {
  json: mutateDocument,
  jws: mutateJws,
  hosted: (source, random) => Promise.resolve(mutateHosted(source, random)),
  picture: mutatePicture,
}

/** Usually a member of the document; sometimes a character of its text, or a point of the status list. */
async function mutateDocument(source: Source, random: Random): Promise<Mutant> {
  const what = random(8)
  if (what === 0) return mutateList(source, random)
  if (what === 1) return judged(source, 'character', changeText(source.text, random, LETTERS))
  const { kind, json } = mutateJson(objectIn(source.text), random)
  return judged(source, kind, JSON.stringify(json))
}

const LETTERS = '{}[]",:\\ a0'

async function judged(source: Source, kind: string, text: string): Promise<Mutant> {
  const same = await isSameText(source, text)
  return { ...source, kind, text, isSame: () => same }
}

async function isSameText({ form, text: old }: Source, text: string): Promise<boolean> {
  if (form === 'jws') return meaningOfJws(text) === meaningOfJws(old)
  const parsed = parseObject(text)
  const before = await meaningOf(objectIn(old))
  return parsed.ok && before !== undefined && (await meaningOf(parsed.value)) === before
}

async function mutateList(source: Source, random: Random): Promise<Mutant> {
  const old = source.pages[LIST_URL]?.body as JsonObject // every signed source has a list
  const bit = random(4) === 0
  const { kind, json } = bit ? withOtherBit(old, random) : mutateJson(old, random)
  const list = isObject(json) ? json : {}
  const same = (await meaningOf(list)) === (await meaningOf(old))
  const pages = { ...source.pages, [LIST_URL]: { body: list } }
  return { ...source, kind: `list ${kind}`, pages, isSame: () => same }
}

function withOtherBit(list: JsonObject, random: Random): { kind: string; json: JsonObject } {
  const subject = isObject(list.credentialSubject) ? list.credentialSubject : {}
  const credentialSubject = { ...subject, encodedList: encodedList(random(131_072)) }
  return { kind: 'bit', json: { ...list, credentialSubject } }
}

/** A character of the header, the payload or the signature; or a member of one of the first two. */
async function mutateJws(source: Source, random: Random): Promise<Mutant> {
  if (random(8) === 0) return mutateList(source, random)
  const parts = source.text.split('.')
  const place = random(3)
  const old = parts[place] ?? ''
  const deep = place < 2 && random(2) === 0
  parts[place] = deep ? reencoded(old, random) : changeText(old, random, 'abcXYZ0189-_.=')
  return judged(source, `part ${place}`, parts.join('.'))
}

function reencoded(part: string, random: Random): string {
  const json = objectIn(Buffer.from(part, 'base64url').toString('utf8'))
  const changed = 'issuer' in json ? mutateJson(json, random).json : { ...json, alg: 'none' }
  return Buffer.from(JSON.stringify(changed)).toString('base64url')
}

/** One byte of the picture, anywhere; what is then found in it is judged. */
async function mutatePicture(source: Source, random: Random): Promise<Mutant | undefined> {
  const bytes = new Uint8Array(source.file ?? [])
  const at = random(bytes.length)
  bytes[at] = random(2) === 0 ? (bytes[at] ?? 0) ^ (1 << random(8)) : random(256)
  const unbaked = await unbake(bytes)
  const payload = unbaked.ok ? unbaked.value.finds[0]?.payload : undefined
  if (payload === undefined || payload.form === 'url') return undefined
  const same = payload.form === source.form && (await isSameText(source, payload.text))
  return { ...source, ...payload, form: payload.form, kind: 'byte', isSame: () => same }
}

const ROGUE = 'https://issuer.example.rogue.example/award/1.json'

/** The copy in the file is changed and the issuer's must be shown; or somebody else publishes it as the issuer's. */
function mutateHosted(source: Source, random: Random): Mutant {
  const { kind, json } = mutateJson(objectIn(source.text), random)
  if (random(2) === 0) {
    const text = JSON.stringify(json)
    return {
      ...source,
      kind: `baked ${kind}`,
      text,
      isSame: (shown, truth) => isEqual(shown, truth),
    }
  }
  const award = { ...(isObject(json) ? json : {}), id: ROGUE }
  const pages = { ...published(source.pages, random), [ROGUE]: { body: award } }
  return {
    ...source,
    kind: `elsewhere ${kind}`,
    text: JSON.stringify(award),
    pages,
    isSame: () => false,
  }
}

/** The issuer's own pages, one of them sometimes out of reach. */
function published(pages: Pages, random: Random): Pages {
  const lost = pick([AWARD_ID, ACHIEVEMENT_ID, ISSUER_ID, '', ''], random)
  return Object.fromEntries(Object.entries(pages).filter(([url]) => url !== lost))
}

const isEqual = (one: Badge, other: Badge) => JSON.stringify(one) === JSON.stringify(other)

function objectIn(text: string): JsonObject {
  const parsed = parseObject(text)
  if (!parsed.ok) throw new Error('a source is always an object')
  return parsed.value
}

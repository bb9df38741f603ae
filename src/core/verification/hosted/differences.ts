/** Lists what the copy in the file says otherwise than the issuer's copy (docs/spec/judging.md 2). */
import type { Known } from '../../formats/known.ts'
import { OB2_BADGE_CLASS, OB2_ISSUER } from '../../formats/ob2-known.ts'
import { unaliased } from '../../formats/ob2-upgrade.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { Remark } from '../report.ts'
import type { Chain } from './chain.ts'
import { idOf } from './members.ts'
import type { Part } from './part.ts'

/** Written by baking or by JSON-LD, without meaning of their own. */
const SILENT = new Set(['@context', 'verify', 'verification', 'image'])
/** Longer values are cut in the report. */
const SHOWN = 200

/** One remark per member that differs, with both values; members that only the published copy has count too. */
export function differences(baked: JsonObject, published: JsonObject): readonly Remark[] {
  const [one, other] = [unaliased(baked), unaliased(published)]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys.flatMap((key) => difference(key, own(one, key), own(other, key)))
}

/** The same for achievement and issuer: what a file copies of them may be short, but says nothing else. */
export function chainDifferences(baked: JsonObject, chain: Chain): readonly Remark[] {
  const badge = own(baked, 'badge')
  const issuer = isObject(badge) ? own(badge, 'issuer') : own(baked, 'issuer')
  return [
    ...partDifferences('badge', badge, chain.achievement, OB2_BADGE_CLASS),
    ...partDifferences('issuer', issuer, chain.issuer, OB2_ISSUER),
  ]
}

/**
 * A part under another address differs by that address, which the document that names it shows. What the file adds
 * in words that Open Badges does not have contradicts nothing, and is not shown: some issuers say more in an award.
 */
function partDifferences(
  name: string,
  baked: Json | undefined,
  part: Part,
  known: Known,
): readonly Remark[] {
  if (!isObject(baked) || part.source !== 'hosted' || idOf(baked) !== part.id) return []
  const [one, other] = [unaliased(baked), unaliased(part.document)]
  const counts = (key: string) => key in other || key in known || key.startsWith('extensions:')
  return Object.keys(one)
    .filter(counts)
    .flatMap((key) => difference(key, own(one, key), own(other, key), name))
}

function difference(
  key: string,
  baked: Json | undefined,
  published: Json | undefined,
  part?: string,
): readonly Remark[] {
  if (SILENT.has(key) || key.startsWith('_') || agree(baked, published)) return []
  const field = part === undefined ? key : `${part}.${key}`
  const detail = { field, baked: shown(baked), issuer: shown(published) }
  return [{ code: 'differsAtIssuer', detail }]
}

/** A whole object and its address name the same thing. */
function agree(one: Json | undefined, other: Json | undefined): boolean {
  if (isObject(one) !== isObject(other) && idOf(one) !== undefined) return idOf(one) === idOf(other)
  return sorted(one) === sorted(other)
}

/** JSON with its members in one order, lists of one written as the thing itself. */
function sorted(json: Json | undefined): string {
  if (Array.isArray(json)) {
    const parts = json.map((entry: Json) => sorted(entry))
    return parts.length === 1 ? (parts[0] ?? '') : `[${parts.join(',')}]`
  }
  if (!isObject(json)) return JSON.stringify(json ?? null)
  const members = Object.keys(json).toSorted()
  return `{${members.map((key) => `${JSON.stringify(key)}:${sorted(own(json, key))}`).join(',')}}`
}

function shown(json: Json | undefined): string {
  if (json === undefined) return ''
  const text = typeof json === 'string' ? json : JSON.stringify(json)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

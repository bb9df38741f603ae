/** Puts what an SD-JWT discloses back in its place, under the rules by which a verifier refuses one (RFC 9901, 7.1). */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import type { Disclosure } from './disclosures.ts'

export interface Restored {
  readonly claims: JsonObject
  /** whether digests were left for which nothing was disclosed: kept back, or decoys */
  readonly isPartial: boolean
  /** whether some of those stood where an end date or a status may have been */
  readonly isOpen: boolean
  /** whether a rule was broken, so that nothing about it may be believed */
  readonly isBroken: boolean
}

/** Levels of members and disclosures together, as in any JSON that we read. */
const DEEPEST = 64
const RESERVED = ['_sd', '...']

/** Names and list places, from the claims on. */
type Path = readonly string[]

/** Beside the claims or those of the credential in them, and in what tells the status. */
const isTelling = ([first, ...rest]: Path): boolean =>
  first === undefined ||
  first === 'credentialStatus' ||
  first === 'status' ||
  (first === 'vc' && isTelling(rest))

export function restore(
  claims: JsonObject,
  disclosures: ReadonlyMap<string, Disclosure>,
): Restored {
  const restorer = new Restorer(disclosures)
  const { _sd_alg, ...whole } = restorer.members(claims, [])
  const { isPartial, isOpen, isBroken } = restorer
  return { claims: whole, isPartial, isOpen, isBroken }
}

class Restorer {
  readonly #disclosures: ReadonlyMap<string, Disclosure>
  readonly #seen = new Set<string>()
  #used = 0
  #broke = false
  isPartial = false
  isOpen = false

  constructor(disclosures: ReadonlyMap<string, Disclosure>) {
    this.#disclosures = disclosures
  }

  get isBroken(): boolean {
    return this.#broke || this.#used < this.#disclosures.size
  }

  members(object: JsonObject, path: Path): JsonObject {
    const open = Object.entries(object).filter(([name]) => name !== '_sd')
    if (open.some(([name]) => name === '...')) this.#broke = true
    const names = new Set(open.map(([name]) => name))
    const hidden = this.#digests(own(object, '_sd')).flatMap((digest) =>
      this.#member(digest, names, path),
    )
    return Object.fromEntries(
      [...open, ...hidden].map(([name, value]) => [name, this.#value(value, [...path, name])]),
    )
  }

  #member(digest: string, names: Set<string>, path: Path): readonly (readonly [string, Json])[] {
    const { name, value } = this.#take(digest, path) ?? {}
    if (value === undefined) return []
    if (name === undefined || RESERVED.includes(name) || names.has(name)) return this.#refuse()
    names.add(name)
    return [[name, value]]
  }

  #value(value: Json, path: Path): Json {
    if (path.length > DEEPEST) {
      this.#broke = true
      return null
    }
    if (isList(value)) return value.flatMap((entry: Json) => this.#entry(entry, path))
    return isObject(value) ? this.members(value, path) : value
  }

  #entry(entry: Json, path: Path): readonly Json[] {
    const digest = isObject(entry) ? own(entry, '...') : undefined
    const within = [...path, '[]']
    if (!isObject(entry) || digest === undefined) return [this.#value(entry, within)]
    if (typeof digest !== 'string' || Object.keys(entry).length > 1) return this.#refuse()
    const disclosure = this.#take(digest, path)
    if (disclosure === undefined) return []
    return disclosure.name === undefined ? [this.#value(disclosure.value, within)] : this.#refuse()
  }

  /** A digest stands for one place: a second one is refused, which also ends what would grow without end. */
  #take(digest: string, path: Path): Disclosure | undefined {
    if (this.#seen.has(digest)) this.#broke = true
    if (this.#seen.has(digest)) return undefined
    this.#seen.add(digest)
    const disclosure = this.#disclosures.get(digest)
    if (disclosure !== undefined) this.#used += 1
    else if (isTelling(path)) this.isOpen = true
    this.isPartial ||= disclosure === undefined
    return disclosure
  }

  #digests(json: Json | undefined): readonly string[] {
    if (json === undefined) return []
    const digests = isList(json) ? json.filter((one: Json) => typeof one === 'string') : []
    if (!isList(json) || digests.length < json.length) this.#broke = true
    return digests
  }

  #refuse(): readonly never[] {
    this.#broke = true
    return []
  }
}

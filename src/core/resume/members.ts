/** Reads foreign JSON member by member, and remembers by name what it did not take. */
import { isList, isObject, type Json, type JsonObject, own } from '../kernel/json.ts'

/** One object of a file; `passed` is shared by all objects of it. */
export class Members {
  readonly #taken = new Set<string>()
  readonly #object: JsonObject
  readonly #path: string
  readonly #passed: Set<string>

  private constructor(object: JsonObject, path: string, passed: Set<string>) {
    this.#object = object
    this.#path = path
    this.#passed = passed
  }

  /** A text or a number as text; '' for nothing. Anything else is passed over. */
  text(key: string): string {
    const value = this.#take(key)
    if (typeof value === 'string') return value.trim()
    if (typeof value === 'number') return String(value)
    this.#pass(key, value)
    return ''
  }

  /** The texts of a list. */
  texts(key: string): readonly string[] {
    const value = this.#take(key)
    const texts = isList(value) ? value.filter((it) => typeof it === 'string') : []
    if (!isList(value) || texts.length < value.length) this.#pass(key, value)
    return texts
  }

  /** What `read` makes of each object in a list. */
  each<T>(key: string, read: (members: Members) => T): readonly T[] {
    const value = this.#take(key)
    const objects = isList(value) ? value.filter(isObject) : []
    if (!isList(value) || objects.length < value.length) this.#pass(key, value)
    return objects.map((one) => this.#within(key, one, read))
  }

  /** What `read` makes of the object under a key; undefined when there is none. */
  inside<T>(key: string, read: (members: Members) => T): T | undefined {
    const value = this.#take(key)
    if (isObject(value)) return this.#within(key, value, read)
    this.#pass(key, value)
    return undefined
  }

  /** The value as it stands. */
  raw(key: string): Json | undefined {
    return this.#take(key)
  }

  /** Read by somebody else when it fits; else passed over. */
  passUnless(key: string, fits: (value: Json | undefined) => boolean): void {
    const value = this.#take(key)
    if (!fits(value)) this.#pass(key, value)
  }

  /** Says nothing to a reader of the CV: it is neither taken nor named. */
  skip(...keys: readonly string[]): void {
    for (const key of keys) this.#take(key)
  }

  #within<T>(key: string, object: JsonObject, read: (members: Members) => T): T {
    const inner = new Members(object, this.#nameOf(key), this.#passed)
    const made = read(inner)
    inner.#passRest()
    return made
  }

  #take(key: string): Json | undefined {
    this.#taken.add(key)
    return own(this.#object, key)
  }

  #passRest(): void {
    for (const [key, value] of Object.entries(this.#object))
      if (!this.#taken.has(key)) this.#pass(key, value)
  }

  #pass(key: string, value: Json | undefined): void {
    const isNothing = value === undefined || value === null || value === ''
    if (!isNothing && this.#passed.size < MOST_NAMES)
      this.#passed.add(this.#nameOf(key).slice(0, LONGEST_NAME))
  }

  #nameOf(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`
  }

  /** Reads a whole file: what `read` made of it, and the names of all that it did not take. */
  static read<T>(file: JsonObject, read: (members: Members) => T) {
    const passed = new Set<string>()
    const members = new Members(file, '', passed)
    const value = read(members)
    members.#passRest()
    return { value, passed: [...passed] }
  }
}

/** More names than this nobody reads. */
const MOST_NAMES = 100
const LONGEST_NAME = 80

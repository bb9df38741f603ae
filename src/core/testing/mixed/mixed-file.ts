/** One file of a mixed drop, and the line that the list of results must have for it. */

/** A sentence of locales/…/importing.json; values that are not named here may be anything. */
export interface Sentence {
  readonly says: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** `mark` as the verification words call it, of a badge whose file stands by itself. */
export interface BadgeLine {
  readonly badge: string
  readonly mark: string
}

export type Line = BadgeLine | Sentence

export interface MixedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** its own line; several where one file is several badges */
  readonly lines: readonly Line[]
  /** lines of what is in it, each with the name of the inner file */
  readonly inside?: Readonly<Record<string, readonly Line[]>>
}

type Content = string | Uint8Array

/** UTF-8 where it is a text. */
export function bytesOf(content: Content): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(content as Uint8Array)) // Buffer takes texts as well
}

export function badgeFile(name: string, content: Content, badge: string, mark = 'issuerUnproven') {
  return { name, bytes: bytesOf(content), lines: [{ badge, mark }] } satisfies MixedFile
}

export function refusal(
  name: string,
  content: Content,
  says: string,
  values: Sentence['values'] = {},
): MixedFile {
  return { name, bytes: bytesOf(content), lines: [{ says, values }] }
}

/** A file that holds others: what it says of itself, and the lines of what is in it. */
export function holder(
  name: string,
  content: Content,
  own: Sentence,
  inside: NonNullable<MixedFile['inside']>,
): MixedFile {
  return { name, bytes: bytesOf(content), lines: [own], inside }
}

/** The sentence as it is in these words of importing.json, anywhere in a text. */
export function patternOf({ says, values = {} }: Sentence, words: object): RegExp {
  const found = says.split('.').reduce<unknown>((table, key) => (table as Words)[key], words)
  const parts = String(found).split(/\{\{(\w+)\}\}/)
  const literal = parts.map((part, at) => (at % 2 ? written(values[part]) : escaped(part)))
  return new RegExp(literal.join(''))
}

type Words = Readonly<Record<string, unknown>>

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const written = (value: string | number | undefined) =>
  value === undefined ? '.+' : escaped(String(value))

/** Writes the XML of the first Europass credentials (EDCI) as the JSON that came after it, so that one reader reads both. */
import { type OpenTag, type XmlToken, xmlTokens } from '../baking/svg/xml-tokens.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { VC2 } from './document.ts'
import type { Slice } from './format.ts'

export interface OpenedEdci {
  readonly document: JsonObject
  /** no part of it has a text of its own */
  readonly slice: Slice
  /** an XML signature is in it */
  readonly isSigned: boolean
}

/** An element as far as it was read. */
interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Element[]
  text: string
}

const DEEPEST = 64
/** Elements written: one that others point at is written for each of them. */
const MOST = 20_000
/** Characters of a text; what is longer is the bytes of a picture or an attachment. */
const LONGEST = 20_000

/** Undefined for any other XML, and for what is not well-formed. */
export function openEdci(text: string): OpenedEdci | undefined {
  const root = treeOf(text)
  if (root?.name !== 'europassCredential') return undefined
  const writer = new Writer(root)
  const members = writer.members(root, [])
  const { type: kind, ...rest } = members
  return {
    document: {
      '@context': [VC2],
      ...rest,
      ...(kind === undefined ? {} : { credentialType: kind }),
      type: ['VerifiableCredential', 'EuropassCredential'],
    },
    slice: () => undefined,
    isSigned: writer.all.some(({ name }) => name === 'SignatureValue'),
  }
}

function treeOf(text: string): Element | undefined {
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [top]
  for (const token of xmlTokens(text)) {
    const here = open.at(-1)
    if (here === undefined || token.kind === 'fault' || open.length > DEEPEST) return undefined
    place(token, here, open)
  }
  return open.length === 1 ? top.children[0] : undefined
}

function place(token: XmlToken, here: Element, open: Element[]): void {
  if (token.kind === 'text') here.text += token.text
  if (token.kind === 'close') open.pop()
  if (token.kind !== 'open') return
  const element = elementOf(token)
  here.children.push(element)
  if (!token.selfClosing) open.push(element)
}

const elementOf = ({ name, attributes }: OpenTag): Element => ({
  name: name.slice(name.indexOf(':') + 1),
  attributes,
  children: [],
  text: '',
})

class Writer {
  readonly all: readonly Element[]
  readonly #named: ReadonlyMap<string, Element>
  #written = 0

  constructor(root: Element) {
    this.all = within(root)
    this.#named = new Map(
      this.all.flatMap((it) => {
        const id = it.attributes.get('id')
        return id === undefined ? [] : [[id, it] as const]
      }),
    )
  }

  /** Its own members; those of one name are a list. */
  members(element: Element, above: readonly Element[]): JsonObject {
    const id = element.attributes.get('id') ?? element.attributes.get('uri')
    const members: Record<string, Json> = Object.create(null) as Record<string, Json> // no inherited members
    if (id !== undefined) members.id = id
    for (const child of element.children) {
      const value = SIGNATURE.test(child.name) ? undefined : this.#value(child, above)
      const before = members[child.name]
      if (value === undefined) continue
      members[child.name] = before === undefined ? value : [before, value].flat()
    }
    return { ...members, ...typeOf(element) }
  }

  #value(element: Element, above: readonly Element[]): Json | undefined {
    this.#written += 1
    const target = this.#named.get(element.attributes.get('idref') ?? '') ?? element
    if (this.#written > MOST || above.includes(target)) return undefined
    if (target.children.length === 0 && !target.attributes.has('uri')) {
      const text = target.text.trim()
      const id = target.attributes.get('id')
      if (text === '') return id === undefined ? undefined : { id }
      return text.length > LONGEST ? undefined : text
    }
    return languagesIn(target) ?? this.members(target, [...above, target])
  }
}

const SIGNATURE = /^(?:Signature|proof)$/

const typeOf = ({ name }: Element): JsonObject =>
  name === 'learningAchievement' ? { type: 'LearningAchievement' } : {}

const within = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(within),
]

/** A text stands there once for each language. */
function languagesIn({ children }: Element): JsonObject | undefined {
  if (children.length === 0 || children.some(({ name }) => name !== 'text')) return undefined
  const languages = new Map<string, Json[]>()
  for (const { attributes, text } of children) {
    const language = attributes.get('lang') ?? attributes.get('xml:lang') ?? '@none'
    languages.set(language, [...(languages.get(language) ?? []), text.trim()])
  }
  return Object.fromEntries(languages)
}

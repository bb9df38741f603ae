/** Writes the XML of the first Europass credentials (EDCI) as the JSON that came after it, so that one reader reads both. */

import { LIMITS } from '../baking/limits.ts'
import { type OpenTag, type XmlToken, xmlTokens } from '../baking/svg/xml-tokens.ts'
import { groupBy } from '../kernel/group.ts'
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

/** Levels, also of elements that others point at. */
const DEEPEST = 64
/** Elements written, and characters of their texts: what others point at is written for each of them. */
const MOST = { elements: 20_000, characters: LIMITS.file } as const
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
  #elements = 0
  #characters = 0

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
    const said = element.children.flatMap((child) => {
      const value = SIGNATURE.test(child.name) ? undefined : this.#value(child, above)
      return value === undefined ? [] : [[child.name, value] as const]
    })
    const members = byName(id === undefined ? said : [['id', id], ...said])
    return { ...members, ...typeOf(element) }
  }

  #value(element: Element, above: readonly Element[]): Json | undefined {
    this.#elements += 1
    const target = this.#named.get(element.attributes.get('idref') ?? '') ?? element
    if (this.#elements > MOST.elements || above.length > DEEPEST) return undefined
    if (above.includes(target)) return undefined
    const isBare = target.children.length === 0 && !target.attributes.has('uri')
    if (isBare) return this.#text(target) ?? named(target)
    return isInLanguages(target)
      ? this.#languages(target)
      : this.members(target, [...above, target])
  }

  #text({ text }: Element): string | undefined {
    const written = text.trim()
    if (written === '' || written.length > LONGEST) return undefined
    this.#characters += written.length
    return this.#characters > MOST.characters ? undefined : written
  }

  /** A text stands there once for each language. */
  #languages({ children }: Element): JsonObject {
    const texts = children.flatMap((child) => {
      this.#elements += 1
      const text = this.#elements > MOST.elements ? undefined : this.#text(child)
      return text === undefined ? [] : [[languageOf(child), text] as const]
    })
    return byName(texts)
  }
}

const SIGNATURE = /^(?:Signature|proof)$/

const typeOf = ({ name }: Element): JsonObject =>
  name === 'learningAchievement' ? { type: 'LearningAchievement' } : {}

const within = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(within),
]

const named = ({ text, attributes }: Element): JsonObject | undefined => {
  const id = attributes.get('id')
  return id === undefined || text.trim() !== '' ? undefined : { id }
}

const isInLanguages = ({ children }: Element) =>
  children.length > 0 && children.every(({ name }) => name === 'text')

const languageOf = ({ attributes }: Element) =>
  attributes.get('lang') ?? attributes.get('xml:lang') ?? '@none'

/** What has one name is a list where there is more of it. */
function byName(said: readonly (readonly [string, Json])[]): JsonObject {
  const groups = groupBy(said, ([name]) => name)
  return Object.fromEntries(
    [...groups].map(([name, all]) => {
      const [first = null, ...others] = all.map(([, value]) => value)
      return [name, others.length === 0 ? first : [first, ...others]]
    }),
  )
}

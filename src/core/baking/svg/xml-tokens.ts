/** Cuts XML text into tokens in linear time, resolving nothing but entities that stand for a short literal text. */
import { LIMITS } from '../limits.ts'
import { type Entities, entitiesIn, NO_ENTITIES } from './entities.ts'

export interface OpenTag {
  readonly kind: 'open'
  /** qualified name as written */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly selfClosing: boolean
  /** offset of `<` */
  readonly start: number
  /** offset just behind the tag */
  readonly end: number
}

export type XmlToken =
  | OpenTag
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  /** character data with references decoded, or a CDATA section as it stands */
  | { readonly kind: 'text'; readonly text: string; readonly end: number }
  /** comment, processing instruction, declaration or harmless doctype */
  | { readonly kind: 'skip'; readonly end: number }
  | { readonly kind: 'fault'; readonly fault: XmlFault; readonly end: number }

/** `entities`: declarations that could lead elsewhere or explode (never expanded). `broken`: not well-formed. */
export type XmlFault = 'entities' | 'broken' | 'tooLarge'

const NAME = '[^\\s<>/=\'"!?&;]+'
const OPEN = new RegExp(`<(${NAME})`, 'y')
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'y')
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const TAG_END = /\s*(\/?)>/y

const BLOCKS: readonly {
  readonly head: string
  readonly tail: string
  readonly read: (inside: string, end: number) => XmlToken
}[] = [
  { head: '<!--', tail: '-->', read: (_inside, end) => ({ kind: 'skip', end }) },
  { head: '<![CDATA[', tail: ']]>', read: (text, end) => ({ kind: 'text', text, end }) },
  { head: '<?', tail: '?>', read: (_inside, end) => ({ kind: 'skip', end }) },
]

/** XML has it in capitals; tools that think of HTML do not. */
const DOCTYPE = /<!DOCTYPE([^[>]*)(?:\[([^\]]*)\]\s*)?>/iy

/** Yields the tokens in document order; a `fault` is always the last one. */
export function* xmlTokens(text: string): Generator<XmlToken, void, void> {
  let at = 0
  let entities = NO_ENTITIES
  for (let count = 0; at < text.length; count += 1) {
    const doctype = matchAt(DOCTYPE, text, at)
    entities = doctype?.[2] === undefined ? entities : (entitiesIn(doctype[2]) ?? NO_ENTITIES)
    const token = count < LIMITS.svgNodes ? tokenAt(text, at, entities) : fault('tooLarge', at)
    yield token
    if (token.kind === 'fault') return
    at = token.end
  }
}

function tokenAt(text: string, at: number, entities: Entities): XmlToken {
  if (text[at] !== '<') return characters(text, at, entities)
  const doctype = matchAt(DOCTYPE, text, at)
  if (doctype !== null) return readDoctype(doctype[2], DOCTYPE.lastIndex)
  const block = BLOCKS.find(({ head }) => text.startsWith(head, at))
  if (block !== undefined) {
    const tail = text.indexOf(block.tail, at + block.head.length)
    if (tail < 0) return fault('broken', at)
    return block.read(text.slice(at + block.head.length, tail), tail + block.tail.length)
  }
  return text[at + 1] === '/' ? closeTag(text, at) : openTag(text, at, entities)
}

function characters(text: string, at: number, entities: Entities): XmlToken {
  const next = text.indexOf('<', at)
  const end = next < 0 ? text.length : next
  const decoded = decodeReferences(text.slice(at, end), entities)
  return decoded === undefined ? fault('broken', at) : { kind: 'text', text: decoded, end }
}

function closeTag(text: string, at: number): XmlToken {
  const name = matchAt(CLOSE, text, at)?.[1]
  return name === undefined ? fault('broken', at) : { kind: 'close', name, end: CLOSE.lastIndex }
}

function openTag(text: string, at: number, entities: Entities): XmlToken {
  const name = matchAt(OPEN, text, at)?.[1]
  if (name === undefined) return fault('broken', at)
  const attributes = new Map<string, string>()
  let end = OPEN.lastIndex
  for (let match = matchAt(ATTRIBUTE, text, end); match; match = matchAt(ATTRIBUTE, text, end)) {
    const value = decodeReferences(match[2] ?? match[3] ?? '', entities)
    if (value === undefined || attributes.has(match[1] ?? '')) return fault('broken', at)
    attributes.set(match[1] ?? '', value)
    end = ATTRIBUTE.lastIndex
  }
  const tail = matchAt(TAG_END, text, end)
  if (tail === null) return fault('broken', at)
  const selfClosing = tail[1] === '/'
  return { kind: 'open', name, attributes, selfClosing, start: at, end: TAG_END.lastIndex }
}

/** A doctype may name a public identifier, and declare what stands for a short literal text. */
function readDoctype(subset: string | undefined, end: number): XmlToken {
  const isHarmless = subset === undefined || entitiesIn(subset) !== undefined
  return isHarmless ? { kind: 'skip', end } : fault('entities', end)
}

function fault(why: XmlFault, at: number): XmlToken {
  return { kind: 'fault', fault: why, end: at }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const REFERENCE = /&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[\w.-]{1,32});/gi

/** Decodes character references and entities, the five predefined and those given; undefined when another is named. */
export function decodeReferences(text: string, entities = NO_ENTITIES): string | undefined {
  if (!text.includes('&')) return text
  const names = Array.from(text.matchAll(REFERENCE), (match) => match[1] ?? '')
  const values = new Map(names.map((name) => [name, referred(name, entities)]))
  if ([...values.values()].includes(undefined)) return undefined
  if (!entities.mayExpand(names)) return undefined
  return text.replace(REFERENCE, (_whole, name: string) => values.get(name) ?? '')
}

function referred(name: string, { texts }: Entities): string | undefined {
  return name.startsWith('#') ? numbered(name) : (PREDEFINED.get(name) ?? texts.get(name))
}

function numbered(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

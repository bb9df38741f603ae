/** Finds the badge elements of an SVG by namespace and local name, in document order. */
import { LIMITS } from '../limits.ts'
import { PLACES, type Place } from '../places.ts'
import { type OpenTag, type XmlFault, xmlTokens } from './xml-tokens.ts'

export interface BadgeElement {
  readonly place: Place
  /** qualified name as written */
  readonly name: string
  /** the `verify` attribute (in no namespace), trimmed; empty when absent */
  readonly verify: string
  /** text and CDATA children, concatenated */
  readonly body: string
  /** false when the namespace is a tolerated spelling, or the prefix was never declared */
  readonly canonical: boolean
  /** offset of the element's `<` */
  readonly start: number
  /** offset just behind the element */
  readonly end: number
}

export interface SvgReading {
  /** local name of the document's root; undefined when there is none */
  readonly root?: string
  readonly rootTag?: OpenTag
  readonly elements: readonly BadgeElement[]
  /** why reading stopped early */
  readonly fault?: XmlFault
}

/** Prefix to namespace ('' for the default one); linked, not copied, or declarations would multiply. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>
  readonly outer: Scope | undefined
}

type Opened = Omit<BadgeElement, 'body' | 'end'>

interface Open {
  readonly name: string
  readonly scope: Scope | undefined
  /** collects the body of a badge element */
  readonly badge?: { element: Opened; body: string[] }
}

/** Reads the whole document and keeps only its badge elements. */
export function readSvg(text: string): SvgReading {
  const reader = new Reader()
  for (const token of xmlTokens(text)) {
    if (token.kind === 'open') reader.open(token)
    else if (token.kind === 'close') reader.close(token.name, token.end)
    else if (token.kind === 'text') reader.text(token.text)
    else if (token.kind === 'fault') reader.stop(token.fault)
    if (reader.fault !== undefined) break
  }
  if (reader.stack.length > 0) reader.stop('broken')
  return reader.reading()
}

/** The state of one pass over one document. */
class Reader {
  readonly stack: Open[] = []
  readonly elements: BadgeElement[] = []
  root: OpenTag | undefined
  fault: XmlFault | undefined

  open(tag: OpenTag): void {
    const scope = scopeOf(tag, this.stack.at(-1)?.scope)
    this.root ??= tag
    const element = badgeElement(tag, scope)
    const badge = element && { element, body: [] }
    this.stack.push({ name: tag.name, scope, ...(badge && { badge }) })
    if (this.stack.length > LIMITS.svgDepth) this.stop('tooLarge')
    if (tag.selfClosing) this.close(tag.name, tag.end)
  }

  close(name: string, end: number): void {
    const closed = this.stack.pop()
    if (closed?.name !== name) this.stop('broken')
    else if (closed.badge) this.keep(closed.badge, end)
  }

  keep(badge: NonNullable<Open['badge']>, end: number): void {
    this.elements.push({ ...badge.element, body: badge.body.join('').trim(), end })
  }

  text(text: string): void {
    this.stack.at(-1)?.badge?.body.push(text)
  }

  stop(fault: XmlFault): void {
    this.fault ??= fault
  }

  reading(): SvgReading {
    return {
      elements: this.elements,
      ...(this.root && { root: localName(this.root.name), rootTag: this.root }),
      ...(this.fault === undefined ? {} : { fault: this.fault }),
    }
  }
}

function scopeOf(tag: OpenTag, outer: Scope | undefined): Scope | undefined {
  const names = [...tag.attributes].filter(([name]) => /^xmlns(:|$)/.test(name))
  if (names.length === 0) return outer
  return { declared: new Map(names.map(([name, uri]) => [name.slice(6), uri])), outer }
}

function lookUp(scope: Scope | undefined, prefix: string): string | undefined {
  for (let at = scope; at !== undefined; at = at.outer) {
    const uri = at.declared.get(prefix)
    if (uri !== undefined) return uri
  }
  return undefined
}

function badgeElement(tag: OpenTag, scope: Scope | undefined): Opened | undefined {
  const prefix = tag.name.includes(':') ? tag.name.slice(0, tag.name.indexOf(':')) : ''
  const namespace = lookUp(scope, prefix)
  const found = namespace === undefined ? byName(tag.name) : byNamespace(namespace, tag.name)
  const verify = tag.attributes.get('verify')?.trim() ?? ''
  return found && { ...found, name: tag.name, verify, start: tag.start }
}

function byNamespace(uri: string, name: string): { place: Place; canonical: boolean } | undefined {
  const place = PLACES.find(
    ({ namespace, tolerated, element }) =>
      element === localName(name) && (namespace === uri || tolerated.includes(uri)),
  )
  return place && { place, canonical: place.namespace === uri }
}

/** Strict XML would refuse an undeclared prefix; old exporters left the declaration out. */
function byName(name: string): { place: Place; canonical: boolean } | undefined {
  const place = PLACES.find(({ element }) => name === `openbadges:${element}`)
  return place && { place, canonical: false }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

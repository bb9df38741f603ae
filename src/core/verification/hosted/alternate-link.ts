/**
 * Finds the JSON that a web page names as another form of itself: a link in the head of the page.
 * What stands in a comment, a script, a text or the body may have been written by a visitor, so the head is
 * read as a browser reads it (HTML, "in head"), and ends at the first thing that cannot stand in one.
 */

/** The address of the first link to JSON on the page at `page`; undefined when the head has none or this is no page. */
export function alternateLink(html: string, page: string): string | undefined {
  if (!html.trimStart().startsWith('<')) return undefined
  const tags = [...headTags(html)]
  const link = tags.find(isAlternate)?.attributes.get('href')?.trim()
  const base = tags.find(({ name, attributes }) => name === 'base' && attributes.has('href'))
  return link && absolute(link, absolute(base?.attributes.get('href') ?? '', page) ?? page)
}

function isAlternate({ name, attributes }: Tag): boolean {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  const type = (attributes.get('type') ?? '').split(';')[0]?.trim().toLowerCase()
  const names = Boolean(attributes.get('href')?.trim()) && JSON_TYPE.test(type ?? '')
  return name === 'link' && names && relations.includes('alternate')
}

const absolute = (href: string, base: string): string | undefined =>
  URL.canParse(href, base) ? new URL(href, base).href : undefined

const JSON_TYPE = /^application\/(?:ld\+)?json$/

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Elements of a head of which only the tag is looked at. */
const EMPTY = new Set(['html', 'head', 'meta', 'base', 'basefont', 'bgsound', 'link'])
/** Elements that hold text, whatever it looks like. */
const TEXT = new Set(['title', 'style', 'script', 'noscript', 'noframes'])

/** Comments as browsers end them, declarations, and what looks like one. */
const COMMENT = /^<!--(?:-?>|[\s\S]*?(?:--!?>|$))/
const DECLARATION = /^<[!?][^>]*(?:>|$)/
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*))?)?/y
const START = /^<([a-z][^\s/>]*)/i
const END = /^<\/[a-z][^>]*>/i

/** The start tags of the head, one after another. */
function* headTags(html: string): Generator<Tag> {
  let rest = html
  for (;;) {
    rest = rest.trimStart()
    const skipped = skip(rest)
    if (skipped !== undefined) {
      rest = skipped
      continue
    }
    const tag = startTag(rest)
    if (tag === undefined) return
    yield tag
    rest = rest.slice(tag.length)
    if (!TEXT.has(tag.name)) continue
    const after = afterText(rest, tag.name)
    if (after === undefined) return
    rest = after
  }
}

/** What follows a comment, a declaration or a stray end tag; undefined when the text begins with none. */
function skip(rest: string): string | undefined {
  const [met] = COMMENT.exec(rest) ?? DECLARATION.exec(rest) ?? END.exec(rest) ?? []
  return met === undefined || /^<\/(?:head|body|html|br)\b/i.test(met)
    ? undefined
    : rest.slice(met.length)
}

/** The tag at the beginning of the text; undefined when it is cut off or cannot stand in a head. */
function startTag(rest: string): (Tag & { readonly length: number }) | undefined {
  const [start = '', written = ''] = START.exec(rest) ?? []
  const name = written.toLowerCase()
  if (!EMPTY.has(name) && !TEXT.has(name)) return undefined
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = start.length
  let end = start.length
  for (let met = ATTRIBUTE.exec(rest); met !== null; met = ATTRIBUTE.exec(rest)) {
    end = ATTRIBUTE.lastIndex
    const [, key = '', double, single, bare] = met
    const known = key.toLowerCase()
    if (!attributes.has(known)) attributes.set(known, double ?? single ?? bare ?? '')
  }
  const [close] = /^[\s/]*>/.exec(rest.slice(end)) ?? []
  return close === undefined ? undefined : { name, attributes, length: end + close.length }
}

/** What follows the end of an element of text; undefined when nobody can say where a browser ends it. */
function afterText(rest: string, name: string): string | undefined {
  const end = new RegExp(`</${name}[\\s/>]`, 'i').exec(rest)
  if (end === null) return undefined
  if (name === 'script' && rest.slice(0, end.index).includes('<!--')) return undefined
  const close = rest.indexOf('>', end.index)
  return close < 0 ? undefined : rest.slice(close + 1)
}

/** Finds pictures, links and JSON-LD in HTML, pasted or saved, without building a document. */
import { LIMITS } from '../baking/limits.ts'
import { decodeReferences } from '../baking/svg/xml-tokens.ts'

/** How much HTML is looked at, in characters, and how many addresses are kept. */
const LONGEST = LIMITS.file
const MOST = 200

const TAGS = /<(img|source|a|object|embed)\b/gi
const ADDRESS = /(?:^|\s)(src|href|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/** The http(s) and data: addresses of pictures first, then of links, each once. */
export function addressesIn(html: string): readonly string[] {
  const tags = tagsIn(html.slice(0, LONGEST))
  const pictures = tags.filter(({ name }) => name !== 'a')
  const links = tags.filter(({ name }) => name === 'a')
  const addresses = [...pictures, ...links].map(({ attributes }) => addressOf(attributes))
  return [...new Set(addresses)].filter((it) => isUsable(it)).slice(0, MOST)
}

interface Tag {
  readonly name: string
  readonly attributes: string
}

/** Attributes end at the next `<` as well, or a page of unclosed tags would be read once per tag. */
function tagsIn(html: string): readonly Tag[] {
  const end = /[<>]/g
  return Array.from(html.matchAll(TAGS), (match): Tag => {
    end.lastIndex = match.index + match[0].length
    const until = end.exec(html)?.index ?? html.length
    const attributes = html.slice(match.index + match[0].length, until)
    return { name: match[1]?.toLowerCase() ?? '', attributes }
  })
}

const SCRIPT = /<script\b[^<>]{0,2000}>/gi
const SCRIPT_END = /<\/script/gi
const DATA_TYPE = /\btype\s*=\s*["']?application\/(?:ld\+json|json|vc)/i
const BADGE = /OpenBadge|Credential|"Assertion"|openbadges/

/** What a page says of itself for machines, where that may be about a badge: each as its exact text. */
export function documentsIn(html: string): readonly string[] {
  const text = html.slice(0, LONGEST)
  const documents: string[] = []
  SCRIPT.lastIndex = 0
  for (let open = SCRIPT.exec(text); open; open = SCRIPT.exec(text)) {
    SCRIPT_END.lastIndex = SCRIPT.lastIndex
    const close = SCRIPT_END.exec(text)
    if (close === null) break
    if (DATA_TYPE.test(open[0])) documents.push(text.slice(SCRIPT.lastIndex, close.index).trim())
    SCRIPT.lastIndex = SCRIPT_END.lastIndex
  }
  return documents.filter((document) => BADGE.test(document)).slice(0, MOST)
}

/** The http(s) addresses that stand in a plain text, each once. */
export function addressesInText(text: string): readonly string[] {
  const found = text.slice(0, LONGEST).match(/https?:\/\/[^\s<>"'`|{}\\^]{4,8000}/gi) ?? []
  const bare = found.map((url) => url.replace(/[).,;:!?\]*_]{1,9}$/, ''))
  return [...new Set(bare)].filter((url) => URL.canParse(url)).slice(0, MOST)
}

function addressOf(attributes: string): string {
  const match = ADDRESS.exec(attributes)
  const raw = match?.[2] ?? match?.[3] ?? match?.[4] ?? ''
  return (decodeReferences(raw) ?? raw).trim()
}

function isUsable(address: string): boolean {
  return /^(https?:\/\/|data:image\/)/i.test(address) && URL.canParse(address)
}

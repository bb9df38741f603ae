/** Finds the addresses of pictures and links in pasted HTML, without building a document. */
import { decodeReferences } from '../baking/svg/xml-tokens.ts'

/** How much pasted HTML is looked at, in characters, and how many addresses are kept. */
const LONGEST = 2_000_000
const MOST = 200

/** Attributes end at the next `<` as well, or a page of unclosed tags would be read once per tag. */
const TAGS = /<(img|source|a|object|embed)\b([^<>]{0,20000})>/gi
const ADDRESS = /(?:^|\s)(src|href|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/** The http(s) and data: addresses of pictures first, then of links, each once. */
export function addressesIn(html: string): readonly string[] {
  const tags = Array.from(html.slice(0, LONGEST).matchAll(TAGS))
  const pictures = tags.filter(([, name]) => name?.toLowerCase() !== 'a')
  const links = tags.filter(([, name]) => name?.toLowerCase() === 'a')
  const addresses = [...pictures, ...links].map(([, , attributes = '']) => addressOf(attributes))
  return [...new Set(addresses)].filter((it) => isUsable(it)).slice(0, MOST)
}

function addressOf(attributes: string): string {
  const match = ADDRESS.exec(attributes)
  const raw = match?.[2] ?? match?.[3] ?? match?.[4] ?? ''
  return (decodeReferences(raw) ?? raw).trim()
}

function isUsable(address: string): boolean {
  return /^(https?:\/\/|data:image\/)/i.test(address) && URL.canParse(address)
}

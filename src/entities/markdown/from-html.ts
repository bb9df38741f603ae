/** Turns the HTML that issuers write into Markdown, so that its words are drawn; names it does not know stay. */

import { isModest } from './modest.ts'

/** Tags of layout; anything else in angle brackets may be what the text is about. */
const BLOCKS = 'p|div|h[1-6]|blockquote|pre|hr|table|caption|thead|tbody|tfoot|tr|dl|dt|dd|center'
const INLINE = 'b|strong|i|em|u|s|span|font|small|sub|sup|code'
const OTHERS = 'a|br|img|ul|ol|li|td|th'

const ATTRIBUTE = String.raw`\s+([a-z][\w:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=]+))?`
const TAG = String.raw`(?<before>\s{0,40})<(?<slash>\/?)(?<name>${BLOCKS}|${INLINE}|${OTHERS})(?<attributes>(?:${ATTRIBUTE})*)\s*\/?>(?<after>\s{0,40})`
/** What is escaped or quoted as code stays as it is; a picture becomes a link. */
const TOKEN = new RegExp(
  String.raw`\\[\s\S]|(?<!\x60)(?<ticks>\x60+)(?!\x60)[\s\S]*?(?<!\x60)\k<ticks>(?!\x60)|!\[|${TAG}`,
  'gi',
)

const BLOCK = new RegExp(`^(?:${BLOCKS})$`)
const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' }
const DEEPEST = 4

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly attributes: string
  readonly before: string
  readonly after: string
}

/** The parts of a token; only a tag has a name. */
interface Found extends Omit<Tag, 'name' | 'closes'> {
  readonly name?: string
  readonly slash: string
}

/** The lists and links that are open where the reading is. */
interface Open {
  readonly lists: string[]
  readonly links: string[]
}

/** Markdown with the same words; undefined for what is to be shown as plain text. */
export function toMarkdown(text: string): string | undefined {
  if (!isModest(text)) return undefined
  const markdown = fromHtml(text)
  return isModest(markdown) ? markdown : undefined
}

function fromHtml(text: string): string {
  const open: Open = { lists: [], links: [] }
  return text.replace(TOKEN, (token, ...found: unknown[]) => {
    if (token === '![') return '['
    const { name, slash, ...rest } = found.at(-1) as Found
    if (name === undefined) return token
    return written({ ...rest, name: name.toLowerCase(), closes: slash !== '' }, open)
  })
}

function written(tag: Tag, { lists, links }: Open): string {
  const { name, before, after } = tag
  if (name === 'ul' || name === 'ol') return list(tag, lists)
  if (name === 'li') return tag.closes ? '' : item(lists)
  if (name === 'br') return '  \n'
  if (BLOCK.test(name)) return blockOf(tag, lists)
  if (name === 'a') return before + link(tag, links) + after
  if (name === 'img') return before + picture(tag) + after
  if (name === 'td' || name === 'th') return tag.closes ? ' ' : '| '
  const mark = MARKS[name] ?? ''
  return tag.closes ? mark + before + after : before + after + mark
}

function list({ name, closes }: Tag, lists: string[]): string {
  if (closes) lists.pop()
  const outermost = lists.length === 0
  if (!closes) lists.push(name === 'ol' ? '1. ' : '- ')
  return outermost ? '\n\n' : '\n'
}

function item(lists: readonly string[]): string {
  const depth = Math.min(lists.length, DEEPEST)
  return `\n${'   '.repeat(Math.max(0, depth - 1))}${lists.at(-1) ?? '- '}`
}

/** Within a list a paragraph would end its item. */
function blockOf({ name, closes }: Tag, lists: readonly string[]): string {
  if (lists.length > 0) return ' '
  return name.startsWith('h') && name !== 'hr' && !closes
    ? `\n\n${'#'.repeat(Number(name[1]))} `
    : '\n\n'
}

function link({ closes, attributes }: Tag, links: string[]): string {
  if (!closes) links.push(attribute(attributes, 'href'))
  const href = (closes ? links.pop() : links.at(-1)) ?? ''
  if (href === '') return ''
  return closes ? `](${address(href)})` : '['
}

function picture({ attributes }: Tag): string {
  const words = attribute(attributes, 'alt').replace(/[[\]\\]/g, '\\$&')
  const src = attribute(attributes, 'src')
  return src === '' || src.startsWith('data:') ? words : `[${words}](${address(src)})`
}

function attribute(attributes: string, wanted: string): string {
  for (const [, name, value = ''] of attributes.matchAll(new RegExp(ATTRIBUTE, 'gi')))
    if (name?.toLowerCase() === wanted) return value.replace(/^(["'])(.*)\1$/s, '$2').trim()
  return ''
}

/** Spelled so that nothing in it ends the link. */
function address(url: string): string {
  return url.replace(
    /[\s<>()\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
}

/**
 * Makes one still picture of a filled template: an SVG that stands alone. As the source of an image a browser runs
 * nothing in it, follows none of its links and fetches nothing for it, whatever is written there.
 */
import { base64, utf8 } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'

export type PictureFailure = 'needsScript' | 'moves' | 'tooLarge' | 'unreadable'

export interface Picture {
  /** data: address of an SVG */
  readonly src: string
  /** px; from a quarter to four times as high as wide */
  readonly width: number
  readonly height: number
}

const MAX_TAGS = 20_000
const MAX_NESTED = 200
/** A part that is used within a part that is used doubles each time; so few stay within what a phone can draw. */
const MAX_USES = 20
const SIZE = { width: 640, height: 480 } as const
const SVG = 'http://www.w3.org/2000/svg'

/** @param svg a whole SVG document */
export function pictureOfSvg(svg: string): Result<Picture, PictureFailure> {
  const text = svg.replace(/^\ufeff?\s*(?:<\?xml[^>]*>)?\s*/, '')
  const start = rootIn(text)
  const root = start === undefined ? undefined : tagAt(text, start)
  if (start === undefined || root === undefined) return failed('unreadable')
  const refusal = refusalOf(text)
  if (refusal) return failed(refusal)
  const isNamed = /\sxmlns\s*=/.test(root)
  const whole = isNamed ? text.slice(start) : `<svg xmlns="${SVG}"${text.slice(start + 4)}`
  return found({ src: asData(whole), ...sizeOf(root) })
}

/** @param xhtml well-formed, one element; `preferred` is the size the issuer names */
export function pictureOfHtml(
  xhtml: string,
  preferred: { readonly width?: number; readonly height?: number },
): Result<Picture, PictureFailure> {
  const { width, height } = within({ ...SIZE, ...preferred })
  return pictureOfSvg(
    `<svg xmlns="${SVG}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<rect width="100%" height="100%" fill="#fff"/>` +
      `<foreignObject width="100%" height="100%">${xhtml}</foreignObject></svg>`,
  )
}

/** Words of HTML that only work by running. */
export const needsScript = (html: string): boolean => /<script\b/i.test(html)

function refusalOf(text: string): PictureFailure | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'unreadable'
  if (
    /<(?:[\w.-]+:)?(?:animate\w*|set|marquee|blink|video|audio)\b/i.test(text) ||
    movesByStyle(text)
  )
    return 'moves'
  if (countOf(text, /<(?:[\w.-]+:)?use\b/gi) > MAX_USES) return 'tooLarge'
  return isTooDeep(text) ? 'tooLarge' : undefined
}

/** However its letters are written: as entities, as escapes of CSS, with a remark or a tag between them. */
function movesByStyle(text: string): boolean {
  const joined = text.replace(/<!\[CDATA\[|\]\]>|<[^<>]*>/g, '')
  return [text, joined].some((it) => /@(?:-\w+-)?keyframes/i.test(decoded(it)))
}

const decoded = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,8});/gi, (_, hex: string) => letter(hex, 16))
    .replace(/&#(\d{1,8});/g, (_, digits: string) => letter(digits, 10))
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) => letter(hex, 16))
    .replace(/\\/g, '')

function letter(digits: string, base: number): string {
  const code = Number.parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** What holds no tags, a tag up to the first `>` outside quotes, or all the rest, so that nothing is walked twice. */
const TAG =
  /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>|<.*/gs

function isTooDeep(text: string): boolean {
  let depth = 0
  let tags = 0
  for (const [tag] of text.matchAll(TAG)) {
    tags += 1
    depth += deeperBy(tag)
    if (depth > MAX_NESTED || tags > MAX_TAGS) return true
  }
  return false
}

function deeperBy(tag: string): number {
  if (/^<[!?]|\/>$/.test(tag)) return 0
  return tag.startsWith('</') ? -1 : 1
}

/** The tag that begins at `start`, up to the first `>` outside quotes. */
function tagAt(text: string, start: number): string | undefined {
  const tag = /[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y
  tag.lastIndex = start
  return tag.exec(text)?.[0]
}

/** Where `<svg` begins, behind remarks. */
function rootIn(text: string): number | undefined {
  let at = 0
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at)
    if (end < 0) return undefined
    at = end + 3 + (text.slice(end + 3).search(/\S/) + 1 || 1) - 1
  }
  return /^<svg[\s>]/.test(text.slice(at, at + 5)) ? at : undefined
}

function sizeOf(root: string): Pick<Picture, 'width' | 'height'> {
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']\\s*([^"']*)`).exec(root)?.[1] ?? ''
  const [, , wide, high] = attribute('viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const width = wide || Number.parseFloat(attribute('width'))
  const height = high || Number.parseFloat(attribute('height'))
  return width > 0 && height > 0 ? within({ width, height }) : SIZE
}

/** Nobody's picture pushes the rest of the page out of sight. */
function within({
  width,
  height,
}: Pick<Picture, 'width' | 'height'>): Pick<Picture, 'width' | 'height'> {
  const wide = Math.min(Math.max(Math.round(width), 1), 2000)
  const high = Math.min(
    Math.max(Math.round(height * (wide / width)), Math.ceil(wide / 4)),
    wide * 4,
  )
  return { width: wide, height: high }
}

const asData = (svg: string) => `data:image/svg+xml;base64,${base64(utf8(svg))}`

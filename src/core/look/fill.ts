/**
 * Puts the words of a badge into a template, as Mustache does without its dangers: a name, a section, what stands there
 * when a section is empty, a remark. Words are always escaped, and nothing but members of the document is looked up.
 */
import { html } from '../kernel/escape-html.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { at, fromPointer, worded } from './values.ts'

/** A section within a section, a list within a list: more than this is a bomb. */
const MAX_DEPTH = 8
/** Characters of what comes out. */
export const MAX_TEXT = 2 * 1024 * 1024

type Token = { readonly text: string } | { readonly sign: string; readonly name: string }
type Part =
  | { readonly text: string }
  | { readonly name: string }
  | { readonly section: string; readonly isInverted: boolean; readonly parts: readonly Part[] }

/** `{{/credentialSubject/name}}` is a JSON pointer; `{{name}}` and `{{issuer.name}}` are looked up from within. */
export function fill(
  template: string,
  values: JsonObject,
): Result<string, 'unreadable' | 'tooLarge'> {
  const parts = parse(tokensOf(template))
  if (parts === undefined) return failed('unreadable')
  const room = { left: MAX_TEXT }
  const filled = write(parts, [values], room)
  return room.left < 0 ? failed('tooLarge') : found(filled)
}

const TAG = /\{\{\{([^{}]*)\}\}\}|\{\{([#^!&>=]?)([^{}]*)\}\}/g

function tokensOf(template: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const tag of template.matchAll(TAG)) {
    tokens.push({ text: template.slice(end, tag.index) })
    tokens.push({ sign: tag[2] ?? '', name: (tag[1] ?? tag[3] ?? '').trim() })
    end = tag.index + tag[0].length
  }
  return [...tokens, { text: template.slice(end) }]
}

interface Open {
  readonly section: string
  readonly isInverted: boolean
  readonly parts: Part[]
}

/** Undefined for a section that does not end, too deep a one, and tags that fetch or change the language. */
function parse(tokens: readonly Token[]): readonly Part[] | undefined {
  const open: Open[] = [{ section: '', isInverted: false, parts: [] }]
  const areRead = tokens.every((token) => open.length <= MAX_DEPTH && read(token, open))
  return areRead && open.length === 1 ? open[0]?.parts : undefined
}

/** Puts a token into the innermost section that is open; false for one that we do not read. */
function read(token: Token, open: Open[]): boolean {
  const here = open.at(-1)
  if (here === undefined) return false
  if ('text' in token) here.parts.push(token)
  else if (token.sign === '#' || token.sign === '^')
    open.push({ section: token.name, isInverted: token.sign === '^', parts: [] })
  else if (open.length > 1 && token.name === `/${here.section}`) {
    open.pop()
    open.at(-1)?.parts.push(here)
  } else if (token.sign === '' || token.sign === '&') here.parts.push({ name: token.name })
  return !('sign' in token && /[>=]/.test(token.sign))
}

interface Room {
  left: number
}

/** `around` has the document first, and the entry that is written now last. */
function write(parts: readonly Part[], around: readonly Json[], room: Room): string {
  let out = ''
  for (const part of parts) {
    if (room.left < 0) break
    if ('section' in part) {
      out += writeSection(part, around, room)
      continue
    }
    const text = 'text' in part ? part.text : escaped(worded(lookUp(part.name, around)))
    room.left -= text.length + 1
    out += text
  }
  return out
}

function writeSection(
  { section, isInverted, parts }: Extract<Part, { section: string }>,
  around: readonly Json[],
  room: Room,
): string {
  const value = lookUp(section, around)
  const isEmpty = value === undefined || value === null || value === false || value === ''
  const entries = isEmpty ? [] : isList(value) ? value : [value]
  if (isInverted) return entries.length === 0 ? write(parts, around, room) : ''
  return entries
    .map((entry) => {
      room.left -= 1 // an entry without words costs too
      return room.left < 0 ? '' : write(parts, [...around, entry], room)
    })
    .join('')
}

function lookUp(name: string, around: readonly Json[]): Json | undefined {
  if (name === '.') return around.at(-1)
  if (name.startsWith('/')) return at(around[0], fromPointer(name))
  const [first = '', ...rest] = name.split('.')
  const holder = around.findLast((it) => isObject(it) && Object.hasOwn(it, first))
  return at(holder, [first, ...rest])
}

/** For text and attributes of HTML and XML; characters that XML has no place for are left out. */
export const escaped = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
  html(words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))

/** What a self-contained link carries: a title, a language and the credentials exactly as received. */

import { z } from 'zod'
import type { Payload } from '../badge/credential.ts'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../kernel/bytes.ts'
import { dayOf } from '../kernel/day.ts'
import { anyJson } from '../kernel/json.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { PACKAGE_LIMITS } from '../portfolio/package.ts'

/** A small selection, told by its owner. Claims only: there is no place for a verdict. */
export interface LinkContent {
  readonly title: string
  /** the owner's name as the owner states it; '' when not given */
  readonly owner: string
  readonly language: 'nl' | 'en'
  readonly badges: readonly Payload[]
  /**
   * Last day on which it is meant to be read, ISO 8601. A request that our reader honours and no lock: whoever has
   * the link has what is in it, and readers from before this member do not know it.
   */
  readonly until?: string
}

/** Milliseconds that the last place on earth is behind UTC. */
const LAST_PLACE = 12 * 3_600_000

/** Whether the day until which the owner meant it to be read is over everywhere; `now` in ms since the epoch. */
export function hasEnded({ until }: Pick<LinkContent, 'until'>, now: number): boolean {
  return until !== undefined && until < dayOf(now - LAST_PLACE)
}

/** `jwt` is a compact JWS whose header and payload are written out, because base64 hides repetition. */
const FORMS = ['json', 'jws', 'url', 'jwt', 'xml'] as const
type Form = (typeof FORMS)[number]

const headerSchema = z.object({
  title: z.string(),
  owner: z.string(),
  language: z.enum(['nl', 'en']),
  until: z.iso.date().exactOptional(),
  badges: z.array(z.tuple([z.enum(FORMS), z.int().nonnegative()])).max(PACKAGE_LIMITS.badges),
})

/**
 * One line of JSON, then the credentials one after another: no escaping, so what was signed stays as signed.
 * `blanks` behind that line mean nothing, and give the same content another form.
 */
export function writeContent(content: LinkContent, blanks = 0): string {
  const texts = content.badges.map(written)
  const header = {
    title: content.title,
    owner: content.owner,
    language: content.language,
    badges: texts.map(({ form, text }) => [form, text.length] as const),
    ...(content.until !== undefined && { until: content.until }),
  }
  return `${JSON.stringify(header)}${' '.repeat(blanks)}\n${texts.map(({ text }) => text).join('')}`
}

/** Reads what `writeContent` wrote; every length must add up. */
export function readContent(text: string): Result<LinkContent, 'changed'> {
  const line = text.indexOf('\n')
  const header = headerSchema.safeParse(anyJson(text.slice(0, Math.max(line, 0))))
  if (!header.success) return failed('changed')
  const badges: Payload[] = []
  let at = line + 1
  for (const [form, length] of header.data.badges) {
    const piece = text.slice(at, at + length)
    if (piece.length !== length) return failed('changed')
    badges.push(read(form, piece))
    at += length
  }
  return at === text.length ? found({ ...header.data, badges }) : failed('changed')
}

function written(payload: Payload): { form: Form; text: string } {
  const open = payload.form === 'jws' ? openedJws(payload.text) : undefined
  return open === undefined ? payload : { form: 'jwt', text: open }
}

function read(form: Form, text: string): Payload {
  return form === 'jwt' ? { form: 'jws', text: closedJws(text) } : { form, text }
}

/** header LF payload LF signature; undefined when it would not close to the same bytes again. */
function openedJws(jws: string): string | undefined {
  const [header, payload, signature, ...rest] = jws.split('.')
  if (header === undefined || payload === undefined || signature === undefined) return undefined
  const texts = [header, payload].map((part) => {
    const bytes = fromBase64url(part)
    return bytes && fromUtf8(bytes)
  })
  const opened = [...texts, signature].join('\n')
  return rest.length === 0 && closedJws(opened) === jws ? opened : undefined
}

function closedJws(opened: string): string {
  const first = opened.indexOf('\n')
  const last = opened.lastIndexOf('\n')
  const header = base64url(utf8(opened.slice(0, first)))
  const payload = base64url(utf8(opened.slice(first + 1, last)))
  return `${header}.${payload}.${opened.slice(last + 1)}`
}

/** Reads one published document: the JSON of its address, or of the form that the page there links to. */
import { fromUtf8 } from '../../kernel/bytes.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { parseObject } from '../../kernel/json.ts'
import { loadedOnce } from '../../kernel/once-per.ts'
import type { Loaded, Purpose, World } from '../../kernel/world.ts'
import { hostOf, isSameOrigin } from '../../net/identity.ts'

type Answer = Extract<Loaded, { outcome: 'answer' }>

export type Page =
  | {
      readonly outcome: 'document'
      readonly document: JsonObject
      /** exactly as published */
      readonly text: string
    }
  /** a compact JWS instead of a document */
  | { readonly outcome: 'jws'; readonly text: string }
  /** 410: the publisher says it was taken back */
  | { readonly outcome: 'withdrawn'; readonly reason?: string }
  /** 404: the publisher does not know it */
  | { readonly outcome: 'gone'; readonly status: number }
  /** nothing readable: says nothing about the badge */
  | { readonly outcome: 'unreachable'; readonly why: string; readonly host: string }

/**
 * Reads the document at `url` and follows one link of the page's head within its origin.
 * A baked picture is no published copy: people upload those.
 */
export async function readPage(url: string, purpose: Purpose, world: World): Promise<Page> {
  const loaded = await world.load({ url, purpose })
  if (loaded.outcome === 'unreachable') return loaded
  const refused = refusal(loaded)
  if (refused !== undefined) return refused
  const text = fromUtf8(loaded.body) ?? ''
  const alternate = await linkIn(text, loaded.url)
  if (alternate === undefined) return pageOf(text) ?? unreadable(loaded)
  return isSameOrigin(url, alternate)
    ? readLinked(alternate, purpose, world)
    : { outcome: 'unreachable', why: 'moved', host: hostOf(alternate) }
}

const links = loadedOnce(() => import('./alternate-link.ts'))

/** Most issuers answer with JSON, and need no reader of web pages. */
async function linkIn(text: string, page: string): Promise<string | undefined> {
  return text.trimStart().startsWith('<') ? (await links()).alternateLink(text, page) : undefined
}

/** The second page of an HTML page's link is read as it is: no third step. */
async function readLinked(url: string, purpose: Purpose, world: World): Promise<Page> {
  const loaded = await world.load({ url, purpose })
  if (loaded.outcome === 'unreachable') return loaded
  const text = fromUtf8(loaded.body) ?? ''
  return refusal(loaded) ?? pageOf(text) ?? unreadable(loaded)
}

const unreadable = (loaded: Answer): Page => ({
  outcome: 'unreachable',
  why: 'unreadable',
  host: hostOf(loaded.url),
})

/** What an answer outside 200–299 says. Only 410 and 404 say anything about the document. */
function refusal(loaded: Answer): Page | undefined {
  if (loaded.status >= 200 && loaded.status < 300) return undefined
  if (loaded.status === 410) return withdrawn(loaded)
  if (loaded.status === 404) return { outcome: 'gone', status: loaded.status }
  return { outcome: 'unreachable', why: `status${loaded.status}`, host: hostOf(loaded.url) }
}

function withdrawn(loaded: Answer): Page {
  const parsed = parseObject(fromUtf8(loaded.body) ?? '')
  const reason = parsed.ok ? parsed.value.revocationReason : undefined
  return typeof reason === 'string' ? { outcome: 'withdrawn', reason } : { outcome: 'withdrawn' }
}

const JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/

function pageOf(written: string): Page | undefined {
  const text = written.trim().replace(/^\uFEFF/, '')
  if (JWS.test(text)) return { outcome: 'jws', text }
  const parsed = parseObject(text)
  if (!parsed.ok) return undefined
  return { outcome: 'document', document: parsed.value, text }
}

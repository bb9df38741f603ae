/** Loads the JSON document that is to hold a key. */
import { fromUtf8 } from '../../kernel/bytes.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { parseObject } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Place } from '../who-may-speak.ts'
import type { KeyAnswer } from './key.ts'

interface Answered {
  readonly host: string
  readonly place: Place
}

export type KeyDocument =
  | ({ readonly outcome: 'document'; readonly document: JsonObject } & Answered)
  /** something answered that is no JSON: HTML, PEM */
  | ({ readonly outcome: 'text'; readonly text: string } & Answered)
  | Extract<KeyAnswer, { outcome: 'unreachable' | 'missing' }>

/** GETs `url`. Only 404 and 410 say that the document is not there; other refusals say nothing. */
export async function loadKeyDocument(url: string, world: World): Promise<KeyDocument> {
  const loaded = await world.load({ url, purpose: 'key' })
  if (loaded.outcome === 'unreachable') return loaded
  const { host } = new URL(loaded.url)
  if (loaded.status === 404 || loaded.status === 410) return { outcome: 'missing', host }
  if (loaded.status < 200 || loaded.status > 299)
    return { outcome: 'unreachable', why: 'blocked', host }
  const answered: Answered = { host, place: { asked: url, answered: loaded.url } }
  const text = fromUtf8(loaded.body) ?? ''
  const parsed = parseObject(text)
  return parsed.ok
    ? { outcome: 'document', document: parsed.value, ...answered }
    : { outcome: 'text', text, ...answered }
}

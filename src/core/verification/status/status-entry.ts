/** Reads one status entry of a credential: which list, which place in it, and what a set bit would mean. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import type { ListMethod } from './list-methods.ts'
import { listMethod } from './list-methods.ts'

export interface StatusEntry {
  readonly method: ListMethod
  readonly list: string
  /** place in the list, counted in entries of `size` bits */
  readonly index: number
  readonly purpose: string
  /** bits per entry */
  readonly size: number
  /** what each value means, where the issuer says so: `0x1` -> text */
  readonly messages: ReadonlyMap<number, string>
}

/** Entries wider than this do not exist; a number that large is an attack on arithmetic. */
const MAX_SIZE = 16

/** Whether a member of `credentialStatus` points into a list that is itself a credential. */
export function isStatusListEntry(json: Json): json is JsonObject {
  return isObject(json) && listMethod([own(json, 'type')].flat()) !== undefined
}

/** The entry; undefined when a member it needs is missing or means nothing. */
export function readStatusEntry(json: JsonObject): StatusEntry | undefined {
  const method = listMethod([own(json, 'type')].flat())
  if (method === undefined) return undefined
  const list = own(json, method.list)
  const index = wholeNumber(own(json, method.index))
  const size = own(json, 'statusSize') === undefined ? 1 : wholeNumber(own(json, 'statusSize'))
  const purpose = own(json, 'statusPurpose') ?? method.purpose
  if (typeof list !== 'string' || typeof purpose !== 'string' || index === undefined)
    return undefined
  if (size === undefined || size < 1 || size > MAX_SIZE) return undefined
  return { method, list, index, purpose, size, messages: messagesOf(own(json, 'statusMessage')) }
}

/** A base-10 integer, as the text the standards ask for or as a number. */
function wholeNumber(json: Json | undefined): number | undefined {
  const text = typeof json === 'number' ? String(json) : json
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) return undefined
  return Number(text)
}

function messagesOf(json: Json | undefined): ReadonlyMap<number, string> {
  const messages = new Map<number, string>()
  for (const item of isList(json) ? json : []) {
    const status = isObject(item) ? own(item, 'status') : undefined
    const message = isObject(item) ? own(item, 'message') : undefined
    if (typeof status === 'string' && typeof message === 'string') {
      messages.set(Number.parseInt(status, 16), message)
    }
  }
  return messages
}

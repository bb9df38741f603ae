/** A place where every file has an address of its own that is read, written and removed by HTTP (RFC 9110). */
import { failed, found } from '../kernel/result.ts'
import type { Condition, Content, NewContent, Place, Receipt, Reply, Tag } from './place.ts'
import { ask, type Send, tagOf } from './send.ts'

export interface WebStore extends Omit<Place, 'read' | 'put' | 'remove'> {
  readonly send: Send
  /** where the file is read and written */
  readonly address: (path: string) => string
  /** makes what must be there before the file, such as its folder */
  readonly prepare?: (path: string) => Reply<void>
}

export function webStore(store: WebStore): Place {
  const { send: _send, address: _address, prepare: _prepare, ...rest } = store
  return {
    ...rest,
    read: (path) => read(store, path),
    put: (path, content, condition) => put(store, path, content, condition),
    remove: (path, condition) => remove(store, path, condition),
  }
}

async function read({ send, address }: WebStore, path: string): Reply<Content> {
  const answer = await ask(send, { method: 'GET', url: address(path) })
  return answer.ok ? found({ bytes: answer.value.bytes, ...tagOf(answer.value) }) : answer
}

async function put(
  store: WebStore,
  path: string,
  { bytes, type }: NewContent,
  condition?: Condition,
): Reply<Receipt> {
  const ready = await (store.prepare?.(path) ?? found(undefined))
  if (!ready.ok) return ready
  const headers = await conditional(store, path, condition)
  if (!headers.ok) return headers
  const answer = await ask(store.send, {
    method: 'PUT',
    url: store.address(path),
    headers: { 'Content-Type': type, ...headers.value },
    body: bytes,
  })
  return answer.ok ? found(tagOf(answer.value)) : answer
}

async function remove(
  store: WebStore,
  path: string,
  condition?: { readonly ifMatch: Tag },
): Reply<void> {
  const headers = await conditional(store, path, condition)
  if (!headers.ok) return headers
  const request = { method: 'DELETE', url: store.address(path), headers: headers.value }
  const answer = await ask(store.send, request)
  return answer.ok ? found(undefined) : answer
}

/** A weak tag never matches (RFC 9110, 13.1.1): of such a file we look at what is there. */
async function conditional(
  { send, address }: WebStore,
  path: string,
  condition?: Condition,
): Reply<Record<string, string>> {
  if (condition === undefined) return found({})
  if ('ifNoneMatch' in condition) return found({ 'If-None-Match': '*' })
  const { ifMatch } = condition
  if (!ifMatch.startsWith('W/')) return found({ 'If-Match': ifMatch })
  const answer = await ask(send, { method: 'HEAD', url: address(path) })
  if (!answer.ok) return answer
  return isSame(tagOf(answer.value).tag, ifMatch) ? found({}) : failed({ kind: 'stale' })
}

const isSame = (one: Tag | undefined, other: Tag) => bare(one) === bare(other)
const bare = (tag: string | undefined) => tag?.replace(/^W\//, '')

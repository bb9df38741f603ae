/** A kind of place: what the person types to connect it, what it is asked first, and how it is spoken to. */
import type { Result } from '../kernel/result.ts'
import type { AddressFailure } from './address.ts'
import type { Place, Reply } from './place.ts'
import type { Send } from './send.ts'

export const KIND_IDS = [
  'folder',
  'webdav',
  'github',
  'gitlab',
  'wordpress',
  'solid',
  's3',
  'remotestorage',
] as const
export type KindId = (typeof KIND_IDS)[number]

/** What was typed and what the place said of itself, by name. Secrets stand apart. */
export type Entries = Readonly<Record<string, string>>

export interface Field {
  readonly name: string
  readonly type: 'address' | 'text' | 'secret'
  readonly optional?: true
  /** what most people would type */
  readonly start?: string
}

export interface PlaceKind {
  readonly id: KindId
  /** in the order of the form; their words are `places:field.<kind>.<name>` */
  readonly fields: readonly Field[]
  /** `typed`: name and secret; `redirect`: on the site of the place; `folder`: the browser's own window */
  readonly login: 'typed' | 'redirect' | 'folder'
  /** the address that will be asked, and that is named before it is; makes no request */
  readonly address: (entries: Entries, mayBePrivate: boolean) => Result<URL, AddressFailure>
  /** asks the place who it is: the entries, with what later requests need. `send` has the login. */
  readonly meet: (entries: Entries, send: Send) => Reply<Entries>
  /** the place as it was met; makes no request */
  readonly open: (entries: Entries, send: Send) => Place
  /** `send` with the login in each request; absent where a library or the redirect gives it */
  readonly authorised?: (entries: Entries, secrets: Entries, send: Send) => Send
}

/** Sends every request with this header too. */
export function withHeader(send: Send, name: string, value: string): Send {
  return (request) => send({ ...request, headers: { ...request.headers, [name]: value } })
}

/** The entry, or '' where there is none. */
export const entry = (entries: Entries, name: string): string => entries[name] ?? ''

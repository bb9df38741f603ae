/** Links that point at a page: how they are written, and which addresses they may ever lead to. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { isPublicName } from '../net/guard-host.ts'

export type SourceFailure = 'notAnAddress' | 'notHttps' | 'refusedHost' | 'credentials'

/** Only https, only a public-looking name, only the standard port. */
export function sourceAddress(text: string): Result<URL, SourceFailure> {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return failed('notAnAddress')
  }
  if (url.protocol !== 'https:') return failed('notHttps')
  if (url.username !== '' || url.password !== '') return failed('credentials')
  const isPublic = url.port === '' && isPublicName(url.hostname) && !RESERVED.test(url.hostname)
  return isPublic ? found(url) : failed('refusedHost')
}

/** No page of anybody stands there, by agreement (RFC 6761). */
const RESERVED = /\.test\.?$/

/** The fragment `src=…` of a link that points at a page. Nothing in it ends a link in mail or chat, the last sign least of all. */
export function sourceFragment(address: URL): string {
  const encoded = encodeURIComponent(address.href).replace(/[!'()*~]|[-._]$/g, percent)
  return `src=${encoded}`
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

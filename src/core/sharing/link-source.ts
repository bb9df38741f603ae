/** Decides which addresses a pointer link may ever lead to, before any request is made. */
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

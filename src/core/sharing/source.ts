/** Decides which addresses a pointer link may ever lead to, before any request is made. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'

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
  return isPublicName(url) ? found(url) : failed('refusedHost')
}

const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'lan', 'home', 'corp', 'test', 'invalid']

function isPublicName(url: URL): boolean {
  // the URL parser has already turned decimal, octal and hex addresses into dotted ones
  const labels = url.hostname.replace(/\.$/, '').toLowerCase().split('.')
  const last = labels.at(-1) ?? ''
  const isAddress = url.hostname.startsWith('[') || /^\d+$/.test(last)
  return !isAddress && labels.length > 1 && url.port === '' && !PRIVATE_ENDINGS.includes(last)
}

/** Decodes a data: URL (RFC 2397), base64 or percent-encoded, under the file cap. */

import { fromBase64url, utf8 } from '../kernel/bytes.ts'
import { LIMITS } from './limits.ts'

export interface DataUrl {
  /** as the URL claims; bytes decide what the file is */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const HEAD = /^data:([^,;]{0,200})((?:;[^,;]{0,200}){0,8}),/i

/** What the URL holds; undefined when it is not a data: URL, is malformed, or is over the cap. */
export function readDataUrl(url: string): DataUrl | undefined {
  if (url.length > LIMITS.file * 1.4) return undefined
  const head = HEAD.exec(url)
  if (head === null) return undefined
  const body = url.slice(head[0].length)
  const isBase64 = /;\s*base64$/i.test(head[2] ?? '')
  const bytes = isBase64 ? fromBase64url(body.replace(/\s/g, '')) : fromPercent(body)
  return bytes && { mediaType: (head[1] || 'text/plain').toLowerCase(), bytes }
}

function fromPercent(body: string): Uint8Array {
  try {
    return utf8(decodeURIComponent(body))
  } catch {
    return utf8(body) // written out as it is, with a percent sign that escapes nothing
  }
}

/** Opens a mail, or a page that was saved as one (.mhtml): its attachments, its pictures, its words and its addresses. */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { addressesInText } from '../importing/html.ts'
import { failed, found } from '../kernel/result.ts'
import {
  CONTAINER_LIMITS,
  type Contents,
  capped,
  type InnerFile,
  NO_CONTENTS,
  type Open,
} from './container.ts'
import { contentsOfHtml, textsIn } from './saved-page.ts'

/** Parts in parts, and mails in mails, deeper than people forward them. */
const CAPS = { maxNestingDepth: 32, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 4 } as const

/** Parts of one mail, each of which costs the parser about a tenth of a millisecond. */
const MOST_PARTS = 2000

export const openMail: Open = async (bytes) => {
  if (boundariesIn(bytes) > MOST_PARTS) {
    return failed({ kind: 'tooComplex', detail: { format: 'e-mail', limit: MOST_PARTS } })
  }
  try {
    return found(contentsOf(await PostalMime.parse(bytes, CAPS)))
  } catch {
    return failed({ kind: 'damaged', detail: { format: 'e-mail' } })
  }
}

/** Lines that may begin a part: they begin with two dashes (RFC 2046, 5.1.1). */
function boundariesIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) count += 1
  }
  return count
}

const LINE_FEED = 0x0a
const DASH = 0x2d

function contentsOf({ attachments, html = '', text = '' }: Email): Contents {
  const page = html === '' ? NO_CONTENTS : contentsOfHtml(html)
  const files = attachments.map(innerFile)
  const addresses = new Set([...page.addresses, ...addressesInText(text)])
  return {
    ...capped([...files, ...page.files, ...textsIn(text)]),
    addresses: [...addresses].slice(0, CONTAINER_LIMITS.addresses),
  }
}

/** What no person attached: pictures in the text, signatures, invitations. */
const BESIDE = /signature|calendar/

function innerFile({ filename, mimeType, disposition, related, content }: Attachment): InnerFile {
  const isBeside = related || disposition === 'inline' || BESIDE.test(mimeType) || !filename
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name: filename ?? '',
    bytes: new Uint8Array(bytes),
    ...(isBeside && { isBeside: true }),
  }
}

/** Opens a mail, or a page that was saved as one (.mhtml): its attachments, its pictures, its words and its addresses. */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { addressesInText } from '../importing/html.ts'
import { failed, found } from '../kernel/result.ts'
import {
  CONTAINER_LIMITS,
  type Contents,
  type InnerFile,
  NO_CONTENTS,
  type Open,
} from './container.ts'
import { contentsOfHtml, textsIn } from './page.ts'

/** Parts in parts, and mails in mails, deeper than people forward them. */
const CAPS = { maxNestingDepth: 32, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 4 } as const

export const openMail: Open = async (bytes) => {
  try {
    return found(contentsOf(await PostalMime.parse(bytes, CAPS)))
  } catch {
    return failed({ kind: 'damaged', detail: { format: 'e-mail' } })
  }
}

function contentsOf({ attachments, html = '', text = '' }: Email): Contents {
  const page = html === '' ? NO_CONTENTS : contentsOfHtml(html)
  const files = attachments.map(innerFile)
  const addresses = new Set([...page.addresses, ...addressesInText(text)])
  return {
    files: [...files, ...page.files, ...textsIn(text)].slice(0, CONTAINER_LIMITS.files),
    passed: [],
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

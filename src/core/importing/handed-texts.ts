/** Decides which of the texts that come with a drop or a paste says what is meant. */
import { type Clip, classifyText } from './classify-text.ts'
import { addressesIn } from './html.ts'

/** The texts of one transfer, by their kinds: text/html, text/uri-list, text/plain. '' for what is not there. */
export interface HandedTexts {
  readonly html: string
  readonly list: string
  readonly text: string
}

/** A badge in the plain text says most; then the picture in the HTML; then the addresses. */
export function clipIn({ html, list, text }: HandedTexts): Clip {
  const plain = classifyText(text)
  if (!['unknown', 'url', 'urls', 'html'].includes(plain.kind)) return plain
  const addresses = addressesIn(html)
  if (plain.kind === 'unknown' && addresses.length > 0) return { kind: 'html', urls: addresses }
  const picture = pictureIn(html)
  return picture ? { kind: 'url', url: picture } : classifyText(list || text)
}

/** The web address that a picture came with, so that the original can be offered. */
export function originIn({ html, list }: HandedTexts): string | undefined {
  const clip = classifyText(list)
  const address = pictureIn(html) ?? (clip.kind === 'url' ? clip.url : undefined)
  return address && /^https?:/i.test(address) ? address : undefined
}

/** Pictures come before links, so the first address is a picture's when there is a picture at all. */
function pictureIn(html: string): string | undefined {
  return /<img\b/i.test(html) ? addressesIn(html)[0] : undefined
}

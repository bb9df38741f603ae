/** Says what pasted or scanned text is, so that each kind goes its own way; fetches nothing. */

import { type DataUrl, readDataUrl } from '../baking/data-url.ts'
import { isCompactJws } from '../baking/jws.ts'
import { isAddressText } from '../baking/payload.ts'
import { trimPadding } from '../baking/text.ts'
import { addressesIn } from './html.ts'

export type Clip =
  | { readonly kind: 'json' | 'jws' | 'svg'; readonly text: string }
  /** `url` as pasted, or unpacked from a deep link */
  | { readonly kind: 'url'; readonly url: string }
  /** several addresses, one per line */
  | { readonly kind: 'urls'; readonly urls: readonly string[] }
  | ({ readonly kind: 'dataUrl' } & DataUrl)
  /** addresses of its pictures, then of its links; http(s) or data: */
  | { readonly kind: 'html'; readonly urls: readonly string[] }
  /** an offer only a wallet app can answer; `protocol` is its proper name */
  | { readonly kind: 'walletOffer'; readonly protocol: string; readonly url: string }
  /** a credential as CBOR in a QR code (Verifiable Presentation QR), which we cannot read yet */
  | { readonly kind: 'vpqr'; readonly text: string }
  | { readonly kind: 'unknown' }

type Recogniser = (text: string) => Clip | undefined

const RECOGNISERS: readonly Recogniser[] = [
  (text) => (/^[[{]/.test(text) ? { kind: 'json', text } : undefined),
  (text) => (isCompactJws(text) ? { kind: 'jws', text } : undefined),
  (text) => (text.startsWith('VP1-') ? { kind: 'vpqr', text } : undefined),
  readOffer,
  readDeepLink,
  (text) => (isAddressText(text) ? { kind: 'url', url: text } : undefined),
  readDataClip,
  (text) => (/^(<\?xml|<!doctype svg|<svg)/i.test(text) ? { kind: 'svg', text } : undefined),
  readHtml,
  readLines,
  (text) => (MAY_WRAP.test(text) ? { kind: 'json', text } : undefined),
]

/** The head of a JWS, or JSON from the start of a line: a badge that somebody quoted. */
const MAY_WRAP = /(?<![\w-])eyJ|^[ \t]*"?\[?\{/m

/** Classifies text from the clipboard, a drop or a QR code. Later kinds are tried only when earlier ones fail. */
export function classifyText(raw: string): Clip {
  const text = trimPadding(raw)
  for (const recognise of RECOGNISERS) {
    const clip = recognise(text)
    if (clip !== undefined) return clip
  }
  return { kind: 'unknown' }
}

interface OfferShape {
  readonly protocol: string
  readonly pattern: RegExp
}

/** Schemes and query members that the protocols' specifications define, and claim links of wallets' own (LearnCard docs, 2026). */
const OFFERS: readonly OfferShape[] = [
  { protocol: 'OpenID4VCI', pattern: /^(openid-credential-offer|openid-initiate-issuance):/i },
  { protocol: 'OpenID4VCI', pattern: /^(https?|haip[\w-]*):\S*[?&]credential_offer(_uri)?=/i },
  { protocol: 'OpenID4VP', pattern: /^(openid4vp|openid-vc|mdoc-openid4vp|eudi-openid4vp):/i },
  { protocol: 'DCC', pattern: /^(dccrequest|msprequest|org\.dcconsortium):/i },
  { protocol: 'DCC', pattern: /^https:\/\/lcw\.app\/(request|mobile)/i },
  { protocol: 'LearnCard', pattern: /^https:\/\/learncard\.app\/claim/i },
  { protocol: 'CHAPI', pattern: /^https?:\S*[?&]vc_request_url=/i },
  { protocol: 'VCALM', pattern: /^(https?:\S*[?&]iuv=1|interaction:)/i },
  { protocol: 'DIDComm', pattern: /^(didcomm:|https?:\S*[?&](_oob|oob|c_i)=)/i },
  { protocol: 'Microsoft Entra', pattern: /^openid:\/\/vc/i },
]

/** Characters; offers may carry the whole offer inside the address. */
const LONGEST_OFFER = 64_000

function readOffer(url: string): Clip | undefined {
  if (url.length > LONGEST_OFFER || /\s/.test(url)) return undefined
  const shape = OFFERS.find(({ pattern }) => pattern.test(url))
  return shape && { kind: 'walletOffer', protocol: shape.protocol, url }
}

/** `web+badge:` links of our own: the scheme, then the address of the badge, encoded or not. */
function readDeepLink(text: string): Clip | undefined {
  const inner = /^web\+badge:(?:\/\/)?(\S+)$/i.exec(text)?.[1]
  if (inner === undefined) return undefined
  const url = /^https?%3a/i.test(inner) ? decoded(inner) : inner
  return url !== undefined && isAddressText(url) ? { kind: 'url', url } : undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function readDataClip(text: string): Clip | undefined {
  const data = readDataUrl(text)
  return data && { kind: 'dataUrl', ...data }
}

function readHtml(text: string): Clip | undefined {
  if (!/<(!doctype html|html|body|meta|img|a|p|div|span|figure|table)\b/i.test(text))
    return undefined
  return { kind: 'html', urls: addressesIn(text) }
}

const MOST_LINES = 500

/** A list of addresses, as from a spreadsheet column or the text/uri-list of a drag (comments begin with #). */
function readLines(text: string): Clip | undefined {
  const all = text.split('\n', MOST_LINES).map((line) => line.trim())
  const lines = all.filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length === 0 || !lines.every((line) => isAddressText(line))) return undefined
  const [only] = lines
  return lines.length === 1 && only !== undefined
    ? { kind: 'url', url: only }
    : { kind: 'urls', urls: [...new Set(lines)] }
}

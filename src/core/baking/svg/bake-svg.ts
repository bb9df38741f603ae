/** Writes one badge element as first child of the root and leaves the drawing as it is (Badge Baking 2.0). */
import type { Payload } from '../../badge/credential.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { UnbakeFailure } from '../carrier.ts'
import { isAddressText } from '../payload.ts'
import type { Place } from '../places.ts'
import { decodeXml } from '../text.ts'
import { readSvg, type SvgReading } from './badge-elements.ts'
import { hostedAddresses } from './hosted-addresses.ts'

/** The SVG as UTF-8 with the payload baked in; fails when the SVG is damaged or declares entities. */
export function bakeSvg(
  image: Uint8Array,
  payload: Payload,
  place: Place,
): Result<Uint8Array<ArrayBuffer>, UnbakeFailure> {
  const text = decodeXml(image)
  const reading = text === undefined ? undefined : readSvg(text)
  if (text === undefined || reading?.root !== 'svg' || reading.fault !== undefined) {
    return failed({ kind: reading?.fault === 'entities' ? 'entities' : 'damaged' })
  }
  const bare = withoutElements(text, reading, place)
  return found(utf8(withFirstChild(inUtf8(bare), badgeElement(payload, place))))
}

/** The pieces between the elements; one inside another goes with it. */
function withoutElements(text: string, { elements }: SvgReading, place: Place): string {
  const pieces: string[] = []
  let at = 0
  const gone = elements.filter((element) => element.place === place)
  for (const { start, end } of gone.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, Math.max(at, start)))
    at = Math.max(at, end)
  }
  return [...pieces, text.slice(at)].join('')
}

/** A declaration that names another encoding than the written one would make the document unreadable. */
function inUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w.-]{1,40}/, '$1UTF-8')
}

function withFirstChild(text: string, child: string): string {
  const { rootTag } = readSvg(text)
  if (rootTag === undefined) return text
  const { end, selfClosing, name } = rootTag
  if (!selfClosing) return text.slice(0, end) + child + text.slice(end)
  const open = text.slice(0, end).replace(/(?<!\s)\s*\/>$/, '>')
  return `${open}${child}</${name}>${text.slice(end)}`
}

/** The prefix is declared on the element itself: one prefix cannot mean two generations on the root. */
function badgeElement(payload: Payload, place: Place): string {
  const name = `openbadges:${place.element}`
  const open = `<${name} xmlns:openbadges="${place.namespace}"`
  if (payload.form !== 'json') return `${open} verify="${attribute(payload.text)}"></${name}>`
  const verify = place.allowsUrl ? hostedAt(payload.text) : undefined
  const attributes = verify === undefined ? '' : ` verify="${attribute(verify)}"`
  return `${open}${attributes}><![CDATA[${withoutCdataEnd(payload.text)}]]></${name}>`
}

/** `]]>` can only stand inside a JSON string, where an escape means the same character. */
function withoutCdataEnd(json: string): string {
  return json.replaceAll(']]>', ']]\\u003e')
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** The address that Open Badges 2 asks for beside the body; undefined when the body names none. */
function hostedAt(json: string): string | undefined {
  const [address] = hostedAddresses(json)
  return address !== undefined && isAddressText(address) ? address : undefined
}

/** Unbakes an SVG: badge elements with a CDATA body or a `verify` attribute (Badge Baking 2.0). */
import { failed, found, type Result } from '../../kernel/result.ts'
import type { BakingRemark, Find, Part, Unbaked, UnbakeFailure } from '../carrier.ts'
import { type Candidate, readFind, withoutRepeats } from '../gather.ts'
import { LIMITS } from '../limits.ts'
import { isAddressText, tooLarge } from '../payload.ts'
import { PLACES } from '../places.ts'
import { decodeXml, headText } from '../text.ts'
import { type BadgeElement, readSvg, type SvgReading } from './badge-elements.ts'
import { hostedAddresses } from './hosted-addresses.ts'

export function unbakeSvg(bytes: Uint8Array): Result<Unbaked, UnbakeFailure> {
  if (bytes.length > LIMITS.svg) return failed(tooLarge(bytes.length, LIMITS.svg))
  if (isHtml(headText(bytes))) return failed({ kind: 'html' })
  const text = decodeXml(bytes)
  if (text === undefined) return failed({ kind: 'damaged', detail: { format: 'SVG' } })
  const reading = readSvg(text)
  if (reading.fault === 'entities') return failed({ kind: 'entities' })
  const { finds, failures } = readElements(reading.elements)
  if (finds.length === 0) return failed(failures[0] ?? nothingIn(reading, bytes.length))
  const parts = reading.elements.map(describe)
  const remarks = fileRemarks(reading, failures.length > 0)
  return found({ carrier: 'svg', mediaType: 'image/svg+xml', finds, parts, remarks })
}

/** Web pages start with the same character; many are not even well-formed. */
function isHtml(head: string): boolean {
  return /^(<!--[^>]*-->\s*)?<(!doctype html|html|head|body)\b/i.test(head)
}

function nothingIn({ root, fault }: SvgReading, size: number): UnbakeFailure {
  if (root === 'html') return { kind: 'html' }
  if (fault === 'tooLarge') {
    return { kind: 'tooComplex', detail: { format: 'SVG', limit: LIMITS.svgNodes } }
  }
  if (root !== 'svg') return { kind: 'notABadgeFile', detail: { format: 'XML' } }
  return { kind: fault ? 'damaged' : 'noBadgeData', detail: { format: 'SVG', size } }
}

function fileRemarks(reading: SvgReading, unread: boolean): readonly BakingRemark[] {
  const remarks: BakingRemark[] = reading.fault === undefined ? [] : ['truncated']
  return unread ? [...remarks, 'partUnread'] : remarks
}

function describe({ name, verify, body }: BadgeElement): Part {
  return { type: 'element', label: name, size: verify.length + body.length }
}

/** The finds in badge elements, whichever XML they stand in, and why others could not be read. */
export function readElements(elements: readonly BadgeElement[]) {
  const finds: Find[] = []
  const failures: UnbakeFailure[] = []
  for (const place of PLACES) {
    const mine = elements.filter((element) => element.place === place)
    const read = mine
      .slice(0, LIMITS.textsPerPlace)
      .map((element) => readFind(place, candidate(element)))
    finds.push(...withoutRepeats(read.flatMap((it) => (it.ok ? [it.value] : []))))
    failures.push(...read.flatMap((it) => (it.ok ? [] : [it.failure])))
  }
  return { finds, failures }
}

/** OB 1/2 hosted badges carry both: the body is read, `verify` only says where it is hosted. */
function candidate(element: BadgeElement): Candidate {
  const { body, verify, place } = element
  const remarks: BakingRemark[] = element.canonical ? [] : ['oddNamespace']
  if (body === '' || verify === '') return { text: body || verify, remarks }
  if (place.element === 'credential' || !isAddressText(verify)) remarks.push('bothPayloads')
  else if (isHostedElsewhere(body, verify)) remarks.push('hostedElsewhere')
  return { text: place.element === 'credential' ? verify : body, remarks }
}

function isHostedElsewhere(body: string, verify: string): boolean {
  const named = hostedAddresses(body)
  return named.length > 0 && !named.includes(verify)
}

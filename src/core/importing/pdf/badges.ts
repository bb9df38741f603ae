/** Finds the badges in an opened PDF: in its Info dictionary, its XMP and its files. */
import type { BakingRemark, Find, Part, Unbaked } from '../../baking/carrier.ts'
import { readFind, withoutRepeats } from '../../baking/gather.ts'
import { LIMITS } from '../../baking/limits.ts'
import { readPayload } from '../../baking/payload.ts'
import { PLACES, type Place } from '../../baking/places.ts'
import { readSvg } from '../../baking/svg/badge-elements.ts'
import { readElements } from '../../baking/svg/unbake-svg.ts'
import { unbake } from '../../baking/unbake.ts'
import { readCredentials } from '../../formats/read-credential.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { searchFile } from '../search.ts'

export interface PdfFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a PDF holds beside its pages, as a library took it out. */
export interface PdfContents {
  /** the texts of the Info dictionary */
  readonly info: ReadonlyMap<string, string>
  /** the metadata stream of the document; '' when there is none */
  readonly xmp: string
  /** attached to the document or to a page */
  readonly files: readonly PdfFile[]
}

/** Some of what is in a PDF, and what is to be told of it. */
interface Found {
  readonly finds: readonly Find[]
  readonly parts: readonly Part[]
  readonly remarks: readonly BakingRemark[]
}

/** Every badge in it, each on its own; undefined when there is none. Nothing is fetched. */
export async function badgesInPdf(pdf: PdfContents): Promise<Unbaked | undefined> {
  const files = await Promise.all(pdf.files.map(inFile))
  const all = [inInfo(pdf.info), inXmp(pdf.xmp), ...files]
  const finds = all.flatMap((one) => one.finds)
  if (finds.length === 0) return undefined
  return {
    carrier: 'pdf',
    mediaType: 'application/pdf',
    finds,
    parts: all.flatMap((one) => one.parts),
    remarks: [...new Set(all.flatMap((one) => one.remarks))],
  }
}

/** Open Badge Factory writes `openbadges`; the other names are those of a baked PNG. */
function inInfo(info: ReadonlyMap<string, string>): Found {
  const finds: Find[] = []
  const parts: Part[] = []
  let unread = false
  for (const [key, text] of info) {
    const place = placeOf(key)
    const find = place ? readFind(place, { text, remarks: oddName(key, place) }) : signedText(text)
    if (find.ok) finds.push(find.value)
    if (find.ok || place) parts.push({ type: 'Info', label: key, size: utf8(text).length })
    unread ||= place !== undefined && !find.ok
  }
  return { finds: withoutRepeats(finds), parts, remarks: unread ? ['partUnread'] : [] }
}

function placeOf(key: string): Place | undefined {
  const name = key.toLowerCase()
  const plural = name === 'openbadge' ? 'openbadges' : name
  return PLACES.find(({ keyword }) => keyword === plural)
}

function oddName(key: string, { keyword }: Place): readonly BakingRemark[] {
  return key === keyword ? [] : ['oddKeyword']
}

/** Under any other name only what is whole and says so itself: an address may be anybody's. */
function signedText(text: string) {
  const payload = readPayload(text)
  if (!payload.ok || payload.value.form === 'url') return { ok: false } as const
  return { ok: true, value: { payload: payload.value, remarks: [] } } as const
}

/** As elements of a badge, or else as any text in it. */
function inXmp(xmp: string): Found {
  if (xmp === '' || xmp.length > LIMITS.svg) return { finds: [], parts: [], remarks: [] }
  const { finds } = readElements(readSvg(xmp).elements)
  const found = finds.length > 0 ? finds : (searchFile(utf8(xmp))?.finds ?? [])
  const parts = found.length > 0 ? [{ type: 'XMP', label: '', size: utf8(xmp).length }] : []
  return { finds: found, parts, remarks: [] }
}

async function inFile({ name, bytes }: PdfFile): Promise<Found> {
  const plain = await unbake(bytes)
  const unbaked = plain.ok && (await holdsBadge(plain.value)) ? plain.value : searchFile(bytes)
  const parts = [{ type: 'file', label: name, size: bytes.length }]
  return { finds: unbaked?.finds ?? [], parts, remarks: unbaked?.remarks ?? [] }
}

async function holdsBadge({ finds }: Unbaked): Promise<boolean> {
  const readings = await Promise.all(finds.map(({ payload }) => readCredentials(payload)))
  return readings.some((reading) => reading.ok)
}

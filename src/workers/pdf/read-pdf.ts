/** Reads a PDF: the badges in it, or what else is there that may help. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Unbaked, UnbakeFailure } from '#core/baking/carrier.ts'
import { readPayload } from '#core/baking/payload.ts'
import { badgesInPdf, type PdfFile } from '#core/importing/pdf/badges.ts'
import { looseFiles } from '#core/importing/pdf/streams.ts'
import { checkPdfSignatures, type PdfSignature } from '#core/verification/pdf/check-signature.ts'
import { withPdf } from './open-pdf.ts'
import { contentsOf } from './pdf-contents.ts'
import { qrOnPages } from './qr-on-pages.ts'

/** Beside why there is no badge in a PDF. */
export interface PdfWithoutBadge {
  readonly failure: UnbakeFailure
  /** what a QR code on a page says */
  readonly qr?: string
  readonly signatures?: readonly PdfSignature[]
}

/** Tells whether what was taken out is a badge. */
type IsBadge = (unbaked: Unbaked) => Promise<boolean>

/** What is in it that `isBadge`: the first of where badges are put, what lies loose in the file, a code on a page. */
export async function readPdf(
  bytes: Uint8Array,
  isBadge: IsBadge,
): Promise<Unbaked | PdfWithoutBadge> {
  const loose = await looseFiles(bytes)
  if (!loose.ok) return { failure: { kind: 'bomb', detail: { format: 'PDF' } } }
  const rest = () => onlyBadges(inFiles(loose.value), isBadge)
  const searched = await withPdf(bytes, (pdf) => search(pdf, rest, isBadge))
  const { unbaked, qr } = searched.ok ? searched.value : { unbaked: await rest() }
  if (unbaked) return unbaked
  const signatures = await checkPdfSignatures(bytes)
  return {
    failure: { kind: searched.ok ? 'pdfWithoutBadge' : searched.failure },
    ...(qr && { qr }),
    ...(signatures.length > 0 && { signatures }),
  }
}

interface Searched {
  readonly unbaked?: Unbaked | undefined
  readonly qr?: string
}

async function search(
  pdf: PDFDocumentProxy,
  rest: () => Promise<Unbaked | undefined>,
  isBadge: IsBadge,
): Promise<Searched> {
  const placed = await onlyBadges(badgesInPdf(await contentsOf(pdf)), isBadge)
  const unbaked = placed ?? (await rest())
  if (unbaked) return { unbaked }
  const qr = await qrOnPages(pdf)
  const coded = qr && (await onlyBadges(inCode(qr), isBadge))
  return coded ? { unbaked: coded } : { ...(qr && { qr }) }
}

async function onlyBadges(
  unbaked: Promise<Unbaked | undefined>,
  isBadge: IsBadge,
): Promise<Unbaked | undefined> {
  const found = await unbaked
  return found && (await isBadge(found)) ? found : undefined
}

function inFiles(files: readonly Uint8Array[]): Promise<Unbaked | undefined> {
  const unnamed = files.map((bytes): PdfFile => ({ name: '', bytes }))
  return badgesInPdf({ info: new Map(), xmp: '', files: unnamed })
}

/** A whole badge in the code itself; an address is first shown to the person. */
function inCode(qr: string): Promise<Unbaked | undefined> {
  const payload = readPayload(qr)
  if (!payload.ok || payload.value.form === 'url') return Promise.resolve(undefined)
  return badgesInPdf({ info: new Map([['QR', qr]]), xmp: '', files: [] })
}

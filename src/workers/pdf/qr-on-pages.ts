/** Draws the first pages of a PDF one by one, and reads the first QR code on them. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PDF_LIMITS } from '#core/importing/pdf/limits.ts'
import { qrIn } from '../read-qr.ts'

/** What the code says; undefined when there is none, or nothing can be drawn here. */
export async function qrOnPages(pdf: PDFDocumentProxy): Promise<string | undefined> {
  if (typeof OffscreenCanvas === 'undefined') return undefined
  for (let number = 1; number <= Math.min(pdf.numPages, PDF_LIMITS.drawnPages); number += 1) {
    const pixels = await drawn(pdf, number).catch(() => undefined)
    const qr = pixels && (await qrIn(pixels))
    if (qr) return qr
  }
  return undefined
}

async function drawn(pdf: PDFDocumentProxy, number: number): Promise<ImageData | undefined> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: PDF_LIMITS.side / Math.max(width, height) })
  const [wide, high] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const context = new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.fillStyle = 'white'
  context.fillRect(0, 0, wide, high)
  // for the screen it would wait for frames, which a worker has none of; its types know no canvas but that of a page
  const order = { canvas: null, canvasContext: context, viewport, intent: 'print' } as object
  await page.render(order as Parameters<typeof page.render>[0]).promise
  page.cleanup()
  return context.getImageData(0, 0, wide, high)
}

/** Opens a PDF with pdf.js, in a worker of its own that is ended whatever becomes of it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PDF_LIMITS } from '#core/importing/pdf/limits.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { CanvasFactory, FilterFactory } from './off-screen.ts'

/** `pdfOffline`: the library is not on this device and could not be fetched. */
export type PdfFault = 'pdfLocked' | 'pdfDamaged' | 'pdfSlow' | 'pdfOffline'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** What `use` makes of an opened PDF, or why it could not be opened in time. Never rejects. */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<Result<T, PdfFault>> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => undefined)
  if (!library) return failed('pdfOffline')
  const own = ownWorker()
  const task = library.getDocument(
    orderFor(bytes, own && library.PDFWorker.create({ port: own.port })),
  )
  const work = task.promise.then(use).then(found, (fault: unknown) => failed(faultOf(fault)))
  const deadline = startDeadline()
  try {
    return await Promise.race([work, deadline.passed, ...(own ? [own.lost] : [])])
  } finally {
    clearTimeout(deadline.timer)
    task.destroy().catch(() => undefined) // it may be the worker that hangs
    own?.port.terminate()
  }
}

function orderFor(bytes: Uint8Array, worker: InstanceType<Library['PDFWorker']> | undefined) {
  return {
    data: bytes.slice(), // goes to the other worker
    ...(worker && { worker }),
    CanvasFactory,
    FilterFactory,
    maxImageSize: PDF_LIMITS.picture,
    disableFontFace: true, // letters are drawn as shapes: a worker has no fonts
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    verbosity: 0,
  }
}

interface OwnWorker {
  readonly port: Worker
  /** it ended of itself: its script could not be had, or the file was too much for it */
  readonly lost: Promise<Result<never, PdfFault>>
}

/** Undefined where there are no workers in workers: pdf.js then works here. */
function ownWorker(): OwnWorker | undefined {
  if (typeof Worker === 'undefined') return undefined
  const port = new Worker(new URL('../pdf.worker.ts', import.meta.url), { type: 'module' })
  let heard = false
  port.addEventListener('message', () => {
    heard = true
  })
  const lost = new Promise<Result<never, PdfFault>>((resolve) => {
    port.addEventListener('error', () => resolve(failed(heard ? 'pdfDamaged' : 'pdfOffline')))
  })
  return { port, lost }
}

function startDeadline() {
  let timer: ReturnType<typeof setTimeout> | undefined
  const passed = new Promise<Result<never, PdfFault>>((resolve) => {
    timer = setTimeout(() => resolve(failed('pdfSlow')), PDF_LIMITS.time)
  })
  return { timer, passed }
}

function faultOf(fault: unknown): PdfFault {
  const isLocked = fault instanceof Error && fault.name === 'PasswordException'
  return isLocked ? 'pdfLocked' : 'pdfDamaged'
}

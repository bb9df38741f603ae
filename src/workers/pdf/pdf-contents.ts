/** Takes out of an opened PDF what a badge may be in. A part that cannot be read does not hide the others. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '#core/baking/limits.ts'
import type { PdfContents, PdfFile } from '#core/importing/pdf/badges.ts'
import { PDF_LIMITS } from '#core/importing/pdf/limits.ts'

/** As pdf.js documents it: its types know neither entries nor that there may be no metadata. */
interface Told {
  readonly info?: { readonly Custom?: object }
  readonly metadata?: { getRaw(): string } | null
}

export async function contentsOf(pdf: PDFDocumentProxy): Promise<PdfContents> {
  const told = (await pdf.getMetadata().catch(() => undefined)) as Told | undefined
  const files = [...(await attachedToDocument(pdf)), ...(await attachedToPages(pdf))]
  return {
    info: textsIn(told?.info),
    xmp: told?.metadata?.getRaw() ?? '',
    files: files.filter(({ bytes }) => bytes.length <= LIMITS.file).slice(0, PDF_LIMITS.files),
  }
}

/** pdf.js puts the keys that it does not know under Custom. */
function textsIn({ Custom: own, ...known }: Told['info'] = {}): ReadonlyMap<string, string> {
  const all: [string, unknown][] = Object.entries({ ...known, ...own })
  return new Map(all.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** As pdf.js gives them; it has no type for them. */
interface Attached {
  readonly filename?: string
  readonly content?: Uint8Array
}

const fileOf = ({ filename = '', content }: Attached): PdfFile[] =>
  content ? [{ name: filename, bytes: content }] : []

async function attachedToDocument(pdf: PDFDocumentProxy): Promise<readonly PdfFile[]> {
  const attached: unknown = await pdf.getAttachments().catch(() => undefined)
  return Object.values((attached ?? {}) as Record<string, Attached>).flatMap(fileOf)
}

async function attachedToPages(pdf: PDFDocumentProxy): Promise<readonly PdfFile[]> {
  const files: PdfFile[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, PDF_LIMITS.pages); number += 1) {
    files.push(...(await attachedToPage(pdf, number).catch(() => [])))
  }
  return files
}

async function attachedToPage(pdf: PDFDocumentProxy, number: number): Promise<readonly PdfFile[]> {
  const page = await pdf.getPage(number)
  const annotations = (await page.getAnnotations()) as readonly { readonly file?: Attached }[]
  page.cleanup()
  return annotations.flatMap(({ file }) => (file ? fileOf(file) : []))
}

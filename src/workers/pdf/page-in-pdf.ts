/** The page that a PDF of ours was printed from, with its badge files. */
import { looseFiles } from '#core/importing/pdf/streams.ts'
import { byteText } from '#core/kernel/bytes.ts'
import type { PageContents } from '#core/portfolio/page-contents.ts'
import { PDF_PACKAGE } from '#core/printing/attachments.ts'
import { pageInFiles } from '#core/printing/page-in-files.ts'
import { withPdf } from './open-pdf.ts'
import { contentsOf } from './pdf-contents.ts'

/** Undefined for any other PDF: its badges are read as those of a file. */
export async function pageInPdf(bytes: Uint8Array): Promise<PageContents | undefined> {
  if (!byteText(bytes).includes(PDF_PACKAGE)) return undefined
  const loose = await looseFiles(bytes)
  if (!loose.ok) return undefined // a bomb, of which whoever reads it next says so
  const files = await withPdf(bytes, async (pdf) => (await contentsOf(pdf)).files)
  return files.ok ? pageInFiles(files.value) : undefined
}

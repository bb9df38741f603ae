/** A report of a check as a PDF: words of one day, with no file inside that could be taken for proof. */
import type { Sheet } from '#core/printing/sheet.ts'
import { typeset } from '#core/printing/typeset.ts'
import { printFonts } from './print-fonts.ts'
import { drawWord } from './print-pictures.ts'

export async function makeReport(sheet: Sheet): Promise<Blob> {
  const { bytes } = await typeset({ sheet, files: [], fonts: await printFonts(), draw: drawWord })
  return new Blob([bytes], { type: 'application/pdf' })
}

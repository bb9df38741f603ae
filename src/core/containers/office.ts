/** Opens a document of Word, LibreOffice and the like, or a book: a ZIP of which only the pictures may be badges. */
import { failed, found } from '../kernel/result.ts'
import type { Open } from './container.ts'
import { openZip } from './zip.ts'

/** Somebody put a picture into their document; the rest is the document. */
const PICTURE = /\.(png|svg)$/i

export const openOffice: Open = async (bytes) => {
  const opened = await openZip(bytes)
  if (!opened.ok) return failed(opened.failure)
  const pictures = opened.value.files.filter(({ name }) => PICTURE.test(name))
  const files = pictures.map((file) => ({ ...file, isBeside: true as const }))
  return found({ files, passed: [], addresses: [] })
}

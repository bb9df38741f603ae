/** The fonts of a printed page as files: of the Latin letters, and of those of its neighbours. */
import text from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url'
import textMore from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url'
import boldMore from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url'
import display from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff?url'
import displayMore from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff?url'
import type { FontFiles } from '#core/printing/letters.ts'

/** Rejects where our own files cannot be reached: a PDF without its letters is none. */
export async function printFonts(): Promise<FontFiles> {
  const [texts, bolds, displays] = await Promise.all([
    filesAt([text, textMore]),
    filesAt([bold, boldMore]),
    filesAt([display, displayMore]),
  ])
  return { text: texts, bold: bolds, display: displays }
}

const filesAt = (addresses: readonly string[]) => Promise.all(addresses.map(fileAt))

async function fileAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`font: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

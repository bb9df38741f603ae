/** The fonts of a printed page, and a small sheet to spoil. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFiles } from '../printing/letters.ts'
import type { Sheet } from '../printing/sheet.ts'

const find = createRequire(import.meta.url).resolve
const woff = (family: string, weight: number) =>
  ['latin', 'latin-ext'].map(
    (letters) =>
      new Uint8Array(
        readFileSync(
          find(`@fontsource/${family}/files/${family}-${letters}-${weight}-normal.woff`),
        ),
      ),
  )

export const FONTS: FontFiles = {
  text: woff('atkinson-hyperlegible-next', 400),
  bold: woff('atkinson-hyperlegible-next', 700),
  display: woff('bricolage-grotesque', 700),
}

export function aSheet(over: Partial<Sheet> = {}): Sheet {
  return {
    language: 'nl',
    title: 'Anna de Wit',
    author: 'Anna de Wit',
    heading: 'Anna de Wit',
    parts: [],
    foot: { lead: [{ text: 'Scan, en je browser rekent deze badges na.' }], rest: [] },
    pageLine: '{{page}} van {{pages}}',
    madeAt: '2026-11-29T10:00:00Z',
    ...over,
  }
}

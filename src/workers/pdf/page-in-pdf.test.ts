/** Claims about the page in a PDF of ours: with all of its badges, however many there are. */
import { expect, it } from 'vitest'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { emptyPortfolio } from '#core/portfolio/document.ts'
import { type PackedBadge, writePackage } from '#core/portfolio/package.ts'
import { redact } from '#core/portfolio/redact.ts'
import { PDF_PACKAGE } from '#core/printing/attachments.ts'
import type { Attachment } from '#core/printing/sheet.ts'
import { typeset } from '#core/printing/typeset.ts'
import { aSheet, FONTS } from '#core/testing/paper.ts'
import { pageInPdf } from './page-in-pdf.ts'

const MANY = 240

const fileOf = (text: string, name: string): Attachment => ({
  name,
  mediaType: 'application/json',
  bytes: utf8(text),
  description: name,
  relationship: 'Data',
})

async function packed({ name, bytes, mediaType }: Attachment): Promise<PackedBadge> {
  const sha256 = await sha256Hex(bytes)
  return {
    id: name,
    credential: { form: 'json', text: '{}' },
    file: { sha256, path: `badges/${sha256}.json`, mediaType, name },
    own: { reflection: '', evidence: [] },
  }
}

it('has every badge of a long career, and calls none of them changed', async () => {
  const badges = Array.from({ length: MANY }, (_, at) => fileOf(`{"badge":${at}}`, `${at}.json`))
  const page = redact({ ...emptyPortfolio('nl'), name: 'Anna' })
  const published = '2026-06-01T00:00:00Z'
  const all = await Promise.all(badges.map(packed))
  const source = fileOf(writePackage({ published, page, badges: all, files: [] }), PDF_PACKAGE)
  const { bytes } = await typeset({ sheet: aSheet(), files: [source, ...badges], fonts: FONTS })
  const found = await pageInPdf(bytes)
  expect(found?.changed).toEqual([])
  expect(found?.whole).toHaveLength(MANY)
})

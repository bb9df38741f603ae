/** Certificates: a PDF with a badge in it, one without, and one that somebody signed. */
import { expect } from '@playwright/test'
import { encode } from 'uqr'
import { aPdf, aSignedPdf } from '../../src/core/testing/a-pdf.ts'
import { rowsOf } from '../fixtures/database.ts'
import { HOSTED } from '../fixtures/hosted-badge.ts'
import { type DroppedFile, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const DUO = 'Dienst Uitvoering Onderwijs'

const pdf = (name: string, bytes: Uint8Array): DroppedFile => ({ name, bytes: Buffer.from(bytes) })

const certificate = pdf('certificaat.pdf', aPdf())
const withBadge = pdf('met-badge.pdf', aPdf({ files: { 'badge.png': AT_HEIGHT.bytes } }))
const extract = pdf('diploma.pdf', aSignedPdf({ subject: `/O=DUO/CN=${DUO}` }))

/** A page on which a code is drawn, square by square. */
function withCode(text: string): DroppedFile {
  const squares = encode(text, { border: 0 }).data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `${180 + 2 * x} ${180 - 2 * y} 2 2 re` : '')),
  )
  return pdf('met-code.pdf', aPdf({ drawing: `${squares.filter(Boolean).join('\n')}\nf` }))
}

test('a PDF gives the badge in it, and one without gets advice', async ({
  page,
  person,
  words,
  watch,
}) => {
  await page.goto('/add')
  await person.drops(withBadge, certificate)
  await expect(person.line('met-badge.pdf')).toContainText('Veilig werken op hoogte')
  const line = person.line('certificaat.pdf')
  await expect(line).toContainText(words('importing:failure.pdfWithoutBadge'))
  await expect(line).not.toContainText(words('importing:failure.notABadgeFile'))
  const [original] = await rowsOf(page, 'files')
  expect(original).toMatchObject({ name: 'met-badge.pdf', size: withBadge.bytes.length })
  expect(watch.requests).toEqual([])
})

test('a code on a page of a PDF is offered, and asks nobody by itself', async ({
  page,
  person,
  words,
  watch,
}) => {
  await page.goto('/add')
  await person.drops(withCode(HOSTED.assertion))
  const line = person.line('met-code.pdf')
  await expect(line).toContainText(HOSTED.assertion)
  await expect(line.getByRole('button', { name: words('importing:doctor.useQr') })).toBeVisible()
  expect(watch.requests).toEqual([])
})

test('a signed PDF says whose name it bears and no more, and stays beside a badge after a click', async ({
  page,
  person,
  words,
}) => {
  await person.has([AT_HEIGHT], { at: '/add' })
  await person.drops(extract)
  const line = person.line('diploma.pdf')
  await expect(line).toContainText(words('importing:failure.pdfDiplomaExtract'))
  await expect(line).not.toContainText(words('importing:failure.pdfWithoutBadge'))
  await expect(line).toContainText(words('importing:pdf.signature.holds', { signer: DUO }))
  await line.getByText(words('importing:pdf.offer')).click()
  expect(await rowsOf(page, 'files')).toHaveLength(1)
  await line.getByRole('button', { name: words('importing:pdf.keep') }).click()
  await expect(line.getByRole('status')).toContainText('Veilig werken op hoogte')
  const kept = (await rowsOf(page, 'files')).find(({ role }) => role === 'evidence')
  expect(kept).toMatchObject({ name: 'diploma.pdf', size: extract.bytes.length })
})

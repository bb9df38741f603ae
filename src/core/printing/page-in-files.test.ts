/** Claims about the page inside a PDF: its files are known by their bytes. */
import { expect, it } from 'vitest'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { emptyPortfolio } from '../portfolio/document.ts'
import { writePackage } from '../portfolio/package.ts'
import { redact } from '../portfolio/redact.ts'
import { PDF_PACKAGE } from './attachments.ts'
import { pageInFiles } from './page-in-files.ts'

const original = utf8('{"a badge":1}')
const source = writePackage({
  published: '2026-06-01T00:00:00Z',
  page: redact({ ...emptyPortfolio('nl'), name: 'Anna' }),
  badges: [
    {
      id: 'a',
      credential: { form: 'json', text: '{}' },
      file: {
        sha256: await sha256Hex(original),
        path: `badges/${await sha256Hex(original)}.json`,
        mediaType: 'application/json',
        name: 'stage.json',
      },
      own: { reflection: '', evidence: [] },
    },
  ],
  files: [],
})
const page = { name: PDF_PACKAGE, bytes: utf8(source) }

it('takes the badge files along as they are, and the page as it was written', async () => {
  const found = await pageInFiles([page, { name: 'anders.json', bytes: original }])
  expect(found).toMatchObject({ json: source, changed: [] })
  expect(found?.whole).toMatchObject([{ mediaType: 'application/json', bytes: original }])
})

it('names a badge file of which one byte was changed', async () => {
  const other = utf8('{"a badge":2}')
  expect((await pageInFiles([page, { name: 'stage.json', bytes: other }]))?.changed).toEqual([
    'stage.json',
  ])
})

it('does not call a badge file changed that is not there: its badge stands in the page', async () => {
  const found = await pageInFiles([page])
  expect(found?.changed).toEqual([])
  expect(found?.missing).toMatchObject([{ id: 'a', file: { name: 'stage.json' } }])
})

it('is no page where its source is missing or spoilt: the badges are read as files', async () => {
  const badge = { name: 'stage.json', bytes: original }
  expect(await pageInFiles([badge])).toBeUndefined()
  const spoilt = { ...page, bytes: utf8(source.slice(1)) }
  expect(await pageInFiles([spoilt, badge])).toBeUndefined()
})

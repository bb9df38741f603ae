/** Claims about what comes along with a page, and what a reader is told when it is not what the page was made with. */
import { expect, it } from 'vitest'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { emptyPortfolio } from '#core/portfolio/document.ts'
import { type PackedFile, writePackage } from '#core/portfolio/package.ts'
import { contentsOfPage } from '#core/portfolio/page-contents.ts'
import { PACKAGE_ELEMENT } from '#core/portfolio/page-files.ts'
import { redact } from '#core/portfolio/redact.ts'
import { byDigest, openPackage, openPage } from './open-package.ts'

const forever = new AbortController().signal
const fromDisk = { kind: 'file', name: 'anna.html' } as const

async function packed(name: string, text: string): Promise<PackedFile> {
  const sha256 = await sha256Hex(utf8(text))
  return { sha256, path: `files/${sha256}.pdf`, mediaType: 'application/pdf', name }
}
const diploma = await packed('diploma.pdf', 'een diploma')
const photo = await packed('foto.pdf', 'een foto')

const json = writePackage({
  published: '2026-06-01T00:00:00Z',
  page: redact({ ...emptyPortfolio('nl'), name: 'Anna de Wit' }),
  badges: [],
  files: [diploma, photo],
})
const own = (text: string) => `<a href="data:application/pdf;base64,${btoa(text)}">`
const original = (digest: string, text: string) =>
  `<a data-sha256="${digest}" download="badge.png" href="data:image/png;base64,${btoa(text)}">`
const badge = original(await sha256Hex(utf8('een badge')), 'een badge')

const page = (...parts: readonly string[]) =>
  `${parts.join('')}<script type="application/json" id="${PACKAGE_ELEMENT}">${json}</script>`
const contents = async (html: string) =>
  (await contentsOfPage(html)) ?? expect.fail('no page of ours')
const whole = [badge, own('een diploma'), own('een foto')] as const

it('brings every file of the owner with the bytes and the name that the page gives', async () => {
  const { files = new Map(), problems } = await openPage(
    forever,
    await contents(page(...whole)),
    fromDisk,
  )
  const told = [...files.values()].map(async ({ name, bytes }) => [name, await bytes.text()])
  expect(await Promise.all(told)).toEqual([
    ['diploma.pdf', 'een diploma'],
    ['foto.pdf', 'een foto'],
  ])
  expect(problems).toEqual([])
})

it('shows nothing of a package whose last day has passed, and all of one whose day has not', async () => {
  const until = (day: string) => json.replace('"page":', `"until":"${day}","page":`)
  const ended = await openPackage(forever, until('2026-01-01'), fromDisk, new Map())
  expect(ended.page).toBe(undefined)
  expect(ended.owner).toBe('')
  expect(ended.problems).toEqual([{ fileName: 'anna.html', code: 'ended' }])
  const open = await openPackage(forever, until('2999-01-01'), fromDisk, new Map())
  expect(open.owner).toBe('Anna de Wit')
})

it('names a badge file that was altered in the page', async () => {
  const spoiled = page(...whole).replace(btoa('een badge'), btoa('een bedge'))
  const { problems } = await openPage(forever, await contents(spoiled), fromDisk)
  expect(problems).toEqual([{ fileName: 'badge.png', code: 'altered' }])
})

it('calls a badge file that did not come along missing, and not altered', async () => {
  const missing = [
    {
      id: 'a',
      credential: { form: 'json', text: '{}' },
      file: { ...diploma, name: 'badge.png' },
      own: { reflection: '', evidence: [] },
    },
  ] as const
  const printed = { ...(await contents(page(...whole))), missing }
  const { problems } = await openPage(forever, printed, fromDisk)
  expect(problems).toEqual([{ fileName: 'badge.png', code: 'missing' }])
})

it('does not show a file of the owner that was altered, but names it', async () => {
  const spoiled = page(...whole).replace(btoa('een foto'), btoa('een fata'))
  const { files, problems } = await openPage(forever, await contents(spoiled), fromDisk)
  expect([...(files?.keys() ?? [])]).toEqual([diploma.sha256])
  expect(problems).toEqual([{ fileName: 'foto.pdf', code: 'notAlong' }])
})

it('names the files of the owner that do not lie beside portfolio.json', async () => {
  const beside = await byDigest([{ bytes: utf8('een foto'), mediaType: 'image/png' }])
  const { files, problems } = await openPackage(forever, json, fromDisk, beside)
  expect(files?.get(photo.sha256)?.bytes.type).toBe('application/pdf')
  expect(problems).toEqual([{ fileName: 'diploma.pdf', code: 'notAlong' }])
})

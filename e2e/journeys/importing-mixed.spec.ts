/** All sorts of things in one go: what came again, a folder among files, wrong names, a code that is a trap. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import JSZip from 'jszip'
import nl from '../../locales/nl/importing.json' with { type: 'json' }
import { mixedDrop } from '../../src/core/testing/mixed/mixed-drop.ts'
import { type Line, type MixedFile, patternOf } from '../../src/core/testing/mixed/mixed-file.ts'
import { aSigner } from '../../src/core/testing/signed-badges.ts'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { qrPicture } from '../fixtures/qr-picture.ts'
import { ROBOTICS, signed, signedInWords, subjectWith } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const COACH = published('examples/peer-coach.svg')
const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

const named = (name: string, { bytes }: DroppedFile): DroppedFile => ({ name, bytes })

/** The drag of a file manager itself, so that folders come as folders. */
async function letGo(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
}

test('the same file, the same award in another file, and a new award each get their own answer', async ({
  page,
  person,
  words,
}) => {
  const signer = await aSigner('EdDSA')
  const jwt = await signed(signer)
  const again = await signed(signer, {
    id: 'urn:uuid:9c0f4c1e-7a52-4f0e-8f6d-2f4f5b9f1c02',
    validFrom: '2026-01-02T03:04:05Z',
  })
  await person.comes()
  await person.drops(fileOf('robotics.jwt', jwt))
  await person.drops(
    fileOf('kopie.jwt', jwt),
    fileOf('van-de-mail.jwt', `${jwt}\n`),
    fileOf('nieuw.jwt', again),
  )
  await expect(person.line('kopie.jwt')).toContainText(words('importing:already.sameFile'))
  await expect(person.line('van-de-mail.jwt')).toContainText(words('importing:already.fileAdded'))
  await expect(person.line('nieuw.jwt')).toContainText(words('importing:alike', { count: 1 }))
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  await expect(page.getByText(words('importing:tally.already', { count: 2 }))).toBeVisible()
  await expect(person.line(ROBOTICS)).toHaveCount(3)
})

test('two badges, a photo, a zip and a folder let go together each get their answer', async ({
  page,
  person,
  words,
  watch,
}, testInfo) => {
  const at = (name: string) => testInfo.outputPath(name)
  mkdirSync(join(at('map'), 'diep'), { recursive: true })
  const zip = new JSZip().file('hygiene.png', published('demo/hygiene.png').bytes)
  const things = [
    COACH,
    AT_HEIGHT,
    { name: 'foto.jpg', bytes: JPEG },
    { name: 'badges.zip', bytes: await zip.generateAsync({ type: 'nodebuffer' }) },
    named('map/diep/taal.png', published('demo/taalmaatje.png')),
    fileOf('map/brief.txt', 'Beste Anna'),
  ]
  for (const { name, bytes } of things) writeFileSync(at(name), bytes)
  await page.goto('/add')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const dropped = [COACH.name, AT_HEIGHT.name, 'foto.jpg', 'badges.zip', 'map']
  await letGo(page, dropped.map(at))
  await expect(page.getByText(words('importing:tally.kept', { count: 4 }))).toBeVisible()
  await expect(person.line('Peer coach')).toContainText(COACH.name)
  await expect(person.line('Veilig werken op hoogte')).toContainText(
    words('verification:verdict.issuerUnproven'),
  )
  await expect(person.line('foto.jpg')).toContainText(words('importing:state.nothing'))
  await expect(person.line('badges.zip')).toContainText(words('importing:opened.zip', { count: 1 }))
  await expect(person.line('hygiene.png')).toBeVisible()
  await expect(person.line('map/diep/taal.png')).toBeVisible()
  await expect(person.line('map/brief.txt')).toContainText(words('importing:failure.notABadgeFile'))
  expect(watch.requests).toEqual([])
})

test('a picture is what its bytes say, and a code that runs as a program is text, refused when it is used', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const code = { name: 'code.png', bytes: qrPicture('javascript:alert(document.domain)') }
  await person.comes()
  await person.drops(named('badge.jpg', AT_HEIGHT), { name: 'badge.png', bytes: JPEG }, code)
  await expect(person.line('badge.jpg')).toContainText(words('verification:verdict.issuerUnproven'))
  await expect(person.line('badge.png')).toContainText(words('importing:doctor.cause.jpegRenamed'))
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  const line = person.line('code.png')
  await expect(line).toContainText('javascript:alert(document.domain)')
  await expect(line.locator('a')).toHaveCount(0)
  await line.getByRole('button', { name: words('importing:doctor.useQr') }).click()
  await expect(page.getByText(words('importing:note.unknown'))).toBeVisible()
  expect(issuer.visits).toEqual([])
})

const proved = async (name: string): Promise<string> => {
  const id = `urn:x:${encodeURIComponent(name)}`
  const { bytes } = await signedInWords({ id, credentialSubject: subjectWith({ id, name }) }, {})
  return bytes.toString()
}

/** Every line of a drop: the name that is on it, and what it must say. */
const linesOf = (files: readonly MixedFile[]): readonly (readonly [string, Line])[] =>
  files.flatMap(({ name, lines, inside = {} }) => [
    ...lines.map((line) => [name, line] as const),
    ...Object.entries(inside).flatMap(([inner, all]) => all.map((line) => [inner, line] as const)),
  ])

const withCopy = (files: readonly MixedFile[]): readonly MixedFile[] => [
  ...files,
  ...files
    .slice(0, 1)
    .map((one) => ({ ...one, name: 'kopie.png', lines: [{ says: 'already.sameFile' }] })),
]

function saying(line: Line, words: Words): RegExp {
  if (!('badge' in line)) return patternOf(line, nl)
  return new RegExp(`${line.badge}.*${words(`verification:verdict.${line.mark}`)}`)
}

test(
  'of everything there is in one drop, each has exactly one line with the right words',
  { tag: '@axe' },
  async ({ page, words, person, watch }, testInfo) => {
    test.setTimeout(120_000)
    const drop = withCopy(await mixedDrop(proved))
    const at = (name: string) => testInfo.outputPath('drop', name)
    for (const { name, bytes } of drop) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), bytes)
    }
    await page.goto('/add')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await letGo(page, [...new Set(drop.map(({ name }) => at(name.split('/')[0] ?? '')))])
    const all = linesOf(drop)
    const opened = all.filter(([, line]) => 'says' in line && line.says.startsWith('opened.'))
    const twice = drop.reduce((sum, { lines }) => sum + lines.length - 1, 0)
    const ready = person.plain('importing:ready', { total: all.length - opened.length - twice })
    await expect(page.getByRole('status').filter({ hasText: ready })).toBeVisible({
      timeout: 60_000,
    })
    const results = page.getByRole('region', { name: words('importing:results') })
    const more = results.getByRole('button', { name: /^Toon meer/ })
    while (await more.isVisible()) await more.click()
    await expect(results.getByRole('listitem')).toHaveCount(all.length)
    const texts = await results.getByRole('listitem').allTextContents()
    const wrong = all.filter(([name, line]) => {
      const own = texts.filter((text) => text.includes(name) && saying(line, words).test(text))
      return own.length !== 1
    })
    expect(wrong).toEqual([])
    expect(watch.requests).toEqual([])
  },
)

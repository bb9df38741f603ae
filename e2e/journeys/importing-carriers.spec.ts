/** Badges come in what people keep them in: a mail, a saved page, a link on the desktop, an archive of another program. */
import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { aMail, aTar } from '../../src/core/testing/a-mail.ts'
import { HOSTED, hostedPages } from '../fixtures/hosted-badge.ts'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const COACH = published('examples/peer-coach.svg')
const PLAIN = published('icons/icon-192.png').bytes

const bytesOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes)

const MAIL: DroppedFile = {
  name: 'Je badge.eml',
  bytes: bytesOf(
    aMail('Gefeliciteerd, Sam!', [
      { name: 'veilig.png', type: 'image/png', bytes: AT_HEIGHT.bytes },
      { name: 'logo.png', type: 'image/png', bytes: PLAIN, disposition: 'inline' },
    ]),
  ),
}
const PAGE = fileOf(
  'Mijn badge.html',
  `<!DOCTYPE html><html><body><h1>Mijn badge</h1><img src="data:image/png;base64,${published('demo/taalmaatje.png').bytes.toString('base64')}"></body></html>`,
)
const LINK = fileOf('Mijn badge.url', `[InternetShortcut]\r\nURL=${HOSTED.assertion}\r\n`)
const TAR: DroppedFile = {
  name: 'badges.tar.gz',
  bytes: gzipSync(
    aTar([
      { name: 'badges/hygiene.png', bytes: published('demo/hygiene.png').bytes },
      { name: 'badges/coach.svg', bytes: COACH.bytes },
    ]),
  ),
}
const SEVEN: DroppedFile = {
  name: 'badges.7z',
  bytes: Buffer.from('377abcaf271c00040000000000000000', 'hex'),
}

/** Drops without waiting for the count: what holds other files has lines that nobody dropped. */
async function hand(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('main section').getByRole('button').first().click()
  const chosen = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes }))
  await (await chooser).setFiles(chosen)
}

test('the address of a link file is offered, and fetched only after the click', async ({
  page,
  person,
  words,
  issuer,
}) => {
  issuer.publishAll(hostedPages())
  await person.comes()
  await person.drops(LINK)
  await expect(person.line('Mijn badge.url')).toContainText(words('importing:links', { count: 1 }))
  const host = new URL(HOSTED.assertion).host
  await expect(page.getByText(words('importing:request.ask', { host }))).toBeVisible()
  expect(issuer.visits, 'nothing before the click').toEqual([])
  await page.getByRole('button', { name: words('importing:request.fetch'), exact: true }).click()
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
})

/** What a person may have in one folder, and what the line of each must say. */
const MIXED: readonly (readonly [DroppedFile, string, Record<string, unknown>?])[] = [
  [MAIL, 'importing:opened.mail', { count: 1 }],
  [PAGE, 'importing:opened.page', { count: 1 }],
  [LINK, 'importing:links', { count: 1 }],
  [TAR, 'importing:opened.tar', { count: 2 }],
  [SEVEN, 'importing:failure.otherArchive', { format: '7z' }],
  [
    { name: 'badges.rar', bytes: Buffer.from('Rar!\x1a\x07\x01\0', 'latin1') },
    'importing:failure.otherArchive',
    { format: 'RAR' },
  ],
  [
    {
      name: 'Je badge.msg',
      bytes: Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('__properties_version1.0', 'utf16le'),
      ]),
    },
    'importing:failure.outlookMail',
  ],
  [fileOf('aantekeningen.txt', 'Vergeet mijn badge niet'), 'importing:failure.notABadgeFile'],
  [
    fileOf('links.txt', `${HOSTED.assertion}\nhttps://school.example/2`),
    'importing:links',
    { count: 2 },
  ],
  [
    fileOf('lege link.url', '[InternetShortcut]\nURL=file:///C:/x'),
    'importing:inside.link',
    { count: 0 },
  ],
  [
    { name: 'brief.eml', bytes: bytesOf(aMail('Tot morgen', [])) },
    'importing:inside.mail',
    { count: 0 },
  ],
  [
    fileOf('nieuws.html', '<!DOCTYPE html><html><body><p>Nieuws</p></body></html>'),
    'importing:inside.page',
    { count: 0 },
  ],
  [fileOf('stuk.json', '{"type":"Assertion"'), 'importing:failure.brokenJson'],
  [
    { name: 'film.mp4', bytes: Buffer.from('\0\0\0\x18ftypmp42', 'latin1') },
    'importing:failure.otherKind',
    { format: 'MP4' },
  ],
  [
    { name: 'stuk.png', bytes: AT_HEIGHT.bytes.subarray(0, 20) },
    'importing:failure.damaged',
    { format: 'PNG' },
  ],
  [{ name: 'leeg.json', bytes: Buffer.alloc(0) }, 'importing:failure.empty'],
]

test('of a folder full of such files none ends without its own line, and every badge in them is kept', async ({
  page,
  person,
  words,
  watch,
}) => {
  await page.goto('/add')
  await hand(
    page,
    MIXED.map(([file]) => file),
  )
  for (const [{ name }, key, values] of MIXED) {
    await expect(person.line(name).first(), name).toContainText(words(key, values))
  }
  await expect(page.getByText(words('importing:tally.kept', { count: 4 }))).toBeVisible()
  await expect(person.line('veilig.png')).toContainText(
    words('verification:verdict.issuerUnproven'),
  )
  await expect(person.line('logo.png'), 'what came beside a badge').toHaveCount(0)
  await expect(person.line('badges/coach.svg')).toContainText('Peer coach')
  expect(watch.requests).toEqual([])
})

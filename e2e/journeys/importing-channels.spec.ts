/** Badges come in through every other door: archives, the clipboard, links, other apps, the camera roll. */
import { expect, type Page } from '@playwright/test'
import JSZip from 'jszip'
import { HOSTED, hostedPages } from '../fixtures/hosted-badge.ts'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { qrPicture } from '../fixtures/qr-picture.ts'
import { test } from '../fixtures/test.ts'

const COACH = published('examples/peer-coach.svg')
const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const STRIPPED = published('icons/icon-192.png').bytes

async function zipOf(name: string, files: readonly DroppedFile[]): Promise<DroppedFile> {
  const zip = new JSZip()
  for (const file of files) zip.file(file.name, file.bytes)
  return { name, bytes: await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }) }
}

/** The event that Ctrl+V causes outside any field. */
async function paste(page: Page, type: string, text: string): Promise<void> {
  await page.evaluate(
    ([type, text]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(type, text)
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
    },
    [type, text] as const,
  )
}

/** Drops without waiting for the count: an archive has lines that nobody dropped. */
async function hand(page: Page, file: DroppedFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('main section').getByRole('button').first().click()
  await (await chooser).setFiles({ name: file.name, mimeType: '', buffer: file.bytes })
}

test('a zip gives every file in it a line of its own, and a backup of Rugzak is sent to its own screen', {
  tag: '@axe',
}, async ({ page, person, words, watch }) => {
  const note = fileOf('map/leesmij.txt', 'Beste Anna')
  const manifest = fileOf('manifest.json', '{"format":"rugzak-backup","version":1}')
  await page.goto('/add')
  await hand(
    page,
    await zipOf('badges.zip', [COACH, note, { ...AT_HEIGHT, name: 'map/hoogte.png' }]),
  )
  await expect(page.getByText(words('importing:opened.zip', { count: 3 }))).toBeVisible()
  await expect(page.getByText(words('importing:tally.kept', { count: 2 }))).toBeVisible()
  await expect(person.line('map/hoogte.png')).toContainText(
    words('verification:verdict.issuerUnproven'),
  )
  await expect(person.line('leesmij.txt')).toContainText(words('importing:failure.notABadgeFile'))

  await page.goto('/add')
  await hand(page, await zipOf('reservekopie.zip', [manifest, COACH]))
  const line = person.line('reservekopie.zip')
  await expect(line).toContainText(words('importing:failure.ownBackup'))
  await expect(line.getByRole('link', { name: words('importing:toBackup') })).toBeVisible()
  await expect(person.line('Peer coach')).toHaveCount(0)
  expect(watch.requests).toEqual([])
})

test('JSON pasted anywhere becomes a badge; an address is asked about, and fetched only after the click', async ({
  page,
  person,
  words,
  issuer,
}) => {
  issuer.publishAll(hostedPages())
  await person.comes()
  await paste(page, 'text/plain', published('demo/spreadsheets.json').bytes.toString())
  await expect(person.line('Spreadsheets')).toContainText(words('importing:pasted'))
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()

  await page.goto('/add')
  await page.getByLabel(words('importing:paste.label')).fill(HOSTED.assertion)
  await page.getByRole('button', { name: words('importing:paste.add'), exact: true }).click()
  const host = new URL(HOSTED.assertion).host
  await expect(page.getByText(words('importing:request.ask', { host }))).toBeVisible()
  expect(issuer.visits, 'nothing before the click').toEqual([])
  await page.getByRole('button', { name: words('importing:request.fetch'), exact: true }).click()
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  expect(issuer.visits.map(({ url }) => url)).toEqual([HOSTED.assertion])
  await expect(person.line('17')).toBeVisible()
})

test('a link into the app asks first, and a website that refuses is explained', async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  watch.expect(/CORS policy|net::ERR_FAILED/)
  issuer.publish(HOSTED.assertion, { body: {}, cors: false })
  await page.goto(`/add#url=${encodeURIComponent(`web+badge:${HOSTED.assertion}`)}`)
  const host = new URL(HOSTED.assertion).host
  await expect(person.waiting()).toContainText(words('importing:arrived.fetch', { host }))
  await expect(person.waiting()).toContainText(HOSTED.assertion)
  expect(new URL(page.url()).hash).toBe('')
  expect(issuer.visits).toEqual([])
  await person.answers('add')
  await expect(page.getByText(words('importing:request.failure.blocked'))).toBeVisible()
  await expect(page.getByText(words('importing:request.instead'))).toBeVisible()
})

test('a refused camera, addresses in a private network and offers of wallets are explained', {
  tag: '@axe',
}, async ({ page, words, issuer }) => {
  await page.goto('/add')
  await page.getByRole('button', { name: words('importing:scan.open') }).click()
  await expect(page.getByText(words('importing:scan.refused'))).toBeVisible()
  await paste(page, 'text/plain', 'https://192.168.1.1/badge.json')
  await expect(page.getByText(words('importing:request.failure.refusedHost'))).toBeVisible()
  await paste(page, 'text/plain', 'openid-credential-offer://?credential_offer=%7B%7D')
  const protocol = 'OpenID4VCI'
  await expect(page.getByText(words('importing:note.walletOffer', { protocol }))).toBeVisible()
  expect(issuer.visits).toEqual([])
})

test('a screenshot is recognised with the way to the original, and a picture of a code offers what it says', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const screenshot = { name: 'Schermafbeelding 2026-11-20 om 10.12.png', bytes: STRIPPED }
  await person.comes()
  await person.drops(screenshot, { name: 'diploma.png', bytes: qrPicture(HOSTED.assertion) })
  const line = person.line('Schermafbeelding').first()
  await expect(line).toContainText(words('importing:doctor.cause.screenshot'))
  await line.getByText(words('importing:doctor.how')).click()
  await expect(line).toContainText(words('importing:doctor.place.iphone.text'))
  await expect(page.getByText(words('importing:tally.nothing', { count: 2 }))).toBeVisible()
  await expect(person.line('diploma.png')).toContainText(HOSTED.assertion)
  await page.getByRole('button', { name: words('importing:doctor.useQr') }).click()
  const host = new URL(HOSTED.assertion).host
  await expect(page.getByText(words('importing:request.ask', { host }))).toBeVisible()
  expect(issuer.visits).toEqual([])
})

test('badges are looked at first, and only the chosen one is kept', async ({
  page,
  person,
  words,
}) => {
  await page.goto('/add')
  await page.getByLabel(words('importing:preview.switch')).check()
  await person.drops(COACH, AT_HEIGHT)
  await expect(page.getByText(words('importing:preview.undecided', { count: 2 }))).toBeVisible()
  await person
    .line('Peer coach')
    .getByRole('button', { name: words('importing:preview.keep') })
    .click()
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  await page.getByRole('button', { name: words('importing:preview.skipAll') }).click()
  await person.goesToBadges()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('backpack:title', { count: 1 }),
  )
})

test('an import that was cut off goes on after a reload', async ({ page, person, words }) => {
  const examples = [COACH, AT_HEIGHT].map(({ name, bytes }) => ({ name, bytes }))
  const notes = Array.from({ length: 120 }, (_, at) =>
    fileOf(`brief-${at}.txt`, `Beste Anna ${at}`),
  )
  await page.goto('/add')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => {
    // the reader never answers, as when a tab is closed in the middle of the work
    Worker.prototype.postMessage = () => undefined
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('importing:choose') }).click()
  const files = [...notes, ...examples]
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes })),
  )
  await expect.poll(() => waiting(page)).toBe(files.length)
  await page.reload()
  const count = files.length
  await expect(page.getByText(words('importing:resume.waiting', { count }))).toBeVisible()
  await page.getByRole('button', { name: words('importing:resume.continue') }).click()
  await expect(page.getByText(words('importing:tally.kept', { count: 2 }))).toBeVisible()
  await person.goesToBadges()
  await expect(person.card('Peer coach')).toBeVisible()
  expect(await waiting(page)).toBe(0)
})

/** How many files the inbox holds, as the browser sees it. */
function waiting(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('rugzak')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('inbox').objectStore('inbox').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

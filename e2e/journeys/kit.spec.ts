/** The application kit of one badge: link, QR, LinkedIn, send, embed, paper, file, on one screen. */
import { expect, type Page } from '@playwright/test'
import { decodeQr } from '../../src/workers/decode-qr.ts'
import { codeOn, inPrint, pagesOf, printed } from '../fixtures/paper.ts'
import { fileOf, type Person } from '../fixtures/person.ts'
import { opensWay } from '../fixtures/publishing.ts'
import { counted, signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const AWKWARD = 'R&D "C++" é 日本'
const ANNA = { address: 'anna@voorbeeld.example' }

async function kitOf(page: Page, person: Person, text: string): Promise<void> {
  await person.has([fileOf('badge.json', text)])
  const badge = await page.getByRole('article').getByRole('link').first().getAttribute('href')
  await page.goto((badge ?? '').replace('/badges/', '/share/'))
}

/** Says where the badge stands on a website, and goes back to the link. */
async function fillsAddress(page: Page, words: Words, address: string): Promise<void> {
  await opensWay(page, words, 'site')
  await page.getByLabel(words('sharing:address.label')).fill(address)
  await opensWay(page, words, 'link')
}

/** What a phone reads from the picture, 600 pixels wide at most. */
async function scanned(
  page: Page,
  picture: Buffer,
  type: 'png' | 'svg+xml' = 'png',
): Promise<string | undefined> {
  const blank = await page.context().newPage()
  const source = `data:image/${type};base64,${picture.toString('base64')}`
  const { gray, side } = await blank.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const width = src.startsWith('data:image/svg') ? 600 : Math.min(600, image.naturalWidth)
    const pen = new OffscreenCanvas(width, width).getContext('2d')
    pen?.drawImage(image, 0, 0, width, width)
    const pixels = pen?.getImageData(0, 0, width, width).data ?? []
    // as a text: an array of so many numbers takes seconds to leave the page
    let gray = ''
    for (let at = 0; at < pixels.length; at += 4) gray += String.fromCharCode(pixels[at] ?? 0)
    return { gray: btoa(gray), side: width }
  }, source)
  await blank.close()
  const data = new Uint8ClampedArray(side * side * 4)
  for (const [at, light] of Buffer.from(gray, 'base64').entries())
    data.set([light, light, light, 255], at * 4)
  return decodeQr({ data, width: side, height: side })
}

test('LinkedIn gets every character of an awkward name, and its fields can be copied', async ({
  page,
  person,
  words,
}) => {
  await kitOf(page, person, await signedBadge(AWKWARD, ANNA))
  await fillsAddress(page, words, 'https://anna.voorbeeld.example/rd')
  const href = await page
    .getByRole('link', { name: words('sharing:linkedin.open') })
    .getAttribute('href')
  expect(href).toBe(
    'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=R%26D+%22C%2B%2B%22+%C3%A9+%E6%97%A5%E6%9C%AC&issueYear=2026&issueMonth=3&certUrl=https%3A%2F%2Fanna.voorbeeld.example%2Frd&organizationName=Taalhuis+Oosterwaard',
  )
  expect(new URL(href ?? '').searchParams.get('name')).toBe(AWKWARD)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText(words('sharing:linkedin.fields')).click()
  await page
    .getByRole('button', { name: `${words('common:copy')} ${words('sharing:linkedin.name')}` })
    .click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(AWKWARD)
})

/** What the named button of the kit saves. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  return Buffer.concat(await (await (await download).createReadStream()).toArray())
}

test('the QR code says exactly the link or the address, on screen and saved, and the link opens', async ({
  page,
  person,
  words,
}) => {
  await kitOf(page, person, await signedBadge('Luisteren', ANNA))
  const link = await page.getByRole('link', { name: /#v1\./ }).getAttribute('href')
  await page.getByText(words('sharing:link.qr'), { exact: true }).click()
  const code = page.getByRole('img', { name: words('sharing:link.qr') }).first()
  expect(await scanned(page, await code.screenshot({ scale: 'css' }))).toBe(link)
  expect(await scanned(page, await saved(page, words('sharing:link.png')))).toBe(link)
  expect(await scanned(page, await saved(page, words('sharing:link.svg')), 'svg+xml')).toBe(link)
  const address = 'https://anna.voorbeeld.example/luisteren?taal=nl#badge'
  await fillsAddress(page, words, address)
  expect(await scanned(page, await code.screenshot({ scale: 'css' }))).toBe(address)
  await page.goto(link ?? '')
  await expect(page.getByText(counted(words, 'issuerUnproven', 1))).toBeVisible()
})

test('text, signature, frame, paper and other services are ready, and what left is logged', async ({
  page,
  person,
  words,
  watch,
}) => {
  const text = await signedBadge('Luisteren', ANNA)
  await kitOf(page, person, text)
  await fillsAddress(page, words, 'https://anna.voorbeeld.example/a')
  await page.getByText(words('sharing:send.others')).click()
  for (const [service, address] of [
    ['mail', /^mailto:\?subject=.*anna\.voorbeeld/],
    ['whatsapp', /^https:\/\/wa\.me\/\?text=/],
    ['linkedin', /^https:\/\/www\.linkedin\.com\/sharing\/share-offsite/],
    ['bluesky', /^https:\/\/bsky\.app\/intent\/compose/],
    ['x', /^https:\/\/x\.com\/intent\/post/],
  ] as const) {
    const link = page.getByRole('link', { name: words(`sharing:send.${service}`), exact: true })
    await expect(link).toHaveAttribute('href', address)
  }
  await expect(page.getByLabel(words('sharing:html.frame'))).toHaveValue(
    /<iframe src="https:\/\/anna\.voorbeeld\.example\/a".* sandbox="allow-scripts allow-popups"/,
  )
  await opensWay(page, words, 'site')
  await page.getByLabel(words('sharing:html.picture')).fill('https://anna.voorbeeld.example/a.png')
  await expect(page.getByLabel(words('sharing:html.snippet'))).toHaveValue(
    /<a href="https:\/\/anna\.voorbeeld\.example\/a" rel="noopener"><img src="https:\/\/anna\.voorbeeld\.example\/a\.png"/,
  )
  await opensWay(page, words, 'file')
  const file = await saved(page, words('sharing:file.save'))
  expect(file.toString(), 'the untouched file').toBe(text)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(words('sharing:paper.check'))).toBeVisible()
  await expect(page.getByRole('button', { name: words('sharing:file.save') })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  expect(watch.requests, 'no script and no picture of anybody else').toEqual([])
})

test('a badge on paper is one sheet that says whose, by whom and how to check it, and no verdict', async ({
  page,
  person,
  words,
}, testInfo) => {
  await kitOf(page, person, await signedBadge('Luisteren', { ...ANNA, isReadable: true }))
  const link = await page.getByRole('link', { name: /#v1\./ }).getAttribute('href')
  const pdf = await printed(page, testInfo.outputPath('link.pdf'))
  const [sheet = '', ...more] = pagesOf(pdf)
  expect(more, 'one sheet').toEqual([])
  for (const said of [
    'Luisteren',
    'Je kunt Luisteren.',
    'Taalhuis Oosterwaard',
    words('sharing:paper.to', { name: ANNA.address }),
    words('sharing:paper.criteria'),
    'Laten zien in de praktijk.',
    words('sharing:paper.checkCode'),
  ])
    expect(sheet).toContain(inPrint(said))
  expect(sheet).not.toContain(words('verification:verdict.valid'))
  expect(codeOn(pdf), 'the link itself, read from paper').toBe(link)

  const address = 'https://anna.voorbeeld.example/luisteren'
  await fillsAddress(page, words, address)
  const short = await printed(page, testInfo.outputPath('address.pdf'))
  expect(pagesOf(short)[0]).toContain(inPrint(address))
  expect(pagesOf(short)[0]).toContain(inPrint(words('sharing:paper.check')))
  expect(codeOn(short)).toBe(address)
})

test('the Mastodon server is asked once', { tag: '@axe' }, async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  issuer.publish('https://mastodon.example.org/', { body: 'ok', type: 'text/plain' })
  watch.expect(/status of 404/)
  await kitOf(page, person, await signedBadge('Luisteren', ANNA))
  await page.getByText(words('sharing:send.others')).click()
  const field = page.getByLabel(words('sharing:send.instance'))
  await field.fill('@anna@mastodon.example.org')
  const link = page.getByRole('link', { name: words('sharing:send.mastodon'), exact: true })
  await expect(link).toHaveAttribute('href', /^https:\/\/mastodon\.example\.org\/share\?text=/)
  const opened = page.context().waitForEvent('page')
  await link.click()
  await (await opened).close()
  await page.reload()
  await expect(page.getByLabel(words('sharing:send.instance'))).toHaveValue('mastodon.example.org')
})

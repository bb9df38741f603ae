/** The application kit of one badge: link, QR, LinkedIn, send, embed, paper, file, on one screen. */
import { expect, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { fileOf, type Person } from '../fixtures/person.ts'
import { signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'

const AWKWARD = 'R&D "C++" é 日本'
const ANNA = { address: 'anna@voorbeeld.example' }

async function kitOf(page: Page, person: Person, text: string): Promise<void> {
  await person.comes()
  await person.drops(fileOf('badge.json', text))
  await person.goesToBadges()
  const badge = await page.getByRole('article').getByRole('link').first().getAttribute('href')
  await page.goto((badge ?? '').replace('/badges/', '/share/'))
}

/** What a phone reads from the picture on the screen. */
async function scanned(page: Page, picture: Buffer): Promise<string | undefined> {
  const blank = await page.context().newPage()
  const { data, width, height } = await blank.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const pen = canvas.getContext('2d')
    pen?.drawImage(image, 0, 0)
    const pixels = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return { data: Array.from(pixels), width: canvas.width, height: canvas.height }
  }, picture.toString('base64'))
  await blank.close()
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data
}

test('LinkedIn gets every character of an awkward name, and its fields can be copied', async ({
  page,
  person,
  words,
}) => {
  await kitOf(page, person, await signedBadge(AWKWARD, ANNA))
  await page.getByLabel(words('sharing:address.label')).fill('https://anna.voorbeeld.example/rd')
  const href = await page
    .getByRole('link', { name: words('sharing:linkedin.open') })
    .getAttribute('href')
  expect(href).toBe(
    'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=R%26D+%22C%2B%2B%22+%C3%A9+%E6%97%A5%E6%9C%AC&issueYear=2026&issueMonth=3&certUrl=https%3A%2F%2Fanna.voorbeeld.example%2Frd&organizationName=Taalhuis+Oosterwaard',
  )
  expect(new URL(href ?? '').searchParams.get('name')).toBe(AWKWARD)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page
    .getByRole('button', { name: `${words('common:copy')} ${words('sharing:linkedin.name')}` })
    .click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(AWKWARD)
})

test('the QR code on the screen says exactly the address, and the link opens at a reader', async ({
  page,
  person,
  words,
}) => {
  await kitOf(page, person, await signedBadge('Luisteren', ANNA))
  const link = await page.getByRole('link', { name: /#v1\./ }).getAttribute('href')
  const address = 'https://anna.voorbeeld.example/luisteren?taal=nl#badge'
  await page.getByLabel(words('sharing:address.label')).fill(address)
  const code = page.getByRole('img', { name: words('sharing:link.qr') }).first()
  expect(await scanned(page, await code.screenshot({ scale: 'css' }))).toBe(address)
  await page.goto(link ?? '')
  await expect(page.getByText(words('reader:summary.allValid', { count: 1 }))).toBeVisible()
})

test('text, signature, frame, paper and other services are ready, and what left is logged', async ({
  page,
  person,
  words,
  watch,
}) => {
  const text = await signedBadge('Luisteren', ANNA)
  await kitOf(page, person, text)
  await page.getByLabel(words('sharing:address.label')).fill('https://anna.voorbeeld.example/a')
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
  await page.getByLabel(words('sharing:html.picture')).fill('https://anna.voorbeeld.example/a.png')
  await expect(page.getByLabel(words('sharing:html.snippet'))).toHaveValue(
    /<a href="https:\/\/anna\.voorbeeld\.example\/a" rel="noopener"><img src="https:\/\/anna\.voorbeeld\.example\/a\.png"/,
  )
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words('sharing:file.save') }).click()
  const saved = Buffer.concat(await (await (await download).createReadStream()).toArray())
  expect(saved.toString(), 'the untouched file').toBe(text)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(words('sharing:paper.check'))).toBeVisible()
  await expect(page.getByRole('button', { name: words('sharing:file.save') })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  expect(watch.requests, 'no script and no picture of anybody else').toEqual([])
})

test('the Mastodon server is asked once', async ({ page, person, words, issuer, watch }) => {
  issuer.publish('https://mastodon.example.org/', { body: 'ok', type: 'text/plain' })
  watch.expect(/status of 404/)
  await kitOf(page, person, await signedBadge('Luisteren', ANNA))
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

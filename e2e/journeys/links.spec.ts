/** A link that carries its badges: whole, locked, damaged, too long. */
import { deflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { frame } from '../../src/core/sharing/frame.ts'
import { linkFragment, lockedFragment } from '../../src/core/sharing/page-link.ts'
import { counted, signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const ANNA = { address: 'anna@voorbeeld.example' }
const TITLE = 'Zorg in de praktijk'

async function contentOf(...names: readonly string[]) {
  const texts = await Promise.all(names.map((name) => signedBadge(name, ANNA)))
  return {
    title: TITLE,
    owner: 'Anna de Wit',
    language: 'nl' as const,
    badges: texts.map((text) => ({ form: 'json' as const, text })),
  }
}

/** Opens a fragment afresh, as from a mail. */
async function opens(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`/view#${fragment}`)
}

const refusal = (page: Page, words: Words, code: string) =>
  expect(page.getByRole('alert')).toContainText(words(`reader:failure.${code}`))

test('a link brings every badge byte for byte, and never shows the web what is in it', async ({
  page,
  words,
  watch,
}) => {
  const content = await contentOf('Luisteren', 'Hygiëne', 'Veilig tillen')
  const fragment = await linkFragment(content)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await opens(page, fragment)
  await expect(page.getByText(counted(words, 'issuerUnproven', 3))).toBeVisible()
  for (const { text } of content.badges) {
    const name = (JSON.parse(text) as { readonly name: string }).name
    const row = page.getByRole('row', { name: new RegExp(name) })
    await row.getByRole('button').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words('reader:table.save') }).click()
    const saved = Buffer.concat(await (await (await download).createReadStream()).toArray())
    expect(saved.toString(), `${name} as it was signed`).toBe(text)
    await row.getByRole('button').click()
  }
  expect(watch.requests).toEqual([])
  expect(asked.filter((url) => url.includes(fragment.slice(3, 60)) && !url.includes('#'))).toEqual(
    [],
  )
})

test('a locked link opens with its passphrase, and with no other', async ({ page, words }) => {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  await opens(page, await lockedFragment(await contentOf('Luisteren'), 'blauwe fiets', random))
  const field = page.getByLabel(words('reader:locked.label'))
  await field.fill('groene fiets')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('reader:locked.wrong'))).toBeVisible()
  await expect(page.getByText(TITLE)).toHaveCount(0)
  await field.fill('blauwe fiets')
  await page.keyboard.press('Enter')
  await expect(page.getByText(counted(words, 'issuerUnproven', 1))).toBeVisible()
})

test('a link that was cut, changed, blown up or made by a newer version shows nothing of itself', async ({
  page,
  words,
}) => {
  const fragment = await linkFragment(await contentOf('Luisteren', 'Hygiëne'))
  const middle = Math.floor(fragment.length / 2)
  const other = fragment[middle] === 'A' ? 'B' : 'A'
  const bomb = await frame(1, new Uint8Array(deflateSync(Buffer.alloc(100_000_000))).slice(2, -4))
  const damaged = [
    ['cut', fragment.slice(0, -30)],
    ['cut', fragment.slice(0, -1)],
    ['changed', fragment.slice(0, middle) + other + fragment.slice(middle + 1)],
    ['bomb', `v1.${bomb}`],
    ['newer', `v2.${fragment.slice(3)}`],
  ] as const
  for (const [code, spoilt] of damaged) {
    const begun = Date.now()
    await opens(page, spoilt)
    await refusal(page, words, code)
    expect(Date.now() - begun, `${code} is said soon`).toBeLessThan(10_000)
    await expect(page.getByText('Luisteren')).toHaveCount(0)
  }
})

test('a link whose # was encoded, or has a slash before it, opens as it was made', async ({
  page,
  words,
}) => {
  const fragment = await linkFragment(await contentOf('Luisteren'))
  for (const arrived of [
    `/view%23${fragment}`,
    `/view/#${fragment}`,
    `/view?fbclid=x%2523${fragment}.`,
  ]) {
    await page.goto('about:blank')
    await page.goto(arrived)
    await expect(page.getByText(counted(words, 'issuerUnproven', 1))).toBeVisible()
    expect(new URL(page.url()).pathname).toMatch(/^\/view\/?$/)
  }
})

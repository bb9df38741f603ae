/** A portfolio on paper: every badge whole on one page, and a code that leads back to the page. */
import { expect } from '@playwright/test'
import { codeOn, inPrint, pagesOf, printed } from '../fixtures/paper.ts'
import { published } from '../fixtures/person.ts'
import { opensWay } from '../fixtures/publishing.ts'
import { test } from '../fixtures/test.ts'

const ADDRESS = 'https://anna.example.org/portfolio/'

interface Index {
  readonly files: readonly { readonly file: string; readonly name: string }[]
}
const demo = JSON.parse(published('demo/index.json').bytes.toString()) as Index // written by scripts/examples
// a page does not begin with badges that are expired or not valid: more than thirty, so that thirty stay
const MANY = demo.files.filter(({ file }) => file.endsWith('.png')).slice(0, 45)

test('thirty badges print without a cut card, and the code on the sheet leads to the page', async ({
  page,
  person,
  words,
}, testInfo) => {
  test.setTimeout(180_000)
  await person.has(MANY.map(({ file }) => published(`demo/${file}`)))
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await opensWay(page, words, 'site')
  await page.getByLabel(words('portfolio:address.label')).fill(ADDRESS)
  await opensWay(page, words, 'paper')
  await page.getByRole('link', { name: words('portfolio:target.print') }).click()
  // the preview that was left has the same title and the same cards
  await page.waitForURL('**/print')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Anna de Wit', exact: true }),
  ).toBeVisible()
  await expect(page.locator('.card img').nth(29)).toBeAttached()

  const pdf = await printed(page, testInfo.outputPath('cv.pdf'))
  const pages = pagesOf(pdf)
  const sheet = pages.findIndex((text) => text.includes(inPrint(ADDRESS))) + 1
  expect(sheet).toBeGreaterThan(0)
  const cards = await page
    .locator('.card .card-words')
    .evaluateAll((all) => all.map((card) => (card as HTMLElement).innerText))
  expect(cards.length).toBeGreaterThanOrEqual(30)
  // nothing unfolds on paper
  const folds = await page.locator('.card summary').allInnerTexts()
  for (const card of cards) {
    const said = card.split('\n').filter((line) => line !== '' && !folds.includes(line))
    const lines = said.map(inPrint)
    const whole = pages.filter((text) => lines.every((line) => text.includes(line)))
    expect(whole.length, card).toBeGreaterThan(0)
  }
  expect(codeOn(pdf, sheet)).toBe(ADDRESS)
})

test('a badge printed from a dark screen has dark letters, and neither buttons nor private notes', async ({
  page,
  person,
  words,
}) => {
  await person.has([published('demo/luisteren.png')])
  await person.goesToSettings()
  await page.getByText(words('settings:theme.dark'), { exact: true }).click()
  await person.opensBadge('Luisteren')
  const name = page.getByRole('heading', { level: 1 })
  const colour = () => name.evaluate((it) => getComputedStyle(it).color)
  const onScreen = await colour()
  await page.emulateMedia({ media: 'print' })
  expect(await colour()).toBe('rgb(20, 24, 31)')
  expect(onScreen).not.toBe('rgb(20, 24, 31)')
  await expect(page.locator('button:visible')).toHaveCount(0)
  await expect(page.getByLabel(words('badge:notes'))).toBeHidden()
  const verdict = page.getByRole('heading', {
    level: 2,
    name: words('verification:verdict.issuerUnproven'),
  })
  await expect(verdict).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
})

/** What somebody can do, with the proof one step away, on the screen and on paper. */
import { expect } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { reissued } from '../fixtures/reissued.ts'
import { test } from '../fixtures/test.ts'

const CARE = ['luisteren.png', 'veilig-tillen.png', 'zoeken.png', 'nederlands-b1.png']

test.beforeEach(async ({ page, person, words }) => {
  const care = await Promise.all(CARE.map(reissued))
  await person.has(care, { areKnown: true })
  await page.getByRole('link', { name: words('common:nav.skills') }).click()
  await expect(page.getByRole('heading', { level: 2, name: words('skills:table') })).toBeVisible()
})

test('the table holds every filled block of the picture, is whole on paper, and leads to the proof', async ({
  page,
  words,
}) => {
  const empathy = words('frameworks:node.lifecomp.S2')
  const filled = page.getByRole('listitem').filter({ hasText: words('skills:cell.proved') })
  const names = await filled.getByRole('link').allTextContents()
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) {
    await expect(page.getByRole('rowheader', { name, exact: false }).first()).toBeVisible()
  }
  const listening = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: empathy }) })
  await expect(listening).toContainText('NLQF 2')
  await expect(listening).toContainText(words('skills:formal'))
  const searching = page.getByRole('row').filter({
    has: page.getByRole('rowheader', { name: words('frameworks:node.digcomp.1-1') }),
  })
  await expect(searching).toContainText(words('skills:nonFormal'))

  await page.evaluate(() =>
    Reflect.set(window, 'print', () => Reflect.set(window, 'printed', true)),
  )
  await page.getByRole('button', { name: words('skills:print') }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.locator('button:visible:not(table *)')).toHaveCount(0)
  for (const name of ['Luisteren', 'Veilig tillen']) {
    await expect(page.getByRole('table').getByText(name).first()).toBeVisible()
  }
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.length).toBeLessThan(6)
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('listitem').getByRole('link', { name: empathy }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('link', { name: 'Luisteren', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Luisteren' })).toBeVisible()
  const evidence = 'Een gesprek van twaalf minuten over eten en heimwee.'
  await expect(page.getByText(evidence, { exact: true })).toBeVisible()
})

/** Digital skills, enough to make the table a long one. */
const MANY = [
  ...['auteursrecht', 'beeldbellen', 'digid', 'digitaal-veilig-ob2', 'data-cleaning'],
  ...['data-ethics', 'data-for-policy', 'data-visualisation-1', 'buurtplan', 'debat'],
]

test('many skills come folded per framework, unfold by keyboard, and are whole on paper', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.drops(...MANY.map((name) => published(`demo/${name}.png`)))
  await page.goto('/skills')
  const group = page.getByRole('button', {
    name: new RegExp(`^${words('frameworks:name.lifecomp')}`),
  })
  const empathy = page.getByRole('rowheader', { name: words('frameworks:node.lifecomp.S2') })
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(empathy).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(empathy).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await group.press('Enter')
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await expect(empathy).toBeVisible()
  await page.getByRole('button', { name: words('skills:unfoldAll') }).click()
  await expect(page.getByRole('rowheader').getByRole('button', { expanded: false })).toHaveCount(0)
})

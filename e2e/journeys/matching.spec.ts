/** A vacancy beside the backpack, on a phone: what is proved, said and missing, corrected, and taken along. */
import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { packEsco } from '../../src/core/matching/esco-file.ts'
import { isAccessible } from '../fixtures/accessible.ts'
import { published } from '../fixtures/person.ts'
import { reissued } from '../fixtures/reissued.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const VACANCY =
  'Verzorgende gezocht. Je luistert goed naar onze bewoners, je tilt cliënten met een tillift en je spreekt ' +
  'goed Nederlands. Kun je ook lassen, dan help je ons met de rolstoelen.'

async function compares(page: Page, words: Words, text: string): Promise<void> {
  await page.getByLabel(words('matching:vacancy')).fill(text)
  await page.getByRole('button', { name: words('matching:find') }).click()
}

/** The group of a standing, by its heading. */
const groupOf = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })

test('a vacancy is compared on the device, a guess is taken out and put back, and the badges go to a portfolio', {
  tag: '@both',
}, async ({ page, person, words, language }) => {
  const care = await Promise.all(['luisteren.png', 'veilig-tillen.png'].map(reissued))
  await person.has(care, { areKnown: true })
  await person.has([published('examples/nederlands-spreken.png')])
  await page.goto('/skills')
  await page.getByRole('link', { name: words('skills:match') }).click()
  await compares(page, words, VACANCY)

  await expect(page.getByRole('list', { name: words('matching:counts') })).toBeInViewport()
  const proved = groupOf(page, words('matching:group.proved'))
  await expect(proved.getByRole('link', { name: 'Luisteren', exact: true })).toBeVisible()
  const said = groupOf(page, words('matching:group.said'))
  await expect(said, 'an altered example proves nothing').toContainText('Nederlands B1')
  await expect(proved).not.toContainText('Nederlands B1')
  const missing = groupOf(page, words('matching:group.missing'))
  await expect(missing).toContainText('“lassen”')
  await expect(page.locator('mark').filter({ hasText: /^lassen$/ })).toBeVisible()

  const skill = language === 'nl' ? 'lassen' : 'weld metal'
  const remove = missing.getByRole('button', { name: words('matching:removeLong', { skill }) })
  await remove.click()
  await expect(page.locator('mark').filter({ hasText: /^lassen$/ })).toHaveCount(0)
  await expect(remove).toHaveCount(0)
  await page.getByRole('button', { name: words('matching:putBackLong', { skill }) }).click()
  await expect(remove).toBeVisible()

  await page.getByLabel(words('matching:add')).fill(language === 'nl' ? 'heftruck' : 'forklift')
  await page.getByRole('button', { name: /heftruck|forklift/ }).click()
  await expect(page.getByText(words('matching:byYou'))).toHaveCount(1)

  await isAccessible(page)
  await page.getByRole('button', { name: words('matching:take', { count: 2 }) }).click()
  await expect(page).toHaveURL(/\/portfolios\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Veilig tillen').first()).toBeVisible()
})

const FILE = {
  name: 'esco.json.gz',
  mimeType: 'application/gzip',
  buffer: gzipSync(
    JSON.stringify(
      packEsco({
        version: 'v1.2.0',
        groups: [{ nl: 'hoefdieren verzorgen', en: 'caring for hoofed animals' }],
        skills: [
          { uuid: 'a', name: { nl: '', en: 'shoe horses' }, also: { nl: [], en: [] }, group: 0 },
        ],
        occupations: [{ name: { nl: 'hoefsmid', en: 'farrier' }, essential: [0] }],
      }),
    ),
  ),
}

test('a file of ESCO is loaded by choice, names its source, stays, and says where it has no Dutch name', async ({
  page,
  person,
  words,
}) => {
  await person.has([published('examples/peer-coach.svg')])
  await page.goto('/skills/match')
  const input = page.locator('main input[type=file]')
  await input.setInputFiles({ ...FILE, buffer: Buffer.from('no ESCO') })
  await expect(page.getByRole('alert')).toContainText(words('matching:failure.notEsco'))
  await input.setInputFiles(FILE)
  const credit = page.getByText(words('matching:known.credit', { version: 'ESCO v1.2.0' }))
  await expect(credit).toBeVisible()
  await page.reload()
  await expect(credit).toBeVisible()
  await page.getByLabel(words('matching:occupation')).fill('hoef')
  await page.getByRole('button', { name: 'hoefsmid', exact: true }).click()
  const missing = groupOf(page, words('matching:group.missing'))
  await expect(missing.getByRole('heading', { name: 'hoefdieren verzorgen' })).toBeVisible()
  await expect(missing).toContainText('shoe horses')
  await page.getByRole('button', { name: words('matching:known.remove') }).click()
  await expect(page.getByRole('button', { name: words('matching:known.load') })).toBeVisible()
})

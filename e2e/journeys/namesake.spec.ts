/** An issuer that somebody made up after a known one: never green, and warned of wherever the badge is seen. */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Locator } from '@playwright/test'
import { anOb3, aSigner } from '../../src/core/testing/signed-badges.ts'
import { fileOf } from '../fixtures/person.ts'
import { saved } from '../fixtures/publishing.ts'
import { handOver } from '../fixtures/reading.ts'
import { ROBOTICS } from '../fixtures/signed-badge.ts'
import { strangerAt } from '../fixtures/stranger.ts'
import { test } from '../fixtures/test.ts'

/** On a list that comes with the app; the first letter of the copy is Cyrillic. */
const KNOWN = 'MIT xPRO'
const COPY = '\u041cIT xPRO'
const LIST = 'Digital Credentials Consortium: members'

async function selfMade() {
  const signer = await aSigner('EdDSA')
  const issuer = { id: signer.did, type: ['Profile'], name: COPY, url: 'https://xpro.mit.edu' }
  const jws = await signer.sign(anOb3(signer.did, { issuer }), { kid: `${signer.did}#0` })
  return fileOf('robotics.jwt', jws)
}

test(
  'a made-up issuer named after a known one is half, warned of and never green, from import to reader',
  { tag: '@axe' },
  async ({ page, person, words, browser }, testInfo) => {
    const half = words('verification:verdict.issuerUnproven')
    const like = words('verification:standing.like', { name: KNOWN })
    const warning = words('verification:remark.namesake', { name: KNOWN, list: LIST })
    const isWarned = async (place: Locator) => {
      await expect(place).toContainText(half)
      await expect(place).toContainText(like)
      await expect(
        place.getByText(words('verification:verdict.valid'), { exact: true }),
      ).toHaveCount(0)
    }

    await person.comes()
    await person.drops(await selfMade())
    await isWarned(person.line(ROBOTICS))

    await person.goesToBadges()
    await isWarned(person.card(ROBOTICS))
    await person.opensBadge(ROBOTICS)
    await expect(page.getByRole('main')).toContainText(half)
    await expect(page.getByText(warning)).toBeVisible()

    await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
    await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
    await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
    await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
    await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
    const html = await saved(page, words, 'page')
    const file = testInfo.outputPath('anna.html')
    writeFileSync(file, html)
    const { page: read, leaves } = await strangerAt(browser, pathToFileURL(file).href)
    await expect(read.locator('#page-answer')).toContainText(
      `${words('page:answer.issuerUnproven')}: 1`,
    )
    await expect(read.locator('#page-answer')).not.toContainText(`${words('page:answer.valid')}:`)
    await leaves()

    await page.goto('/view')
    await handOver(page, fileOf('anna.html', html.toString()))
    const row = page.getByRole('row', { name: new RegExp(ROBOTICS) })
    await isWarned(row)
    await isWarned(page.locator('.portfolio .card'))
    await row.getByRole('button').click()
    await expect(page.getByText(warning)).toBeVisible()
  },
)

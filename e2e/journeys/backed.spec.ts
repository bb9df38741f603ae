/** What was not proved is never called so: a forgery that claims to be old, and a portfolio with an invalid badge. */
import { expect, type Page } from '@playwright/test'
import { anOb3, aSigner } from '../../src/core/testing/signed-badges.ts'
import { rowsOf } from '../fixtures/database.ts'
import { type DroppedFile, fileOf } from '../fixtures/person.ts'
import { putsAllOn, saved } from '../fixtures/publishing.ts'
import { handOver } from '../fixtures/reading.ts'
import { ROBOTICS, signed, subjectWith } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const SKILL = 'Heart surgery'
const OLD = { validUntil: '2025-01-02T03:04:05Z' }
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
] as const

/** Signed by nobody knows whom, in the name of a website that nobody asked, with an end date that passed. */
async function forgedAndOld(): Promise<DroppedFile> {
  const signer = await aSigner('EdDSA')
  const issuer = 'did:web:harvard.example'
  return fileOf('diploma.jwt', await signer.sign(anOb3(issuer, OLD), { kid: `${issuer}#0` }))
}

/** Another badge is signed than the one in the file: a skill was written in afterwards. */
async function invalidWithSkill(): Promise<DroppedFile> {
  const [head, body = '', signature] = (await signed(await aSigner('EdDSA'))).split('.')
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as object // just signed
  const alignment = [
    { type: ['Alignment'], targetName: SKILL, targetUrl: 'https://skill.example/' },
  ]
  const spoiled = { ...payload, credentialSubject: subjectWith({ alignment }) }
  const other = Buffer.from(JSON.stringify(spoiled)).toString('base64url')
  return fileOf('surgeon.jwt', [head, other, signature].join('.'))
}

/** A look at the whole screen at a phone's and a desk's width, kept with the results of the run. */
async function look(page: Page, name: string): Promise<void> {
  for (const size of WIDTHS) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${name} fits in ${size.width}`).toBeLessThanOrEqual(size.width)
    await page.screenshot({
      path: test.info().outputPath(`${name}-${size.width}.png`),
      fullPage: true,
    })
  }
}

test('a forged badge with an old end date is never said to have been real: two facts, two marks', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(await forgedAndOld())
  await person.opensBadge(ROBOTICS)
  const verdict = page.getByRole('heading', { level: 2 }).first()
  await expect(verdict).toContainText(words('verification:verdict.unverified'))
  await expect(verdict).toContainText(words('verification:also.saysExpired'))
  await expect(page.getByText(words('verification:means.unproven'))).toBeVisible()
  await look(page, 'forged-and-old')
  await page
    .getByRole('link', { name: words('common:nav.skills') })
    .first()
    .click()
  await page.getByRole('link', { name: words('skills:timeline') }).click()
  await expect(page.getByText(words('verification:verdict.expired'), { exact: true })).toHaveCount(
    0,
  )
})

/** Makes a page of all that is in the backpack: a CV, which has a block of skills. */
async function makesCv(page: Page, words: Words): Promise<void> {
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await putsAllOn(page, words, 'skills', 2)
  await putsAllOn(page, words, 'collection', 2)
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
}

test('an invalid badge that claims a skill proves it neither in the editor, nor when sharing, nor for the reader', async ({
  page,
  person,
  words,
}) => {
  test.slow()
  await person.comes()
  const signer = await aSigner('EdDSA')
  await person.drops(await invalidWithSkill(), fileOf('robotics.jwt', await signed(signer)))
  await makesCv(page, words)
  const preview = page.getByRole('region', { name: words('portfolio:editor.page'), exact: true })
  await expect(preview).toContainText(SKILL)
  await expect(preview).toContainText(`${words('page:named')} ${ROBOTICS}`)
  await expect(preview).not.toContainText(words('page:skillProof'))
  await look(page, 'editor')

  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  const invalid = page.getByText(words('verification:verdict.invalid'), { exact: true })
  await expect(invalid.first()).toBeVisible()
  await expect(
    page.getByText(words('verification:verdict.issuerUnproven'), { exact: true }).first(),
  ).toBeVisible()
  await look(page, 'publish')
  const html = await saved(page, words, 'page')
  expect(html.toString()).not.toContain(`>${words('page:skillProof')} `)

  const out = page.getByRole('button', {
    name: words('portfolio:seen.outThis', { name: ROBOTICS }),
  })
  await out.first().click()
  await expect(out).toHaveCount(1)

  await page.goto('/view')
  await handOver(page, { name: 'anna.html', bytes: html })
  const read = page.getByRole('article').filter({ hasText: SKILL })
  await expect(read).toContainText(`${words('page:named')} ${ROBOTICS}`)
  await expect(read.getByText(words('page:verdict.invalid'), { exact: true }).first()).toBeVisible()
  await expect(read).not.toContainText(words('page:skillProof'))
  await expect(read).toContainText(words('page:ownPage', { name: 'Anna de Wit' }))
  await look(page, 'reader')
})

test('an invalid badge gets no ready text and no LinkedIn entry, and its issuer is not offered to trust', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(await invalidWithSkill())
  const [badge] = await rowsOf(page, 'badges')
  await page.goto(`/share/${String(badge?.id)}`)
  await expect(page.getByText(words('sharing:noText'))).toBeVisible()
  await expect(page.getByRole('link', { name: words('sharing:linkedin.open') })).toHaveCount(0)
  await expect(page.getByText(words('sharing:text.title'), { exact: true })).toHaveCount(0)
  await page.goto(`/badges/${String(badge?.id)}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: words('trust:trust') })).toHaveCount(0)
})

/** What a stranger sends to hang, fill or deceive: a tiny link that draws without end, a flood, a name that turns sentences. */
import { expect } from '@playwright/test'
import { deflateSync } from 'fflate'
import { frame } from '../../src/core/sharing/frame.ts'
import { linkFragment } from '../../src/core/sharing/page-link.ts'
import { anOb3, aSigner } from '../../src/core/testing/signed-badges.ts'
import { HOSTED, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import { fileOf } from '../fixtures/person.ts'
import { handOver, packageOf, signedBadge } from '../fixtures/reading.ts'
import { signed } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'

const TURNED = '\u202eytisrevinU dravraH'

test('a link of three thousand characters that names a hundred thousand badges is refused at once', {
  tag: '@axe',
}, async ({ page, words }) => {
  const badges = Array.from({ length: 100_000 }, () => ['url', 0])
  const header = JSON.stringify({ title: '', owner: '', language: 'nl', badges })
  const fragment = await frame(1, deflateSync(Buffer.from(`${header}\n`), { level: 9 }))
  expect(fragment.length).toBeLessThan(3_000)
  await page.goto(`/view#v1.${fragment}`)
  await expect(page.getByRole('alert')).toContainText(words('reader:failure.changed'))
})

test('a package that lists files without end is refused', async ({ page, words }) => {
  const badge = await signedBadge('Luisteren', { address: 'anna@voorbeeld.example' })
  const sha256 = 'a'.repeat(64)
  const file = { sha256, file: `files/${sha256}.png`, media: 'image/png', name: 'a' }
  const files = Array.from({ length: 150_000 }, () => file)
  await page.goto('/view')
  await handOver(page, fileOf('portfolio.json', packageOf('Anna', [badge], { files })))
  await expect(page.getByText(words('reader:problems.tooMany'))).toBeVisible()
})

test('a link asks no issuer before the click, also where the settings allow asking', async ({
  page,
  person,
  words,
  issuer,
}) => {
  issuer.publishAll(hostedPages())
  await person.comes()
  await person.allowsAsking()
  const badges = [{ form: 'json' as const, text: hostedFile().bytes.toString() }]
  const fragment = await linkFragment({ title: 'A', owner: 'Anna', language: 'nl', badges })
  await page.goto('about:blank')
  await page.goto(`/view#${fragment}`)
  const row = page.getByRole('row', { name: new RegExp(HOSTED.name) })
  await expect(row).toContainText(words('verification:verdict.unverified'))
  expect(issuer.visits).toEqual([])
  await page.getByRole('button', { name: words('reader:ask.button') }).click()
  await expect(row).toContainText(words('verification:verdict.valid'))
})

test('an issuer whose name turns letters around looks like nobody else, and turns no sentence of ours', async ({
  page,
  person,
  words,
}) => {
  const signer = await aSigner('EdDSA')
  const issuer = { ...anOb3(signer.did).issuer, name: TURNED }
  await person.comes()
  await person.drops(fileOf('\u202egnp.jwt', await signed(signer, { issuer })))
  await person.goesToBadges()
  await page.getByRole('article').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    words('verification:verdict.issuerUnproven'),
  )
  await expect(page.getByText('ytisrevinU dravraH').first()).toBeVisible()
  const shown = await page.getByRole('main').innerText()
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})

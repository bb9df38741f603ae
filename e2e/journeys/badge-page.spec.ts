/** A badge is opened, and everything it says is there. */
import { expect } from '@playwright/test'
import { rowsOf } from '../fixtures/database.ts'
import { fileOf, published } from '../fixtures/person.ts'
import { ARABIC, edubadge, largeBadge, richBadges } from '../fixtures/rich-badge.ts'
import { test } from '../fixtures/test.ts'

test('a rich badge tells all it holds, and nothing in it runs', async ({
  page,
  person,
  words,
  language,
}) => {
  await person.comes()
  await person.drops(...(await richBadges()))
  await person.opensBadge('Zorg in de praktijk')
  const main = page.getByRole('main')
  const section = (id: string) =>
    page.locator('section').filter({
      has: page.getByRole('heading', { level: 2, name: words(`badge:section.${id}`), exact: true }),
    })
  await expect(section('did').locator('strong')).toHaveText('de nachtdienst')
  await expect(main.locator('[onclick]')).toHaveCount(0)
  await expect(section('criteria').getByRole('listitem')).toHaveCount(2)
  await expect(section('evidence').locator('ul > li')).toHaveCount(2)
  for (const says of ['Verslag', 'Docenten', 'Twaalf weken bij Thebe.', '(media.example.org)'])
    await expect(section('evidence')).toContainText(says)
  const esco = section('alignments')
    .getByRole('listitem')
    .filter({
      has: page.getByRole('heading', { level: 3, name: 'ESCO', exact: true }),
    })
  await expect(esco).toContainText('luisteren')
  await expect(esco).toContainText('Met een tillift.')
  await expect(esco).not.toContainText('teamwerk')
  const level = section('results').getByRole('listitem').filter({ hasText: 'Zelfstandig' }).last()
  await expect(level).toContainText(words('badge:result.achieved'))
  await expect(level).not.toContainText(words('badge:result.required'))
  await expect(section('results')).toContainText('5.5')
  for (const says of ['70 uur', '25491', 'Kan een zorgplan volgen.', words('badge:yes')])
    await expect(section('study')).toContainText(says)
  const parts = ['Koepel Zuid', 'Markt 1, Breda, Nederland', '25LX', '+31 76 000 00 00']
  const issuer = page.locator('details').filter({
    has: page.locator('summary').filter({ hasText: words('badge:section.issuer') }),
  })
  for (const says of parts) await expect(issuer.first()).toContainText(says)
  for (const about of ['award', 'achievement', 'issuer'])
    await expect(section('endorsements')).toContainText(words(`badge:endorsement.about.${about}`))
  const dutch = new Intl.DisplayNames(language, { type: 'language' }).of('nl')
  await expect(main).toContainText(new RegExp(`${dutch}`, 'i'))
  for (const says of ['2.1', 'ZIP-3', 'Verpleging', 'Ouderenzorg', 'Stagiair'])
    await expect(main.locator('dl').first()).toContainText(says)
  await expect(section('related')).toContainText(words('badge:relatedMine'))
  await section('related').getByRole('link', { name: 'Care in practice' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Care in practice' })).toBeVisible()
})

test('an edubadge shows its credits, hours, level and language', async ({
  page,
  person,
  words,
}) => {
  await person.has([edubadge()])
  await person.opensBadge('Data-analyse')
  const study = page
    .locator('section')
    .filter({ hasText: words('badge:section.study') })
    .last()
  for (const [term, says] of [
    ['ects', /2[.,]5/],
    ['sbu', '70'],
    ['eqf', '6'],
    ['programme', '56789'],
    ['learningOutcome', 'Kan data ordenen.'],
  ] as const) {
    const row = study.locator('dl > div').filter({ hasText: words(`badge:study.${term}`) })
    await expect(row.first()).toContainText(says)
  }
})

test('a badge that says far too much is folded, whole, and no other badge is lost to it', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await person.comes()
  await person.drops(await largeBadge('urn:uuid:same'), await largeBadge('urn:uuid:same'))
  await person.goesToBadges()
  await expect(page.getByRole('link', { name: ARABIC, exact: true })).toHaveCount(2)
  await page.getByRole('link', { name: ARABIC, exact: true }).first().click()
  const name = page.getByRole('heading', { level: 1, name: ARABIC })
  await expect(name).toHaveCSS('direction', 'rtl')
  const nameBox = await name.boundingBox()
  const factsBox = await page.locator('main dl').first().boundingBox()
  expect(nameBox?.y ?? Infinity, 'the name stands before the facts').toBeLessThan(factsBox?.y ?? 0)

  const about = page
    .locator('section')
    .filter({ hasText: words('badge:section.about') })
    .last()
  await expect(about.getByText('het-einde')).toHaveCount(0)
  await page
    .getByRole('button', { name: words('badge:more.text', { length: '' }).slice(0, 14) })
    .click()
  await expect(about.getByText('het-einde')).toBeVisible()
  await expect(page.getByRole('link', { name: 'vaardigheid 299' })).toHaveCount(0)
  await expect(page.getByText(words('badge:more.first', { count: 300, shown: 24 }))).toBeVisible()
  await page.getByRole('button', { name: words('badge:more.all', { count: 300 }) }).click()
  await expect(page.getByRole('link', { name: 'vaardigheid 299' })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, 'nothing sticks out of the screen').toBeLessThanOrEqual(390)
})

test('own evidence is kept with its file, told to be mine, and can be taken away again', async ({
  page,
  person,
  words,
}) => {
  const own = (key: string, values = {}) => words(`badge:ownEvidence.${key}`, values)
  await person.has([edubadge()])
  await person.opensBadge('Data-analyse')
  await page.getByText(words('badge:section.own'), { exact: true }).click()
  await page.getByText(own('add'), { exact: true }).click()
  await page.getByRole('button', { name: own('save'), exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(own('problem.empty'))
  await page.getByLabel(own('name'), { exact: true }).fill('Mijn verslag')
  await page.getByLabel(own('url'), { exact: true }).fill('https://anna.example.org/verslag')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: own('file') }).click()
  const { name, bytes } = fileOf('verslag.pdf', 'mijn woorden')
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: bytes })
  await page.getByRole('button', { name: own('save'), exact: true }).click()
  await expect(page.getByText(own('added', { title: 'Mijn verslag' }))).toBeVisible()
  await page.reload()

  const item = page.getByRole('listitem').filter({ hasText: own('mine') })
  await expect(item).toContainText('anna.example.org')
  const download = page.waitForEvent('download')
  await item.getByRole('button', { name: /verslag\.pdf/ }).click()
  expect((await download).suggestedFilename()).toBe('verslag.pdf')
  await item.getByRole('button', { name: own('remove', { title: 'Mijn verslag' }) }).click()
  await expect(page.getByText(own('removed', { title: 'Mijn verslag' }))).toBeVisible()
  await expect(item).toHaveCount(0)
})

test('the page names the address that a badge is on, and the report to give away does not', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await page.getByRole('button', { name: words('backpack:empty.try') }).click()
  await person.opensBadge('Digitale basisvaardigheden')
  const facts = page.locator('dl').first()
  await expect(facts).toContainText('anna@voorbeeld.example')
  await expect(facts).toContainText(words('badge:facts.matches'))
  await page.getByRole('link', { name: words('report:open') }).click()
  const answers = page.getByRole('table', { name: words('report:checks') })
  await expect(answers).toContainText(words('verification:withheld.yours'))
  await expect(page.getByRole('main')).not.toContainText('anna@voorbeeld.example')
})

test('a picture that leaves the screen is given back to the browser', async ({
  page,
  person,
  watch,
}) => {
  await person.has([published('examples/veilig-werken-op-hoogte.png')])
  const picture = person.card('Veilig werken op hoogte').locator('img').first()
  await expect(picture).toBeVisible()
  const address = (await picture.getAttribute('src')) ?? ''
  const loads = () =>
    page.evaluate(
      (src) =>
        new Promise<boolean>((tell) => {
          const image = new Image()
          image.onload = () => tell(true)
          image.onerror = () => tell(false)
          image.src = src
        }),
      `${address}#${Math.random()}`, // its own fragment, as a page remembers what it loaded
    )
  expect(await loads()).toBe(true)
  await person.goesToSettings()
  watch.expect(/ERR_FILE_NOT_FOUND/)
  await expect.poll(loads).toBe(false)
})

test('a note that was just typed is kept when the screen is left, or the page is loaded again at once', async ({
  page,
  person,
  words,
}) => {
  const kept = async () => (await rowsOf(page, 'badges'))[0]?.notes
  await person.has([published('examples/peer-coach.svg')])
  await person.opensBadge('Peer coach')
  await page.getByText(words('badge:section.own'), { exact: true }).click()
  await page.getByLabel(words('badge:notes')).fill('almost lost')
  await page.reload()
  await expect(page.getByLabel(words('badge:notes'))).toHaveValue('almost lost')
  await expect.poll(kept).toBe('almost lost')
  await page.getByLabel(words('badge:notes')).fill('left at once')
  await page.getByRole('link', { name: words('common:nav.collections') }).click()
  await expect.poll(kept).toBe('left at once')
})

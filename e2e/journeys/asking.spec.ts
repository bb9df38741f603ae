/** What is only asked when a person clicks: a vocabulary, a newer version, links, and whose badge it is. */
import { expect } from '@playwright/test'
import { anOb3, aSigner, type Signer } from '../../src/core/testing/signed-badges.ts'
import { BUNDLED_LISTS } from '../../src/core/verification/lists/bundled.ts'
import { fileOf, published } from '../fixtures/person.ts'
import {
  ROBOTICS,
  signed,
  signedFile,
  signedInWords,
  subjectWith,
} from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'

const WORDS = 'https://words.example.org/v1'
const VOCABULARY = { '@context': { armCount: `${WORDS}#armCount` } }
const NEWER = 'https://issuer.example.org/newer'

test('an unknown vocabulary leaves a badge unverified until it is loaded by a click, and is then pinned', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const { '@context': known, credentialSubject } = anOb3('')
  const over = {
    '@context': [...known, WORDS],
    credentialSubject: { ...credentialSubject, armCount: '2' },
  }
  issuer.publish(WORDS, { body: VOCABULARY })
  await person.comes()
  await person.allowsAsking()
  await person.drops(await signedInWords(over, { [WORDS]: VOCABULARY }))
  await person.opensBadge(ROBOTICS)
  const verdict = page.getByRole('heading', { level: 2 }).first()
  await expect(verdict).toHaveText(words('verification:verdict.unverified'))
  await expect(page.getByRole('main')).toContainText(words('verification:check.context.unknown'))
  expect(issuer.visits, 'no vocabulary is fetched by itself').toEqual([])
  const host = new URL(WORDS).host
  await page.getByRole('button', { name: words('verification:context.load', { host }) }).click()
  await expect(verdict).toHaveText(words('verification:verdict.issuerUnproven'))
  await expect(page.getByRole('main')).toContainText(words('verification:check.context.loaded'))
  issuer.publish(WORDS, { body: { '@context': { armCount: `${WORDS}#changed` } } })
  await person.checksAgain()
  await expect(verdict).toHaveText(words('verification:verdict.issuerUnproven'))
  expect(issuer.visits.map(({ url }) => url)).toEqual([WORDS])
})

const refreshable = (signer: Signer, over: object = {}) => ({
  refreshService: { id: NEWER, type: '1EdTechCredentialRefresh' },
  ...over,
  issuer: { id: signer.did, type: ['Profile'], name: 'Robot school' },
})

test('a newer version is offered, fetched by a click only, and kept beside the old one', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const signer = await aSigner('EdDSA')
  const newer = await signed(signer, refreshable(signer, { validFrom: '2026-01-02T03:04:05Z' }))
  issuer.publish(NEWER, { body: newer, type: 'application/vc+jwt' })
  await person.comes()
  await person.allowsAsking()
  await person.drops(await signedFile(signer, refreshable(signer)))
  await person.opensBadge(ROBOTICS)
  await expect(page.getByRole('main')).toContainText(words('verification:remark.refreshOffered'))
  await person.checksAgain()
  expect(issuer.visits, 'a newer version is never silently taken').toEqual([])
  const host = new URL(NEWER).host
  await page.getByRole('button', { name: words('verification:refresh.get', { host }) }).click()
  await expect(page.getByText(words('verification:refresh.kept'))).toBeVisible()
  await person.goesToBadges()
  await expect(person.card(ROBOTICS)).toHaveCount(2)
})

test('a newer version by somebody else is refused, and the badge stays as it was', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const [signer, thief] = await Promise.all([aSigner('EdDSA'), aSigner('EdDSA')])
  const forged = await signed(thief, {
    validFrom: '2026-01-02T03:04:05Z',
    issuer: { id: thief.did, type: ['Profile'], name: 'Robot school' },
  })
  issuer.publish(NEWER, { body: forged, type: 'application/vc+jwt' })
  await person.comes()
  await person.drops(await signedFile(signer, refreshable(signer)))
  await person.opensBadge(ROBOTICS)
  const host = new URL(NEWER).host
  await page.getByRole('button', { name: words('verification:refresh.get', { host }) }).click()
  await expect(page.getByRole('alert')).toContainText(words('verification:refused.otherIssuer'))
  await person.goesToBadges()
  await expect(person.card(ROBOTICS)).toHaveCount(1)
})

test('somebody who reads a badge of another tests on this device whether it is hers', {
  tag: '@axe',
}, async ({ page, person, words, watch }) => {
  await person.comes()
  await person.drops(await signedFile(await aSigner('EdDSA')))
  await person.opensBadge(ROBOTICS)
  await page.getByText(words('verification:recipientTest.title')).click()
  const tries = async (address: string, outcome: string) => {
    await page.getByLabel(words('verification:recipientTest.label')).fill(address)
    await page.getByRole('button', { name: words('verification:recipientTest.test') }).click()
    const said = words(`verification:recipientTest.${outcome}`, { address })
    await expect(page.getByText(said)).toBeVisible()
  }
  await tries('piet@example.org', 'differs')
  await tries('Beth@Example.org', 'matches')
  expect(watch.requests, 'the address goes nowhere').toEqual([])
})

test('links to evidence and criteria are asked for only on request', { tag: '@axe' }, async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  watch.expect(/CORS policy|net::ERR_FAILED|status of 404/)
  const [gone, shut] = ['https://film.example.org/17', 'https://criteria.example.org/robotics']
  issuer.publish(gone, { status: 404, body: 'No' })
  issuer.publish(shut, { body: '<p>Yes', type: 'text/html', cors: false })
  await person.comes()
  await person.allowsAsking()
  const over = {
    evidence: [{ id: gone, type: ['Evidence'], name: 'Film' }],
    credentialSubject: subjectWith({ criteria: { id: shut } }),
  }
  await person.drops(await signedFile(await aSigner('EdDSA'), over))
  await person.opensBadge(ROBOTICS)
  await expect(page.getByRole('link', { name: /film\.example\.org/ })).toBeVisible()
  expect(issuer.visits).toEqual([])
  await page.getByText(words('verification:links.title')).click()
  await page.getByRole('button', { name: words('verification:links.ask') }).click()
  await expect(page.getByText(words('verification:links.gone'))).toContainText(gone)
  await expect(page.getByText(words('verification:links.unknown'))).toContainText(shut)
})

test('an endorsement shows who and when with a verdict of its own, and lowers no badge', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  const [school, friend] = await Promise.all([aSigner('EdDSA'), aSigner('ES256')])
  const { '@context': context, id: about } = anOb3('')
  const endorsement = await friend.sign(
    {
      '@context': context,
      id: 'urn:uuid:2d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0a02',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: { id: friend.did, type: ['Profile'], name: 'Robot union' },
      validFrom: '2024-03-02T03:04:05Z',
      credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'True.' },
    },
    { kid: `${friend.did}#0` },
  )
  const altered = endorsement.replace(/.{8}$/, 'AAAAAAAA')
  await person.comes()
  await person.drops(await signedFile(school, { endorsementJwt: [endorsement, altered] }))
  await person.opensBadge(ROBOTICS)
  const verdict = page.getByRole('heading', { level: 2 }).first()
  await expect(verdict).toHaveText(words('verification:verdict.issuerUnproven'))
  const by = words('badge:endorsement.by', { name: 'Robot union' })
  const boxes = page.getByRole('listitem').filter({ hasText: by })
  await expect(boxes.nth(0)).toContainText(words('verification:verdict.issuerUnproven'))
  await expect(boxes.nth(1)).toContainText(words('verification:verdict.invalid'))
  await expect(boxes.nth(0)).toContainText('2024')
})

test('a record shows its members, each with a page and a verdict of its own', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(published('demo/dossier-zorg.png'))
  await person.goesToBadges()
  await page.getByRole('article').filter({ hasText: 'Dossier' }).getByRole('link').first().click()
  const title = page.getByRole('heading', { name: words('badge:section.members') })
  const members = page.locator('section').filter({ has: title })
  await members.getByRole('link').first().click()
  const verdict = page.getByRole('heading', { level: 2 }).first()
  await expect(verdict).toHaveText(words('verification:verdict.issuerUnproven'))
})

const BUNDLED = BUNDLED_LISTS.map(({ name }) => name)
const LIST = 'https://lists.example.org/schools.json'
const listOf = (name: string, signer: Signer) => ({
  name,
  source: 'lists.example.org',
  date: '2026-03-01',
  issuers: [{ id: signer.did, name: 'Robot school' }],
})

test('a list of issuers is added by file and by address, saved and removed, and is a fact of its own', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const signer = await aSigner('EdDSA')
  issuer.publish(LIST, { body: listOf('Schools', signer), type: 'application/json' })
  await person.comes()
  await person.drops(await signedFile(signer))
  await person.goesToSettings()
  const { name, bytes } = fileOf(
    'unions.json',
    JSON.stringify(listOf('Unions', await aSigner('EdDSA'))),
  )
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: bytes })
  await expect(page.getByText(words('trust:added'))).toBeVisible()
  await person.opensBadge(ROBOTICS)
  await person.checksAgain()
  const main = page.getByRole('main')
  for (const fact of ['signature.valid', 'issuer.selfAsserted', 'trust.unlisted'])
    await expect(main).toContainText(words(`verification:check.${fact}`))
  await person.goesToSettings()
  await page.getByLabel(words('trust:address')).fill(LIST)
  await page.getByRole('button', { name: words('trust:fetch') }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: words('trust:exportList', { name: 'Schools' }) }).click()
  expect((await saved).suggestedFilename()).toBe('Schools.json')
  await person.opensBadge(ROBOTICS)
  await person.checksAgain()
  await expect(main).toContainText(words('verification:check.trust.listed', { lists: 'Schools' }))
  await person.goesToSettings()
  await page.getByRole('button', { name: words('trust:removeList', { name: 'Schools' }) }).click()
  await page.getByRole('button', { name: words('trust:removeList', { name: 'Unions' }) }).click()
  for (const bundled of BUNDLED) {
    await page.getByRole('button', { name: words('trust:offList', { name: bundled }) }).click()
    await expect(
      page.getByRole('button', { name: words('trust:onList', { name: bundled }) }),
    ).toBeVisible()
  }
  await expect(page.getByText(words('trust:none'))).toBeVisible()
  expect(issuer.visits.map(({ url }) => url)).toEqual([LIST])
})

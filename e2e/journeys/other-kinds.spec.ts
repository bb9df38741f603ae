/** What is no Open Badge is kept with its name, and the person hears what is known of it and where it can be checked. */
import { expect } from '@playwright/test'
import { fileOf } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const both = (nl: string, en: string) => ({ nl: [nl], en: [en] })

const EUROPASS = fileOf(
  'credential.jsonld',
  JSON.stringify({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'http://data.europa.eu/snb/model/context/edc-ap',
    ],
    id: 'urn:credential:1',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:org:1', legalName: both('Werf De Kiel', 'De Kiel Yard') },
    validFrom: '2026-03-01T09:00:00Z',
    displayParameter: { title: both('Botenbouw basis', 'Boat building basics') },
    credentialSubject: {
      givenName: both('Sam', 'Sam'),
      familyName: both('Voorbeeld', 'Voorbeeld'),
      hasClaim: ['Roeiboot', 'Spanten'].map((title, at) => ({
        id: `urn:achievement:${at}`,
        type: 'LearningAchievement',
        title: { nl: [title] },
        awardedBy: {
          awardingBody: { legalName: both('Examenraad Noord', 'Board of the North') },
          awardingDate: '2026-02-01T00:00:00Z',
        },
        provenBy: [{ title: both('Proefvaart', 'Trial'), grade: { noteLiteral: both('8', '8') } }],
        specifiedBy: {
          eqfLevel: { id: 'http://data.europa.eu/snb/eqf/4' },
          learningOutcome: [{ title: both('Naden breeuwen', 'Caulk seams') }],
        },
      })),
    },
  }),
)

const OLDER = fileOf(
  'clr.json',
  JSON.stringify({
    type: 'Clr',
    id: 'urn:clr',
    learner: { name: 'Sam Voorbeeld' },
    publisher: { id: 'https://werf.example', name: 'Werf De Kiel' },
    assertions: [{ issuedOn: '2021-03-01T09:00:00Z', achievement: { name: 'Roeiboot' } }],
  }),
)

const badge = (name: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: `urn:${name}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:werf.example', name: 'Werf De Kiel' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { achievement: { id: `urn:a:${name}`, name, criteria: { narrative: name } } },
})

const RECORD = fileOf(
  'record.json',
  JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'urn:record',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Opleiding botenbouw',
    issuer: { id: 'did:web:werf.example', name: 'Werf De Kiel' },
    validFrom: '2026-03-01T09:00:00Z',
    credentialSubject: {
      type: ['ClrSubject'],
      verifiableCredential: [badge('Roeiboot'), badge('Spanten')],
      achievement: [{ id: 'urn:course', name: 'Jaar 1', achievementType: 'Course' }],
      association: [
        { associationType: 'isChildOf', sourceId: 'urn:a:Spanten', targetId: 'urn:course' },
      ],
    },
  }),
)

test('a document of Europass names what can check it, and an older learner record says that nothing can', async ({
  page,
  person,
  words,
  watch,
}) => {
  await person.comes()
  await person.drops(EUROPASS)
  await person.line('Botenbouw basis').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Botenbouw basis')
  const main = page.getByRole('main')
  await expect(main).toContainText(words('verification:verdict.unverified'))
  await expect(main).toContainText(words('badge:entry.unsigned'))
  await expect(main).toContainText('Examenraad Noord')
  const checker = page.getByRole('link', {
    name: words('badge:elsewhere.go', { name: 'Europass' }),
  })
  await expect(checker).toHaveAttribute('href', /^https:\/\/europa\.eu\//)

  await person.drops(OLDER)
  await person.line('Werf De Kiel').getByRole('link').first().click()
  await expect(main).toContainText(words('badge:elsewhere.older'))
  await expect(main).toContainText('Roeiboot')
  expect(watch.requests).toEqual([])
})

test('a learner record becomes a collection, not made anew once taken back, and says of each badge what is proved', async ({
  page,
  person,
  words,
}) => {
  const undo = () => page.getByRole('button', { name: words('common:undo'), exact: true })
  await person.comes()
  await person.drops(RECORD)
  await expect(person.line('Opleiding botenbouw').first()).toContainText(
    words('importing:collected'),
  )
  await undo().click()
  await person.drops(RECORD)
  await expect(undo()).toHaveCount(0)
  await page.goto('/collections')
  const main = page.getByRole('main')
  await expect(main).not.toContainText('Opleiding botenbouw')

  await person.opensBadge('Opleiding botenbouw')
  await expect(main).toContainText('Spanten valt onder Jaar 1')
  await expect(main.getByRole('listitem').filter({ hasText: 'Spanten' }).first()).toContainText(
    words('verification:verdict.invalid'),
  )
})

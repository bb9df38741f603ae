/** A badge in several languages reads in that of its reader, and the others are one tap away. */
import { expect } from '@playwright/test'
import { fileOf } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const both = (nl: string, en: string) => [
  { '@value': nl, '@language': 'nl' },
  { '@value': en, '@language': 'en' },
]

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#c00"/></svg>'

const badge = JSON.stringify({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:bilingual',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'https://werf.example',
    type: ['Profile'],
    name: both('Werf &amp; kade', 'Yard &amp; quay'),
    otherIdentifier: [{ identifier: '25LX', identifierType: 'ext:BRIN' }],
  },
  validFrom: '2026-03-01T09:00:00Z',
  evidence: [{ type: ['Evidence'], name: 'Een roeiboot', genre: 'Photo', made: 'in april' }],
  credentialSubject: [
    {
      id: 'mailto:anna@example.org',
      type: ['AchievementSubject'],
      result: [{ type: ['Result'], value: '8', status: 'Completed' }],
      achievement: {
        id: 'urn:uuid:boats',
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: both('Botenbouw', 'Boat building'),
        description: both('Bouwt een roeiboot.', 'Builds a rowing boat.'),
        criteria: { narrative: both('Bouw een boot.', 'Build a boat.') },
        image: { id: `data:image/svg+xml;utf8,${SVG}`, type: 'Image' },
        supervisionType: 'supervised_online',
        identityChecked: true,
        creditsAvailable: 3,
      },
    },
    { id: 'did:example:second', type: ['AchievementSubject'], narrative: 'Hielp met zagen.' },
  ],
})

const SAYS = {
  nl: {
    name: 'Botenbouw',
    issuer: 'Werf & kade',
    about: 'Bouwt een roeiboot.',
    status: 'Afgerond',
  },
  en: {
    name: 'Boat building',
    issuer: 'Yard & quay',
    about: 'Builds a rowing boat.',
    status: 'Completed',
  },
} as const

test('a badge in two languages is read in both @both', async ({
  page,
  person,
  words,
  language,
}) => {
  const [mine, other] = language === 'nl' ? (['nl', 'en'] as const) : (['en', 'nl'] as const)
  await person.comes()
  await person.drops(fileOf('boot.json', badge))
  await person.opensBadge(SAYS[mine].name)
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1, name: SAYS[mine].name })).toBeVisible()
  for (const says of [SAYS[mine].issuer, SAYS[mine].about, SAYS[mine].status, 'Hielp met zagen.'])
    await expect(main).toContainText(says)
  await expect(main).toContainText(words('badge:terms.supervision.supervised-online'))
  await expect(main.locator('img').first()).toHaveAttribute('src', /^blob:/)
  const tongue = new Intl.DisplayNames(language, { type: 'language' }).of(other) ?? other
  await page.getByRole('button', { name: tongue, exact: false }).click()
  await expect(page.getByRole('heading', { level: 1, name: SAYS[other].name })).toBeVisible()
  await expect(main).toContainText(SAYS[other].about)
})

/** Credentials made for a wallet come in as the badges they are, or named as what they are. */
import { expect } from '@playwright/test'
import { anSdJwtIssuer } from '../../src/core/testing/an-sd-jwt.ts'
import { fileOf } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const iss = 'https://yard.example'

test('a micro-credential with disclosures is kept as a badge, and another kind as what it is', async ({
  page,
  person,
  words,
}) => {
  const issuer = await anSdJwtIssuer()
  const achievement = { name: 'Botenbouw basis', description: 'Bouwt een roeiboot.' }
  const micro = { iss, vct: 'urn:eudi:micro_credential:1', credentialSubject: { achievement } }
  const hide = [['credentialSubject', 'achievement', 'name']]
  const badge = await issuer.issue(micro, { hide })
  const other = await issuer.issue({ iss, vct: 'urn:eudi:pid:1', family_name: 'Leerling' })
  await person.comes()
  await person.drops(fileOf('boot.sdjwt', badge.text), fileOf('pas.sdjwt', other.text))
  await expect(page.getByText(words('importing:tally.kept', { count: 2 }))).toBeVisible()
  await page.goto('/')
  await page
    .getByRole('link', { name: /Botenbouw basis/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Botenbouw basis' })).toBeVisible()
  await page.goto('/')
  await page
    .getByRole('link', { name: /urn:eudi:pid:1/ })
    .first()
    .click()
  const kind = words('verification:remark.walletCredential', { kind: 'urn:eudi:pid:1' })
  await expect(page.getByText(kind)).toBeVisible()
})

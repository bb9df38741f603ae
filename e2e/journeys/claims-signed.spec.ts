/** What somebody without the issuer's key tries on a signed badge, in a real browser. */
import { expect } from '@playwright/test'
import { anOb3, aSigner } from '../../src/core/testing/signed-badges.ts'
import { type DroppedFile, fileOf } from '../fixtures/person.ts'
import { ROBOTICS, signedInWords } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'

const END = '2025-01-01T00:00:00Z'
const IRI = 'https://www.w3.org/2018/credentials#validUntil'
const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime'

/** The same statements, in JSON in which no reader finds an end. */
function withHiddenEnd({ name, bytes }: DroppedFile): DroppedFile {
  const { validUntil, ...badge } = JSON.parse(bytes.toString()) as Record<string, unknown> // signed here
  return fileOf(name, JSON.stringify({ ...badge, [IRI]: { '@value': validUntil, '@type': DATE } }))
}

test('a badge that ended stays ended in whatever JSON its holder writes what was signed', async ({
  person,
  words,
}) => {
  await person.comes()
  await person.drops(withHiddenEnd(await signedInWords({ validUntil: END }, {})))
  await person.goesToBadges()
  await expect(person.card(ROBOTICS)).toContainText(words('verification:verdict.expired'))
})

const ANNA = 'https://issuer.example.org/anna'

for (const { claim, place, verdict, says } of [
  {
    claim: 'under its own address signs for an issuer',
    place: `${ANNA}/key.json`,
    verdict: 'valid',
    says: 'domain.bound',
  },
  {
    claim: 'in the folder of somebody else on its host signs for no issuer',
    place: 'https://issuer.example.org/mallory/key.json',
    verdict: 'unverified',
    says: 'check.issuer.unbound',
  },
]) {
  test(`a key ${claim}`, async ({ page, person, words, issuer, watch }) => {
    watch.expect(/status of 404/)
    const signer = await aSigner('ES256')
    issuer.publish(place, { body: { ...signer.jwk, iss: ANNA } })
    await person.comes()
    await person.drops(fileOf('robotics.jwt', await signer.sign(anOb3(ANNA), { kid: place })))
    await page.getByRole('button', { name: words('consent:allow') }).click()
    await person.goesToBadges()
    await expect(person.card(ROBOTICS)).toContainText(words(`verification:verdict.${verdict}`))
    await person.card(ROBOTICS).getByRole('link').click()
    const domain = new URL(ANNA).host
    await expect(page.getByRole('main')).toContainText(words(`verification:${says}`, { domain }))
  })
}

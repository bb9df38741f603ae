/** Open Badges 3.0: what its certification guide asks of a Displayer, with badges of our own making. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bakePng } from '../../scripts/examples/baking.ts'
import { published } from '../fixtures/person.ts'
import { ROBOTICS, signedInWords } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'
import { shows } from './pictures.ts'

const PICTURE = published('icons/icon-192.png').bytes
const LIST = 'https://list.example.org/revocations.json'
const ID = 'urn:uuid:1d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0a01'

/** Has the words of 1EdTech's revocation lists. */
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
const DOCUMENT = '../../src/core/verification/contexts/documents/ob-extensions.json'
const VOCABULARIES = {
  [EXTENSIONS]: JSON.parse(readFileSync(join(import.meta.dirname, DOCUMENT), 'utf8')) as unknown,
}
const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  EXTENSIONS,
]

const revocation = { id: LIST, type: '1EdTechRevocationList' }
const list = (revoked: boolean) => ({
  id: LIST,
  issuer: 'https://list.example.org/issuer',
  revokedCredential: revoked ? [{ id: ID, revoked, revocationReason: 'Awarded by mistake' }] : [],
})

const STATES = [
  { state: 'valid', over: { credentialStatus: revocation }, isRevoked: false },
  {
    state: 'expired',
    over: { credentialStatus: revocation, validUntil: '2025-01-01T00:00:00Z' },
    isRevoked: false,
  },
  { state: 'revoked', over: { credentialStatus: revocation }, isRevoked: true },
] as const

for (const { state, over, isRevoked } of STATES)
  test(`a Displayer shows a badge signed by eddsa-rdfc-2022 that is ${state}, and that it is`, async ({
    page,
    person,
    issuer,
    words,
  }) => {
    issuer.publish(LIST, { body: list(isRevoked) })
    const signed = await signedInWords({ '@context': CONTEXTS, ...over }, VOCABULARIES)
    const bytes = bakePng(PICTURE, 'openbadgecredential', signed.bytes.toString())
    await person.comes()
    await person.knowsIssuersOf(signed)
    await person.allowsAsking()
    await person.drops({ name: 'badge.png', bytes })
    await person.opensBadge(ROBOTICS)
    await person.checksAgain()
    await expect(page.locator('article img').first()).toBeVisible()
    const says = [ROBOTICS, 'Builds robots', 'Robot school', '2 January 2024']
    const verdict = words(`verification:verdict.${state}`)
    await shows(page, `ob3-displayer-${state}`, says, verdict)
  })

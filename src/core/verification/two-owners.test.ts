/** What somebody without the issuer's key can put on the issuer's host, in whole badges: none of it speaks for the issuer. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { base64url } from '../kernel/bytes.ts'
import { aWorld } from '../testing/a-world.ts'
import { aCredential, aKey, sign } from '../testing/independent-signer.ts'
import { judging } from '../testing/judging.ts'
import { anOb3, aSigner } from '../testing/signed-badges.ts'
import { provenDomain } from './proven-domain.ts'

const ISSUER = 'https://issuer.example/issuer'
const SET = 'https://issuer.example/.well-known/jwks.json'
const FOLDER = 'https://issuer.example/~mallory'
const PLACES = [
  ['a user’s folder of its host', `${FOLDER}/key`],
  ['a file that its host shows', `${ISSUER}/view?file=../~mallory/key`],
  ['a neighbour whose name begins alike', `${ISSUER}s/key`],
  ['a hidden slash', `${ISSUER}/..%2F~mallory/key`],
] as const

const real = await aSigner('ES256')
const mallory = await aSigner('ES256')
const controller = (at: string, material: object) => ({
  id: at,
  verificationMethod: [{ id: `${at}#key`, controller: at, ...material }],
  assertionMethod: [`${at}#key`],
})
const FORMS = [
  ['a bare JWK (a8)', () => mallory.jwk],
  ['a key set', () => ({ keys: [{ ...mallory.jwk, kid: 'key' }] })],
  ['a PEM', () => mallory.pem],
  ['a controller document', (at: string) => controller(at, { publicKeyJwk: mallory.jwk })],
] as const

describe.each(PLACES)('a key in %s', (_, at) => {
  it.each(FORMS)('does not sign a JWT for the issuer as %s', async (_, form) => {
    const jws = await mallory.sign(anOb3(ISSUER), { kid: `${at}#key` })
    const outcome = await judging(jws, aWorld({ [at]: { body: form(at) }, [SET]: setOf(real.jwk) }))
    expect([outcome.verdict, outcome.answer('issuer')]).toEqual(['unverified', 'unbound'])
  })

  it('does not make a proof for the issuer', async () => {
    const key = await aKey('eddsa-rdfc-2022')
    const material = { type: 'Multikey', publicKeyMultibase: key.publicKeyMultibase }
    Object.assign(key, { controller: at, id: `${at}#key` })
    const badge = await sign('eddsa-rdfc-2022', key, aCredential(ISSUER))
    const outcome = await judging(badge, aWorld({ [at]: { body: controller(at, material) } }))
    expect([outcome.verdict, outcome.answer('issuer')]).toEqual(['unverified', 'unbound'])
  })
})

const setOf = (...keys: readonly object[]) => ({ body: { keys } })

describe('a key of the issuer', () => {
  it('signs for it from anywhere on its host once its key set lists it', async () => {
    const at = `${FOLDER}/key`
    const jws = await real.sign(anOb3(ISSUER), { kid: at })
    const pages = { [at]: { body: real.jwk }, [SET]: setOf(real.jwk) }
    expect((await judging(jws, aWorld(pages))).verdict).toBe('valid')
  })

  it('signs for it from under its own path', async () => {
    const key = await aKey('eddsa-rdfc-2022')
    const at = `${ISSUER}/keys`
    const material = { type: 'Multikey', publicKeyMultibase: key.publicKeyMultibase }
    Object.assign(key, { controller: at, id: `${at}#key` })
    const badge = await sign('eddsa-rdfc-2022', key, aCredential(ISSUER))
    const outcome = await judging(badge, aWorld({ [at]: { body: controller(at, material) } }))
    expect(outcome.verdict).toBe('valid')
  })
})

describe('two owners with a did:web on one host', () => {
  const [teacher, student] = ['did:web:school.example:~teacher', 'did:web:school.example:~student']
  const page = (did: string, jwk: object) => ({
    body: controller(did, { type: 'JsonWebKey', publicKeyJwk: jwk }),
  })
  const world = aWorld({
    'https://school.example/~teacher/did.json': page(teacher, real.jwk),
    'https://school.example/~student/did.json': page(student, mallory.jwk),
  })

  it('are named with their path: neither is the host', async () => {
    const jws = await mallory.sign(anOb3(student), { kid: `${student}#key` })
    const { verdict, report } = await judging(jws, world)
    expect(verdict).toBe('valid')
    const named = report.checks.flatMap((check) => provenDomain(check) ?? [])
    expect(named).toEqual(['school.example/~student'])
  })

  it.each([`${student}#key`, `${teacher}#key`, undefined])(
    'do not sign for each other, whichever key is named: %s',
    async (kid) => {
      const header = kid === undefined ? { jwk: mallory.jwk } : { kid }
      const outcome = await judging(await mallory.sign(anOb3(teacher), header), world)
      expect(['unverified', 'invalid']).toContain(outcome.verdict)
    },
  )
})

describe('a status list at the address that the issuer named', () => {
  const LIST = 'https://issuer.example/status/1'
  const status = {
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '5',
      statusListCredential: LIST,
    },
  }
  const listBy = (issuer: string, set: boolean) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2024-01-02T03:04:05Z',
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${base64url(gzipSync(new Uint8Array(16_384).fill(set ? 0xff : 0)))}`,
    },
  })
  const outcomeOf = async (by: typeof real, set: boolean) => {
    const list = await by.sign(listBy(by.did, set), { kid: `${by.did}#0` })
    const badge = await real.sign(anOb3(real.did, status), { kid: `${real.did}#0` })
    const { verdict, report, remarks } = await judging(badge, aWorld({ [LIST]: { body: list } }))
    const signers = report.checks.find(({ id }) => id === 'revocation')?.detail?.signers
    return { verdict, signers, remarks }
  }

  it('counts when somebody else signed it, and says who (a12a)', async () => {
    const signers = [mallory.did]
    const remarks = expect.arrayContaining(['status.issuerDiffers'])
    expect(await outcomeOf(mallory, false)).toEqual({ verdict: 'valid', signers, remarks })
    expect(await outcomeOf(mallory, true)).toEqual({ verdict: 'revoked', signers, remarks })
  })

  it('names nobody when the issuer signed it', async () => {
    const { verdict, signers, remarks } = await outcomeOf(real, false)
    expect([verdict, signers]).toEqual(['valid', undefined])
    expect(remarks).not.toContain('status.issuerDiffers')
  })
})

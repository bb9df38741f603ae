/** Exports of other wallets, built to the formats their source code writes. */
import { expect, it } from 'vitest'
import { addressesInList, mayBeList } from '../importing/badge-list.ts'
import { utf8 } from '../kernel/bytes.ts'
import { ob2Json, ob3Json, ob3Jws } from '../testing/some-payloads.ts'
import { failureFrom, unbakedFrom } from '../testing/unbaking.ts'
import { recogniseExport } from './wallet-exports.ts'

/** As exportProfileRecord and exportWallet of learner-credential-wallet write it. */
const lcwBackup = JSON.stringify(
  [
    {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/wallet/v1'],
      id: 'http://example.gov/wallet/3732',
      type: 'UniversalWallet2020',
      status: 'UNLOCKED',
      contents: [
        JSON.parse(ob3Json),
        {
          '@context': ['https://www.w3.org/ns/did/v1'],
          id: 'did:key:z6Mk',
          verificationMethod: [],
        },
        {
          id: 'did:key:z6Mk#z6Mk',
          type: 'Ed25519VerificationKey2020',
          privateKeyMultibase: 'zSECRET',
        },
        {
          id: 'did:key:z6Mk#z6LS',
          type: 'X25519KeyAgreementKey2020',
          privateKeyMultibase: 'zSECRET',
        },
        {
          '@context': ['https://w3id.org/wallet/v1'],
          type: 'ProfileMetadata',
          data: { profileName: 'Sam' },
        },
      ],
    },
  ],
  null,
  2,
)

it('takes the credentials out of a Learner Credential Wallet backup, and no key', async () => {
  const { finds, remarks } = await unbakedFrom(utf8(lcwBackup))
  expect(finds.map(({ payload }) => JSON.parse(payload.text))).toEqual([JSON.parse(ob3Json)])
  expect(JSON.stringify(finds)).not.toContain('SECRET')
  expect(remarks).toEqual(['holdsSecrets'])
})

it('says that an encrypted backup is locked', async () => {
  const locked = {
    type: ['VerifiableCredential', 'EncryptedWallet'],
    credentialSubject: { jwe: {} },
  }
  expect((await failureFrom(utf8(JSON.stringify(locked)))).kind).toBe('locked')
})

it('reads in the list of a Mozilla Backpack archive whom its pictures were awarded to', () => {
  const list = JSON.stringify({
    'sam@example.org': ['1.png', '2.png'],
    'sam@school.nl': ['3.png'],
  })
  expect(addressesInList(list)).toEqual(['sam@example.org', 'sam@school.nl'])
})

it.each(['{"name":"App","icons":[]}', '{"sam@example.org":"1.png"}', '[1]', '{}', 'no json'])(
  'finds nobody in %s, which is another kind of list',
  (text) => {
    expect(addressesInList(text)).toEqual([])
  },
)

it('looks for that list only under its own name', () => {
  expect(mayBeList('backpack/manifest.txt', 100)).toBe(true)
  expect(mayBeList('my-manifest.txt', 100)).toBe(false)
  expect(mayBeList('manifest.txt', 2_000_000)).toBe(false)
})

it.each([
  [
    'verifiablePresentation',
    `{"type":["VerifiablePresentation"],"verifiableCredential":["${ob3Jws}"]}`,
  ],
  ['chapi', `{"type":"web","dataType":"VerifiablePresentation","data":{}}`],
  ['badgeConnect', `{"status":{},"results":[${ob2Json}]}`],
])('recognises %s', (wallet, text) => {
  expect(recogniseExport(text)).toEqual({ wallet, holdsSecrets: false })
})

it.each([ob2Json, ob3Json, '[1]', 'no json'])('takes %s for no export', (text) => {
  expect(recogniseExport(text)).toBeUndefined()
})

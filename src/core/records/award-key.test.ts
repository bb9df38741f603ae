/** Claims about which texts are one award: a spelling of it is, and nothing that says anything else. */
import { describe, expect, it } from 'vitest'
import { readCredentials } from '../formats/read-credential.ts'
import { anUnsignedBadge } from '../testing/an-unsigned-badge.ts'
import { anOb3, aSigner } from '../testing/signed-badges.ts'
import { awardKey } from './award-key.ts'

const PROOF = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofValue: 'z3FXQ' }
const award = { ...(JSON.parse(anUnsignedBadge('a')) as object), proof: PROOF } as {
  readonly [name: string]: unknown
}
const TEXT = JSON.stringify(award)

async function keyOf(text: string, form: 'json' | 'jws' = 'json') {
  const read = await readCredentials({ form, text })
  const [credential = expect.fail('not read')] = read.ok ? read.value : []
  return awardKey(credential)
}

/** The same members, the other way round, on every level. */
function turned(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turned)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([name, it]) => [name, turned(it)]),
  )
}

describe('a text is the same award', () => {
  it.each([
    ['in other white space', JSON.stringify(award, null, 4)],
    ['behind a byte order mark', `\uFEFF${TEXT}`],
    ['with its members in another order', JSON.stringify(turned(award))],
    ['with its letters written as escapes', TEXT.replaceAll('School', '\\u0053chool')],
    ['in the answer of a website', JSON.stringify({ credential: award })],
  ])('%s', async (_, text) => {
    expect(text).not.toBe(TEXT)
    expect(await keyOf(text)).toBe(await keyOf(TEXT))
  })
})

describe('a text of the same id is another award', () => {
  const { proof: _, ...unsigned } = award
  it.each([
    ['without the proof', unsigned],
    ['with the proof of it, and another name', { ...award, name: 'b' }],
    ['with the proof of it, and a member more', { ...award, description: 'Better' }],
    ['with the proof of it, and one for its owner', { ...award, credentialSubject: {} }],
    ['with another proof', { ...award, proof: { ...PROOF, proofValue: 'z4GYR' } }],
    ['with a second proof', { ...award, proof: [PROOF, PROOF] }],
    ['with a text where a number was', { ...award, proof: { ...PROOF, nonce: '1' } }],
  ])('%s', async (_name, document) => {
    expect(await keyOf(JSON.stringify(document))).not.toBe(await keyOf(TEXT))
  })

  it('with its list in another order', async () => {
    const types = { ...award, type: ['OpenBadgeCredential', 'VerifiableCredential'] }
    expect(await keyOf(JSON.stringify(types))).not.toBe(await keyOf(TEXT))
  })

  it('with a number that another number is read as', async () => {
    const numbered = (digits: string) => TEXT.replace('"proof":', `"salt":${digits},"proof":`)
    expect(await keyOf(numbered('9007199254740993'))).not.toBe(
      await keyOf(numbered('9007199254740992')),
    )
  })

  it('with a member that most programs do not see', async () => {
    const text = `{"__proto__":{"name":"Better"},${TEXT.slice(1)}`
    expect(await keyOf(text)).not.toBe(await keyOf(TEXT))
  })

  it('with a member that JSON lets stand twice', async () => {
    const text = `{"id":"x",${TEXT.slice(1)}`
    const credential = { id: 'of this text', payload: { form: 'json', text } } as const
    expect(await awardKey(credential as never)).toBe('of this text')
  })
})

describe('a badge in a JWT is the same award', () => {
  it('only with the same signature', async () => {
    const [one, other] = [await aSigner('EdDSA'), await aSigner('EdDSA')]
    const jwt = await one.sign({ vc: anOb3(one.did) })
    expect(await keyOf(jwt, 'jws')).toBe(await keyOf(await one.sign({ vc: anOb3(one.did) }), 'jws'))
    const again = await other.sign({ vc: anOb3(one.did) })
    expect(await keyOf(again, 'jws')).not.toBe(await keyOf(jwt, 'jws'))
    expect(await keyOf(JSON.stringify(anOb3(one.did)))).not.toBe(await keyOf(jwt, 'jws'))
  })
})

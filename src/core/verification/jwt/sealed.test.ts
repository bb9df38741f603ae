/** Claims about certificates in the header of a JWS, and about JAdES: what is sealed is read, and nothing more is said than was proved. */
import { describe, expect, it } from 'vitest'
import { readCredentials } from '../../formats/read-credential.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { aSealer } from '../../testing/a-certificate.ts'
import { aWorld } from '../../testing/a-world.ts'
import { anSdJwtIssuer } from '../../testing/an-sd-jwt.ts'
import { judging, NOBODY } from '../../testing/judging.ts'
import { anOb3, aSigner } from '../../testing/signed-badges.ts'
import { isProvedGenuine } from '../genuine.ts'

const NOW = new Date().toISOString()
const OFFLINE = aWorld({}, NOW)
const ORGANISATION = 'urn:epass:org:1'
const P256 = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
const sealer = await aSealer('ES256', { key: P256, subject: '/O=Werf De Kiel/CN=zegel 1' })
const badge = anOb3(ORGANISATION)
const judge = (document: unknown) => judging(document, OFFLINE)

describe('a certificate in the header', () => {
  it.each([
    ['RS256', ['rsa:2048']],
    ['PS256', ['rsa:2048']],
    ['ES256', P256],
    ['ES384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']],
    ['EdDSA', ['ed25519']],
  ])('has the key of a signature by %s', async (alg, key) => {
    const { sign } = await aSealer(alg, { key, subject: '/O=Werf De Kiel' })
    const { answer, report, verdict } = await judge(await sign(badge))
    expect([answer('signature'), answer('issuer'), verdict]).toEqual([
      'valid',
      'unbound',
      'unverified',
    ])
    expect(report.remarks).toContainEqual({ code: 'sealed', detail: { name: 'Werf De Kiel' } })
  })

  it('makes nobody a known issuer, whatever name it has and whatever list has that name', async () => {
    const known = { id: ORGANISATION, name: 'Werf De Kiel' }
    const list = { name: 'List', source: '', date: '2026-01-01', issuers: [known] }
    const circumstances = { ...NOBODY, trustLists: [list] }
    const { report, verdict } = await judging(await sealer.sign(badge), OFFLINE, circumstances)
    expect(isProvedGenuine(report)).toBe(false)
    expect(verdict).toBe('unverified')
  })

  it('is told by no name, where the signature is not its key’s', async () => {
    const [header, , signature] = (await sealer.sign(badge)).split('.')
    const [, other] = (await sealer.sign({ ...badge, name: 'Another' })).split('.')
    const { answer, remarks } = await judge([header, other, signature].join('.'))
    expect(answer('signature')).toBe('altered')
    expect(remarks).not.toContain('sealed')
  })

  it.each([[['MIIB']], [[]], ['x'], [[1]]])('that is %j leaves open who signed', async (x5c) => {
    const { answer, verdict } = await judge(await sealer.sign(badge, { x5c }))
    expect(answer('signature')).toBe('unsupported')
    expect(verdict).toBe('unverified')
  })

  it('that is not good today is told, and proves nothing wrong', async () => {
    const jws = await sealer.sign(badge)
    const { remarks, verdict } = await judging(jws, aWorld({}, '2032-01-01T00:00:00Z'))
    expect(remarks).toContain('sealEnded')
    expect(verdict).toBe('unverified')
  })

  it('does not go before the key that the issuer itself is', async () => {
    const signer = await aSigner('ES256')
    const jws = await signer.sign(anOb3(signer.did), { x5c: [sealer.certificate] })
    const { answer, remarks } = await judge(jws)
    expect([answer('signature'), answer('issuer')]).toEqual(['valid', 'selfAsserted'])
    expect(remarks).not.toContain('sealed')
  })

  it('is not asked after by a bare name', async () => {
    const world = aWorld({}, NOW)
    const jws = await sealer.sign(anOb3('did:web:yard.example'), { kid: 'MIGH' })
    const { answer } = await judging(jws, world)
    expect(answer('signature')).toBe('valid')
    expect(world.asked.map(({ url }) => url)).toEqual(['https://yard.example/.well-known/did.json'])
  })

  it('seals an SD-JWT VC too', async () => {
    const issuer = await anSdJwtIssuer()
    const claims = { vct: 'urn:eudi:pid:1' } satisfies JsonObject
    const { text } = await issuer.issue(claims, {
      header: { x5c: [sealer.certificate], kid: undefined },
    })
    expect((await judge(text)).answer('signature')).toBe('altered')
    const jws = await sealer.sign(claims, { typ: 'dc+sd-jwt' })
    const sealed = await judge(`${jws}~`)
    expect(sealed.answer('signature')).toBe('valid')
    expect(sealed.remarks).toContain('sealed')
  })
})

const flattened = (jws: string, header?: object) => {
  const [head, payload, signature] = jws.split('.')
  return { payload, protected: head, signature, ...(header && { header }) }
}
const general = (...all: readonly string[]) => ({
  payload: all[0]?.split('.')[1],
  signatures: all.map((jws) => {
    const { payload, ...one } = flattened(jws)
    return one
  }),
})

describe('JAdES', () => {
  const jades = (header: object = {}) =>
    sealer.sign(badge, { typ: 'jose', cty: 'vc+ld+json', sigT: '2026-03-01T09:00:00Z', ...header })

  it('is read in every serialisation', async () => {
    const jws = await jades()
    const forms = [jws, flattened(jws, { etsiU: ['e30'] }), flattened(jws), general(jws)]
    for (const form of forms) {
      const { answer, badge: read, remarks } = await judge(form)
      expect(read.name).toBe('Robotics')
      expect(answer('signature')).toBe('valid')
      expect(remarks).toContain('sealed')
    }
  })

  it('is the same badge in the compact form and as JSON that says no more', async () => {
    const jws = await jades()
    const ids = await Promise.all(
      [flattened(jws), general(jws), flattened(jws, { etsiU: [] })].map(async (document) => {
        const read = await readCredentials({ form: 'json', text: JSON.stringify(document) })
        return read.ok ? read.value.map(({ id, payload }) => [id, payload.form]) : []
      }),
    )
    expect(ids[0]).toEqual(ids[1])
    expect(ids[0]?.[0]?.[1]).toBe('jws')
    expect(ids[2]?.[0]?.[1]).toBe('json')
  })

  it('by more than one signer is judged by the first, which is told', async () => {
    const other = await aSealer('ES256', { key: P256, subject: '/O=Another' })
    const { answer, remarks } = await judge(general(await jades(), await other.sign(badge)))
    expect(answer('signature')).toBe('valid')
    expect(remarks).toContain('proof.otherUnchecked')
  })

  it('may hold critical members that only tell', async () => {
    const { answer } = await judge(await jades({ crit: ['sigT', 'x5t#S256'], 'x5t#S256': 'x' }))
    expect(answer('signature')).toBe('valid')
  })

  it.each([
    ['signs what is elsewhere', { sigD: { mId: 'x' }, crit: ['sigD'] }],
    ['signs what is elsewhere, uncritically', { sigD: { mId: 'x' } }],
    ['must be understood in a way that is unknown', { crit: ['sigNew'], sigNew: 1 }],
  ])('that %s cannot be checked, which is nothing wrong', async (_, header) => {
    const jws = await handSigned(header)
    const { answer, verdict } = await judge(flattened(jws, {}))
    expect(answer('signature')).toBe('unsupported')
    expect(verdict).toBe('unverified')
  })

  it('with a payload that is not in base64 cannot be checked, and is read', async () => {
    const { payload, ...rest } = flattened(await handSigned({ b64: false, crit: ['b64'] }))
    const { answer, badge: read } = await judge({ ...rest, payload: atob(payload ?? '') })
    expect(read.name).toBe('Robotics')
    expect(answer('signature')).toBe('unsupported')
  })

  it('without a certificate is under the rules of any JWT: what is critical and unknown is refused', async () => {
    const signer = await aSigner('ES256')
    const jws = await signer.sign(anOb3(signer.did), { crit: ['sigNew'], sigNew: 1 })
    expect((await judge(jws)).answer('signature')).toBe('refused')
  })

  it('with a changed word does not hold', async () => {
    const jws = await jades()
    const [head, , signature] = jws.split('.')
    const [, payload] = (await sealer.sign({ ...badge, name: 'Another' })).split('.')
    const document = { protected: head, payload, signature, header: {} }
    expect((await judge(document)).verdict).toBe('invalid')
  })
})

async function handSigned(header: object): Promise<string> {
  const signer = await aSigner('ES256')
  return signer.sign(badge, { x5c: [sealer.certificate], ...header })
}

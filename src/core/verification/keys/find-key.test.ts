/** Where keys are found, and the references that must find none. */
import { describe, expect, it } from 'vitest'
import { aWorld } from '../../testing/a-world.ts'
import { didWebUrl } from './did-web.ts'
import { findKey } from './find-key.ts'
import { jwkFromPem } from './pem.ts'

const VICTIM = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
const ATTACKER = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const NOBODY = aWorld({})
const PEM = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`
const JWK = {
  kid: 'key',
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'GUPkhwX5LTTGFFW9BqXWEc2JDQQlhWzLpKVQmJUnTBk',
}
const GO = 'https://issuer.example/go?to=anywhere'
const CONTROLLER = {
  id: GO,
  verificationMethod: [{ id: `${GO}#key`, type: 'JsonWebKey', controller: GO, publicKeyJwk: JWK }],
  assertionMethod: [`${GO}#key`],
}

describe('a key reference', () => {
  it('to a did:key is the issuer’s own when the issuer is that DID', async () => {
    const did = `did:key:${VICTIM}`
    const answer = await findKey(`${did}#${VICTIM}`, did, NOBODY)
    expect(answer).toMatchObject({ outcome: 'found', binding: 'selfAsserted' })
    const stranger = await findKey(did, 'did:web:issuer.example', NOBODY)
    expect(stranger).toMatchObject({ outcome: 'found', binding: 'unbound' })
  })

  it('cannot put another key behind somebody’s did:key', async () => {
    const answer = await findKey(`did:key:${VICTIM}#${ATTACKER}`, `did:key:${VICTIM}`, NOBODY)
    expect(answer.outcome).toBe('refused')
  })

  it('cannot put a key behind a did:web that does not list it', async () => {
    const did = 'did:web:victim.example'
    const body = { id: did, verificationMethod: [], assertionMethod: [] }
    const world = aWorld({ 'https://victim.example/.well-known/did.json': { body } })
    expect((await findKey(`${did}#${ATTACKER}`, did, world)).outcome).toBe('notListed')
    expect((await findKey(`${did}#${ATTACKER}`, did, NOBODY)).outcome).toBe('unreachable')
  })

  it('with the key only behind the # of a web address ties nobody to it', async () => {
    const issuer = 'https://victim.example/issuers/1'
    const answer = await findKey(`${issuer}#${ATTACKER}`, issuer, NOBODY)
    expect(answer).toMatchObject({ outcome: 'found', binding: 'unbound' })
  })

  it('finds nothing when the document behind a web address lists other keys', async () => {
    const id = 'https://victim.example/issuers/1'
    const method = { id: `${id}#k`, type: 'Multikey', controller: id, publicKeyMultibase: VICTIM }
    const body = { id, verificationMethod: [method], assertionMethod: [`${id}#k`] }
    const world = aWorld({ [id]: { body } })
    expect((await findKey(`${id}#${ATTACKER}`, id, world)).outcome).toBe('notListed')
    expect(await findKey(`${id}#k`, id, world)).toMatchObject({ binding: 'bound' })
    expect(await findKey(`${id}#k`, 'https://other.example', world)).toMatchObject({
      binding: 'unbound',
    })
  })

  it('to a key document needs the owner to list it back', async () => {
    const [key, owner] = ['https://issuer.example/key', 'https://issuer.example/']
    const body = { id: key, type: 'Multikey', controller: owner, publicKeyMultibase: VICTIM }
    const knows = { id: owner, assertionMethod: [key] }
    const pages = { [key]: { body }, [owner]: { body: knows } }
    expect(await findKey(key, owner, aWorld(pages))).toMatchObject({ binding: 'bound' })
    const ignorant = { ...pages, [owner]: { body: { id: owner, assertionMethod: [] } } }
    expect((await findKey(key, owner, aWorld(ignorant))).outcome).toBe('notListed')
    expect(await findKey(key, owner, aWorld({ [key]: { body } }))).toMatchObject({
      binding: 'unbound',
    })
  })

  it('on a page of the issuer’s host is none when a visitor could have written it there', async () => {
    const [key, issuer] = ['https://issuer.example/wiki/key', 'https://issuer.example/']
    const page = aWorld({ [key]: { body: `<pre>${PEM}</pre>` } })
    expect((await findKey(key, issuer, page)).outcome).toBe('missing')
    const file = aWorld({ [key]: { body: `${PEM}\n` } })
    expect(await findKey(key, issuer, file)).toMatchObject({ binding: 'bound' })
  })

  it.each([
    ['a key set', { keys: [JWK] }],
    ['a bare key', JWK],
    ['a PEM file', PEM],
    ['a controller document', CONTROLLER],
  ])('to %s is nobody’s when the address only sends on to another host', async (_, body) => {
    const reference = CONTROLLER.assertionMethod[0] ?? ''
    const ask = (url: string) => {
      const page = { body, url }
      const world = aWorld({ [reference]: page, [CONTROLLER.id]: page })
      return findKey(reference, CONTROLLER.id, world)
    }
    expect(await ask(CONTROLLER.id)).toMatchObject({ binding: 'bound' })
    expect(await ask('https://www.issuer.example/go')).toMatchObject({ binding: 'bound' })
    expect(await ask('https://rogue.example/go')).toMatchObject({ binding: 'unbound' })
  })

  it.each([
    ['did:ion:EiClkZMDxPKqC9c', 'unsupported'],
    ['xxx:z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x', 'refused'],
    ['did:jwk:bm90IGpzb24', 'unsupported'],
    ['did:web:victim.example:..:x#k', 'refused'],
  ])('to %s is %s', async (reference, outcome) => {
    expect((await findKey(reference, undefined, NOBODY)).outcome).toBe(outcome)
  })
})

describe('the address of a did:web', () => {
  it.each([
    ['did:web:example.com', 'https://example.com/.well-known/did.json'],
    ['did:web:example.com:user:alice', 'https://example.com/user/alice/did.json'],
    ['did:web:example.com%3A3000:user', 'https://example.com:3000/user/did.json'],
    ['did:web:example.com%2Fevil', undefined],
    ['did:web:victim.example%40evil.example', undefined],
    ['did:web:example.com::x', undefined],
    ['did:web:example.com:%2e%2e:x', undefined],
    ['did:web:', undefined],
  ])('%s is %s', (did, url) => {
    expect(didWebUrl(did)).toBe(url)
  })
})

describe('a PEM text', () => {
  it('is the same key as SPKI and as PKCS#1', async () => {
    const { generateKeyPairSync } = await import('node:crypto')
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const spki = jwkFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString())
    const pkcs1 = jwkFromPem(publicKey.export({ type: 'pkcs1', format: 'pem' }).toString())
    expect(spki?.n).toBe(publicKey.export({ format: 'jwk' }).n)
    expect(pkcs1).toEqual(spki)
  })

  it.each(['', 'no key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])(
    'without a key in it gives none: %j',
    (text) => expect(jwkFromPem(text)).toBeUndefined(),
  )
})

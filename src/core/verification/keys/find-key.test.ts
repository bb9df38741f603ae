/** Where keys are found, and the references that must find none. */
import { describe, expect, it } from 'vitest'
import { aWorld } from '../../testing/a-world.ts'
import { listenTo } from '../who-may-speak.ts'
import { didWebKeys, didWebUrl } from './did-web.ts'
import { findKey } from './find-key.ts'
import { jwkFromPem } from './pem.ts'

const VICTIM = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
const ATTACKER = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const NOBODY = aWorld({})
const OTHER_X = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
const PEM = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`
const JWK = {
  kid: 'key',
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE',
}

describe('a key reference', () => {
  it('to a did:key is the issuer’s own when the issuer is that DID', async () => {
    const did = `did:key:${VICTIM}`
    const answer = await findKey(`${did}#${VICTIM}`, did, NOBODY)
    expect(answer).toMatchObject({ outcome: 'found', binding: 'selfAsserted' })
    const stranger = await findKey(did, 'did:web:issuer.example', NOBODY)
    expect(stranger).toMatchObject({ outcome: 'found', binding: 'unbound' })
  })

  it.each(['tag:issuer.example,2026:key', 'ipfs://bafy/key', 'x509:sha256:abc', 'urn:uuid:1'])(
    '%s is of a kind we cannot follow, which says nothing of the badge',
    async (reference) => {
      expect((await findKey(reference, 'https://issuer.example', NOBODY)).outcome).toBe(
        'unsupported',
      )
    },
  )

  it.each(['key', '//issuer.example/key', ''])('“%s” is no address', async (reference) => {
    expect((await findKey(reference, 'https://issuer.example', NOBODY)).outcome).toBe('refused')
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
    const bindingOf = async (document: object, profile?: object) => {
      const pages = { [key]: { body: document }, ...(profile && { [owner]: { body: profile } }) }
      const answer = await findKey(key, owner, aWorld(pages))
      return answer.outcome === 'found' ? answer.binding : answer.outcome
    }
    expect(await bindingOf(body, knows)).toBe('bound')
    expect(await bindingOf(body, { id: owner, assertionMethod: [] })).toBe('unbound')
    expect(await bindingOf(body, { ...knows, id: 'https://other.example/' })).toBe('unbound')
    expect(await bindingOf(body)).toBe('unbound')
    expect(await bindingOf({ ...body, controller: 'https://other.example/' }, knows)).toBe(
      'unbound',
    )
    expect(await bindingOf({ ...body, controller: undefined }, knows)).toBe('unbound')
  })

  it('on a page is none when a visitor could have written it there', async () => {
    const [key, issuer] = ['https://issuer.example/real/wiki/key', 'https://issuer.example/real']
    const page = aWorld({ [key]: { body: `<pre>${PEM}</pre>` } })
    expect((await findKey(key, issuer, page)).outcome).toBe('missing')
    const file = aWorld({ [key]: { body: `${PEM}\n` } })
    expect(await findKey(key, issuer, file)).toMatchObject({ binding: 'bound' })
  })

  it.each([
    ['did:ion:EiClkZMDxPKqC9c', 'unsupported'],
    ['xxx:z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x', 'unsupported'],
    ['did:jwk:bm90IGpzb24', 'unsupported'],
    ['did:web:victim.example:..:x#k', 'refused'],
  ])('to %s is %s', async (reference, outcome) => {
    expect((await findKey(reference, undefined, NOBODY)).outcome).toBe(outcome)
  })
})

describe('a key on the issuer’s host', () => {
  const REAL = 'https://host.example/real'
  const MALLORY = 'https://host.example/mallory/key'
  const keyDocument = (id: string, controller = REAL) => ({ id, controller, publicKeyJwk: JWK })
  const controller = (id: string) => ({
    id,
    verificationMethod: [
      { id: `${id}#key`, type: 'JsonWebKey', controller: id, publicKeyJwk: JWK },
    ],
    assertionMethod: [`${id}#key`],
  })
  /** Every form in which a key stands at an address. */
  const FORMS = [
    ['a key set', (at: string) => ({ keys: [{ ...JWK, id: at }] })],
    ['a bare key', () => JWK],
    ['a PEM file', () => PEM],
    ['a key document', (at: string) => keyDocument(`${at}#key`)],
    ['a controller document', controller],
  ] as const
  const bound = async (at: string, pages: Parameters<typeof aWorld>[0], issuer = REAL) => {
    const answer = await findKey(`${at}#key`, issuer, listenTo(aWorld(pages)).world)
    return answer.outcome === 'found' ? answer.binding === 'bound' : answer.outcome
  }

  it.each(FORMS)('is the issuer’s in %s under its own path only', async (_, form) => {
    const at = async (address: string, issuer = REAL) =>
      bound(address, { [address]: { body: form(address) } }, issuer)
    expect(await at(`${REAL}/key`)).toBe(true)
    expect(await at(MALLORY)).toBe(false)
    expect(await at(`${REAL}ly/key`)).toBe(false)
    expect(await at(`${REAL}/view?file=../mallory/key`)).toBe(false)
    expect(await at(`${REAL}/..%2Fmallory/key`)).toBe(false)
    expect(await at(`${REAL}%2\tFkey`)).toBe(false)
    expect(await at('https://host.example/key', 'https://host.example/')).toBe(false)
  })

  it.each(FORMS)('is nobody’s in %s to which the issuer’s path sends on', async (_, form) => {
    const go = `${REAL}/go`
    const at = async (url: string) => bound(go, { [go]: { body: form(go), url } })
    expect(await at(`${REAL}/key`)).toBe(true)
    expect(await at('https://www.host.example/real/key')).toBe(true)
    expect(await at(MALLORY)).toBe(false)
    expect(await at('https://rogue.example/real/key')).toBe('unreachable')
  })

  it.each(FORMS.slice(0, 4))('is the issuer’s in %s that the issuer lists', async (_, form) => {
    const key = { [MALLORY]: { body: form(MALLORY) } }
    const set = (entry: object) => ({
      'https://host.example/.well-known/jwks.json': { body: { keys: [{ ...JWK, ...entry }] } },
    })
    expect(await bound(MALLORY, { ...key, ...set({}) })).toBe(true)
    expect(await bound(MALLORY, { ...key, ...set({ iss: REAL }) })).toBe(true)
    expect(await bound(MALLORY, { ...key, ...set({ iss: MALLORY }) })).toBe(false)
    expect(await bound(MALLORY, { ...key, ...set({ x: OTHER_X }) })).toBe(false)
    expect(await bound(MALLORY, { ...key, [REAL]: { body: controller(REAL) } })).toBe(true)
    const named = { id: REAL, assertionMethod: [`${MALLORY}#key`] }
    expect(await bound(MALLORY, { ...key, [REAL]: { body: named } })).toBe(true)
    const login = { ...named, assertionMethod: [], authentication: named.assertionMethod }
    expect(await bound(MALLORY, { ...key, [REAL]: { body: login } })).toBe(false)
  })

  it('that has a controller of its own is not the issuer’s, whoever lists it', async () => {
    const pages = {
      [MALLORY]: { body: controller(MALLORY) },
      [REAL]: { body: { id: REAL, assertionMethod: [`${MALLORY}#key`] } },
      'https://host.example/.well-known/jwks.json': { body: { keys: [JWK] } },
    }
    expect(await bound(MALLORY, pages)).toBe(false)
  })

  it('of a user’s key set is not the issuer’s when it names somebody else', async () => {
    const at = `${REAL}/keys`
    const keys = [{ ...JWK, iss: 'https://host.example/mallory' }]
    expect(await bound(at, { [at]: { body: { keys } } })).toBe('notListed')
  })
})

describe('one key in the documents of two issuers', () => {
  const [did, web] = ['did:web:one.example', 'https://two.example/issuer']
  const methodOf = (owner: string) => ({
    id: `${owner}#key`,
    type: 'JsonWebKey',
    controller: owner,
    publicKeyJwk: JWK,
  })
  const documentOf = (owner: string, method: object = methodOf(owner)) => ({
    body: { id: owner, verificationMethod: [method], assertionMethod: [`${owner}#key`] },
  })
  const world = aWorld({
    'https://one.example/.well-known/did.json': documentOf(did),
    [web]: documentOf(web),
    'https://two.example/.well-known/jwks.json': { body: { keys: [JWK] } },
  })

  it.each([
    [did, did, 'bound'],
    [web, web, 'bound'],
    [did, web, 'unbound'],
    [web, did, 'unbound'],
  ])('as %s names it is, for issuer %s, %s', async (owner, issuer, binding) => {
    expect(await findKey(`${owner}#key`, issuer, world)).toMatchObject({ binding })
  })

  it('is not that of an issuer who writes down another’s', async () => {
    const claim = { ...methodOf('did:web:rogue.example'), id: `${did}#key` }
    const body = {
      id: 'did:web:rogue.example',
      verificationMethod: [claim],
      assertionMethod: [claim.id],
    }
    const claimed = aWorld({ 'https://rogue.example/.well-known/did.json': { body } })
    expect(await didWebKeys('did:web:rogue.example', claimed)).toEqual([])
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

/** JSON Web Tokens as Open Badges 3.0 has them: sound, and with one thing spoilt. */
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { aCredential } from '../../src/core/testing/independent-signer.ts'
import type { Made } from './item.ts'

const JWT = 'Open Badges 3.0, 8.2 (JSON Web Token proof)'
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const
type Alg = (typeof ALGORITHMS)[number]

export async function tokenItems(): Promise<readonly Made[]> {
  return (await Promise.all(ALGORITHMS.map(itemsOf))).flat()
}

async function itemsOf(alg: Alg): Promise<readonly Made[]> {
  const [issuer, stranger] = [await signerOf(alg), await signerOf(alg)]
  const payload = payloadOf(issuer.did)
  const sound = await issuer.sign(payload)
  const [header = '', body = '', signature = ''] = sound.split('.')
  const item = itemBy(alg)
  const swapped = part({ ...payload, name: 'Ropes' })
  const none = part({ alg: 'none', kid: `${issuer.did}#0` })
  const embedded = { jwk: stranger.jwk, kid: undefined }
  const past = Date.parse('2026-05-31T12:00:00Z') / 1000
  return [
    item('sound', sound, 'valid', 'A right signature by the key that the issuer is.'),
    item(
      'payload-changed',
      [header, swapped, signature].join('.'),
      'invalid',
      'What was signed says another name.',
    ),
    item(
      'signature-cut',
      [header, body, signature.slice(0, -8)].join('.'),
      'invalid',
      'The signature is not whole.',
      ['malformed'],
    ),
    item(
      'alg-none',
      [none, body, ''].join('.'),
      'invalid',
      'A token without a signature proves nothing.',
      ['malformed'],
    ),
    item(
      'signed-by-a-stranger',
      await stranger.sign(payload, { kid: `${issuer.did}#0` }),
      'invalid',
      'Whoever signed is not the issuer.',
    ),
    item(
      'key-in-the-header',
      await stranger.sign(payload, embedded),
      'invalid',
      'The key that the token brings along is not the issuer of it.',
    ),
    item(
      'issuer-in-claims-other',
      await issuer.sign({ ...payload, iss: stranger.did }),
      'invalid',
      'The claim iss and the issuer in the credential differ.',
      ['unverified'],
    ),
    item(
      'expired',
      await issuer.sign({ ...payload, validUntil: '2026-05-31T12:00:00Z', exp: past }),
      'expired',
      'Its end has passed.',
    ),
    item(
      'exp-earlier',
      await issuer.sign({ ...payload, exp: past }),
      'expired',
      'The claim exp ends it before validUntil does.',
      ['invalid'],
    ),
  ]
}

async function signerOf(alg: Alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
  const sign = (payload: JsonObject, stated: object = {}) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader(
        JSON.parse(JSON.stringify({ alg, kid: `${did}#0`, typ: 'vc+jwt', ...stated })),
      )
      .sign(privateKey)
  return { did, jwk, sign }
}

function payloadOf(issuer: string): JsonObject {
  const credential = aCredential(issuer)
  const nbf = Date.parse('2026-01-01T10:00:00Z') / 1000
  return { ...credential, iss: issuer, sub: 'did:example:learner', jti: credential.id ?? null, nbf }
}

const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')

const itemBy =
  (alg: Alg) =>
  (
    name: string,
    content: string,
    verdict: Made['verdict'],
    reason: string,
    also: Made['also'] = [],
  ): Made => ({
    id: `jwt-${alg.toLowerCase()}-${name}`,
    family: `JWT ${alg}`,
    ending: 'jwt',
    ...{ content, verdict, reason, source: JWT },
    also: ['unverified', ...also],
  })

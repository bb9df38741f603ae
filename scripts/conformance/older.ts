/** Open Badges 1.x and 2.0, hosted and signed: sound, and with one thing spoilt. */
import { CompactSign, exportSPKI, generateKeyPair } from 'jose'
import {
  ACHIEVEMENT_ID,
  AWARD_ID,
  anAchievement,
  anAward,
  anIssuer,
  aSignedAward,
  KEY_ID,
  pagesOf,
  REVOKED_ID,
  signedPagesOf,
} from '../../src/core/testing/a-hosted-badge.ts'
import type { Made } from './item.ts'

const OB2 = 'Open Badges 2.0, Verification'

export async function olderItems(): Promise<readonly Made[]> {
  return [...hostedItems(), ...(await signedItems())]
}

const item = (
  family: string,
  name: string,
  content: unknown,
  verdict: Made['verdict'],
  reason: string,
  pages: Made['pages'],
  also: Made['also'] = [],
): Made => ({
  id: `${family.replaceAll(' ', '-')}-${name}`,
  family,
  ending: typeof content === 'string' ? 'jwt' : 'json',
  content: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  ...{ verdict, reason, source: OB2, also },
  ...(pages && { pages }),
})

function hostedItems(): readonly Made[] {
  const hosted = item.bind(undefined, 'hosted 2.0')
  const stolen = 'https://thief.example/award/1.json'
  const elsewhere = { ...pagesOf(), [stolen]: { body: anAward({ id: stolen }) } }
  const ended = anAward({ expires: '2026-05-31T00:00:00Z' })
  return [
    hosted(
      'sound',
      anAward(),
      'valid',
      'The issuer shows the same badge at its address.',
      pagesOf(),
    ),
    hosted(
      'silent',
      anAward(),
      'unverified',
      'Nobody answers at its address, which says nothing of the badge.',
      {},
    ),
    hosted(
      'copy-differs',
      anAward({ issuedOn: '2020-01-01T00:00:00Z' }),
      'valid',
      'The copy of the issuer counts, and is sound.',
      pagesOf(),
      ['invalid', 'unverified'],
    ),
    hosted(
      'gone',
      anAward(),
      'unverified',
      'Its address answers that there is nothing.',
      { ...pagesOf(), [AWARD_ID]: { status: 404, body: {} } },
      ['invalid', 'revoked'],
    ),
    hosted(
      'revoked',
      anAward(),
      'revoked',
      'The issuer says there that it was taken back.',
      pagesOf({ [AWARD_ID]: { body: { id: AWARD_ID, revoked: true } } }),
    ),
    hosted(
      'expired',
      ended,
      'expired',
      'Its end has passed.',
      pagesOf({ [AWARD_ID]: { body: ended } }),
    ),
    hosted(
      'at-a-strangers-host',
      anAward({ id: stolen }),
      'invalid',
      'It stands at a host that is not the one of its issuer.',
      elsewhere,
      ['unverified'],
    ),
    hosted(
      'achievement-of-another',
      anAward(),
      'invalid',
      'The achievement is of another issuer, who did not let this host award it.',
      pagesOf({
        [ACHIEVEMENT_ID]: { body: anAchievement({ issuer: 'https://other.example/issuer.json' }) },
        'https://other.example/issuer.json': {
          body: anIssuer({ id: 'https://other.example/issuer.json', url: 'https://other.example' }),
        },
      }),
      ['unverified'],
    ),
    hosted(
      'recipient-missing',
      anAward({ recipient: undefined }),
      'malformed',
      'An award without a recipient is none.',
      pagesOf({ [AWARD_ID]: { body: anAward({ recipient: undefined }) } }),
      ['invalid'],
    ),
  ]
}

async function signedItems(): Promise<readonly Made[]> {
  const [own, stranger] = [await rsa(), await rsa()]
  const award = aSignedAward()
  const pages = (over: Record<string, object> = {}, revoked?: string) => ({
    ...signedPagesOf(own.pem, revoked),
    ...over,
  })
  const signed = item.bind(undefined, 'signed 2.0')
  const sound = await own.sign(award)
  const [header = '', , signature = ''] = sound.split('.')
  const changed = Buffer.from(JSON.stringify({ ...award, issuedOn: '2020-01-01T00:00:00Z' }))
  return [
    signed(
      'sound',
      sound,
      'valid',
      'A right signature by the key that the issuer publishes.',
      pages(),
    ),
    signed(
      'payload-changed',
      [header, changed.toString('base64url'), signature].join('.'),
      'invalid',
      'What was signed says another date.',
      pages(),
    ),
    signed(
      'by-a-stranger',
      await stranger.sign(award),
      'invalid',
      'The key is not the one that the issuer publishes.',
      pages(),
    ),
    signed('revoked', sound, 'revoked', 'It is on the list of the issuer.', pages({}, award.id)),
    signed(
      'list-silent',
      sound,
      'unverified',
      'The list of what was taken back cannot be read.',
      pages({ [REVOKED_ID]: { status: 500, body: {} } }),
    ),
    signed(
      'key-silent',
      sound,
      'unverified',
      'The key cannot be read.',
      pages({ [KEY_ID]: { status: 500, body: {} } }),
    ),
    signed(
      'key-of-another-owner',
      sound,
      'invalid',
      'The key says that it is another’s.',
      pages({
        [KEY_ID]: {
          body: { id: KEY_ID, owner: 'https://other.example/issuer.json', publicKeyPem: own.pem },
        },
      }),
      ['unverified'],
    ),
  ]
}

async function rsa() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const sign = (payload: object) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey)
  return { pem: await exportSPKI(publicKey), sign }
}

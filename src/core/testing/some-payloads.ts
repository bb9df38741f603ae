/** Payload texts of each generation, small enough to read in a failing test. */
import { base64url, utf8 } from '../kernel/bytes.ts'

export const ob2Json = JSON.stringify({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://example.org/assertions/1',
  recipient: { type: 'email', hashed: false, identity: 'zoë@example.org' },
  verification: { type: 'HostedBadge' },
})

export const ob3Json = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  credentialSubject: { type: ['AchievementSubject'] },
})

/** Unsigned in truth: shape is all that carriers look at. */
export function aJws(payload: unknown, signature = 'c2lnbmF0dXJl'): string {
  const parts = [{ alg: 'RS256', typ: 'JWT' }, payload]
  return [...parts.map((part) => base64url(utf8(JSON.stringify(part)))), signature].join('.')
}

export const ob2Jws = aJws({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' })
export const ob3Jws = aJws({ iss: 'did:example:1', credentialSubject: {} })

/** A good hosted Open Badge 2.0 and the pages behind it, for tests to spoil. */

export const ISSUER_ID = 'https://issuer.example/issuer.json'
export const AWARD_ID = 'https://issuer.example/award/1.json'
export const ACHIEVEMENT_ID = 'https://issuer.example/robotics.json'

const V2 = 'https://w3id.org/openbadges/v2'

export const anIssuer = (over: object = {}) => ({
  '@context': V2,
  type: 'Issuer',
  id: ISSUER_ID,
  name: 'Robot school',
  url: 'https://issuer.example',
  email: 'badges@issuer.example',
  ...over,
})

export const anAchievement = (over: object = {}) => ({
  '@context': V2,
  type: 'BadgeClass',
  id: ACHIEVEMENT_ID,
  name: 'Robotics',
  description: 'Builds robots',
  image: 'https://issuer.example/robotics.png',
  criteria: { narrative: 'Build one' },
  issuer: ISSUER_ID,
  ...over,
})

export const anAward = (over: object = {}) => ({
  '@context': V2,
  type: 'Assertion',
  id: AWARD_ID,
  recipient: { type: 'email', hashed: false, identity: 'beth@example.org' },
  badge: ACHIEVEMENT_ID,
  issuedOn: '2024-01-02T03:04:05Z',
  verification: { type: 'HostedBadge' },
  ...over,
})

/** The three pages a good hosted badge needs, with some of them replaced. */
export const pagesOf = (over: Readonly<Record<string, object>> = {}) => ({
  [AWARD_ID]: { body: anAward() },
  [ACHIEVEMENT_ID]: { body: anAchievement() },
  [ISSUER_ID]: { body: anIssuer() },
  ...over,
})

export const KEY_ID = 'https://issuer.example/key.json'
export const REVOKED_ID = 'https://issuer.example/revoked.json'

/** A good Open Badge 2.0 to be signed: its issuer publishes the key. */
export const aSignedAward = () =>
  anAward({
    id: 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9',
    verification: { type: 'SignedBadge', creator: KEY_ID },
  })

/** The four pages a good signed badge needs; `revoked` is on the list of what was taken back. */
export const signedPagesOf = (publicKeyPem: string, revoked = 'urn:uuid:other') => ({
  [ACHIEVEMENT_ID]: { body: anAchievement() },
  [ISSUER_ID]: { body: anIssuer({ publicKey: KEY_ID, revocationList: REVOKED_ID }) },
  [KEY_ID]: { body: { id: KEY_ID, owner: ISSUER_ID, publicKeyPem } },
  [REVOKED_ID]: {
    body: {
      '@context': V2,
      type: 'RevocationList',
      id: REVOKED_ID,
      issuer: ISSUER_ID,
      revokedAssertions: [{ id: revoked }],
    },
  },
})

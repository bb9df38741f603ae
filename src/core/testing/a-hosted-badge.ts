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

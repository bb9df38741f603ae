/** What edubadges and Open Educational Badges answer about a collection that somebody shared, as their source writes it. */

export interface Listed {
  readonly id: unknown
  readonly name: string
  readonly issuer?: string
}

/** The answer to the GraphQL question of the public page. */
export function edubadgesAnswer(name: string, badges: readonly Listed[]) {
  const publicBadgeInstances = badges.map(({ id, name, issuer }) => ({
    entityId: id,
    issuedOn: '2026-02-03T09:00:00+00:00',
    badgeclass: { name, issuer: { nameDutch: issuer ?? null, nameEnglish: null } },
  }))
  return { data: { badgeInstanceCollection: { name, publicBadgeInstances } } }
}

/** The answer of /public/collections/HASH.json with its badges and issuers expanded. */
export function oebAnswer(name: string, ob2: readonly Listed[], ob3: readonly Listed[] = []) {
  const issuer = { type: 'Issuer', name: 'Offene Werkstatt' }
  const assertions = ob2.map(({ id, name }) => ({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    badge: { type: 'BadgeClass', name, issuer },
    issuedOn: '2026-02-03T09:00:00+00:00',
  }))
  const credentials = ob3.map(({ id, name }) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id,
    issuer,
    // added by the server when the badge is expanded, so that this is no longer what was signed
    badge: { type: 'BadgeClass', name, issuer },
    validFrom: '2026-02-03T09:00:00Z',
    credentialSubject: { achievement: { type: ['Achievement'], name } },
  }))
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Collection',
    name,
    owner: { firstName: 'Anna', lastName: 'Jansen' },
    badges: [...assertions, ...credentials],
  }
}

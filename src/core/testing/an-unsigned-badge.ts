/** Makes the smallest Open Badge 3.0 document that every reader takes, signed by nobody. */

/** The achievement in it may be given in part; all the rest follows from the name. */
export function anUnsignedBadge(name: string, achievement: object = {}): string {
  return JSON.stringify({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:x:${name}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://school.example', type: ['Profile'], name: 'School' },
    validFrom: '2025-01-01T00:00:00Z',
    name,
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: `https://school.example/${encodeURIComponent(name)}`,
        type: ['Achievement'],
        name,
        description: name,
        criteria: { narrative: 'Do it' },
        ...achievement,
      },
    },
  })
}

/** Makes normalised badges for tests: a good one, spoiled by overrides. */
import type { Badge } from '../badge/badge.ts'

export function aNormalisedBadge(overrides: Partial<Badge> = {}): Badge {
  return {
    standard: 'ob30-vc2',
    kind: 'award',
    id: 'https://badges.example.nl/toekenning/1',
    name: 'Veilig werken op hoogte',
    description: 'Je werkt veilig op een steiger.',
    awardedAt: '2026-03-12T09:00:00+01:00',
    validUntil: '2031-03-12T09:00:00+01:00',
    recipient: [{ type: 'email', value: 'sha256$abc', hashed: true, salt: 'zout' }],
    issuer: { id: 'https://sbb.example.nl', name: 'SBB Praktijkleren', identifiers: [] },
    achievement: {
      name: 'Veilig werken op hoogte',
      alignments: [{ name: 'werken op hoogte', framework: 'ESCO' }],
      tags: [],
      related: [],
      resultDescriptions: [],
      study: { programme: [] },
    },
    evidence: [],
    results: [],
    endorsements: [],
    members: [],
    targets: [],
    associations: [],
    unknown: [],
    ...overrides,
  }
}

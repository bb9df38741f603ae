/** A badge with every date, a hashed recipient and a skill, as exports and pages meet them. */
import type { Badge } from '../badge/badge.ts'
import { aBadge, anAlignment } from './a-badge.ts'

export function aNormalisedBadge(overrides: Partial<Badge> = {}): Badge {
  return {
    ...aBadge({
      id: 'https://badges.example.nl/toekenning/1',
      name: 'Veilig werken op hoogte',
      description: 'Je werkt veilig op een steiger.',
      awardedAt: '2026-03-12T09:00:00+01:00',
      validUntil: '2031-03-12T09:00:00+01:00',
      recipient: [{ type: 'email', value: 'sha256$abc', hashed: true, salt: 'zout' }],
      issuer: { id: 'https://sbb.example.nl', name: 'SBB Praktijkleren', identifiers: [] },
      achievement: {
        name: 'Veilig werken op hoogte',
        alignments: [anAlignment({ name: 'werken op hoogte', framework: 'ESCO' })],
      },
    }),
    ...overrides,
  }
}

/** A badge about which nothing was read yet. */
import type { Badge } from '../badge/badge.ts'

/** The members every badge has. */
export const BLANK = {
  name: '',
  recipient: [],
  issuer: { identifiers: [] },
  achievement: {
    name: '',
    alignments: [],
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
} as const satisfies Partial<Badge>

/** Makes a good badge for tests, to be spoiled one thing at a time. */
import type { Achievement, Alignment, Badge, BadgeId } from '../badge/badge.ts'
import type { BadgeRecord } from '../records/records.ts'

/** A string taken as a badge id, so that tests can name badges in words. */
export function badgeId(text: string): BadgeId {
  return text as BadgeId // tests name badges in words; real ids are digests
}

/** An achievement with nothing special about it. */
export function anAchievement(over: Partial<Achievement> = {}): Achievement {
  return {
    id: 'https://school.example/achievements/listening',
    name: 'Listening',
    alignments: [],
    tags: [],
    related: [],
    resultDescriptions: [],
    study: { programme: [] },
    ...over,
  }
}

type BadgeOver = Partial<Omit<Badge, 'achievement'>> & {
  readonly achievement?: Partial<Achievement>
}

/** An award by one school; the achievement may be given in part. */
export function aBadge({ achievement, ...over }: BadgeOver = {}): Badge {
  const made = anAchievement(achievement)
  return {
    standard: 'ob30-vc2',
    kind: 'award',
    name: made.name,
    awardedAt: '2025-03-01T00:00:00Z',
    recipient: [],
    issuer: { id: 'https://school.example', name: 'Example School', identifiers: [] },
    evidence: [],
    results: [],
    endorsements: [],
    members: [],
    targets: [],
    associations: [],
    unknown: [],
    ...over,
    achievement: made,
  }
}

type RecordOver = Partial<Omit<BadgeRecord, 'badge' | 'id'>> & {
  readonly id?: string
  readonly badge?: Badge
}

/** A row of the backpack; the id is the achievement's name unless given. */
export function aRecord({ id, badge = aBadge(), ...over }: RecordOver = {}): BadgeRecord {
  return {
    id: badgeId(id ?? badge.achievement.name),
    badge,
    payload: { form: 'json', text: JSON.stringify({ id: id ?? badge.achievement.name }) },
    achievementKey: `${badge.issuer.id ?? ''} ${badge.achievement.id ?? ''}`,
    issuerKey: badge.issuer.id ?? badge.issuer.name ?? '',
    awardedAt: badge.awardedAt ?? '',
    addedAt: '2025-06-01T00:00:00Z',
    place: 'backpack',
    labels: [],
    notes: '',
    reflection: '',
    ownEvidence: [],
    ...over,
  }
}

/** An alignment by name; the rest is up to the test. */
export function anAlignment(over: Partial<Alignment> = {}): Alignment {
  return { name: 'Some skill', ...over }
}

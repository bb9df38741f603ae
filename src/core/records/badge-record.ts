/** Turns a credential that was read into the row that is kept. */
import type { AwardKey, Badge, BadgeId, FileDigest } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import type { Verified } from '../verification/verified.ts'
import type { BadgeRecord } from './records.ts'

/** How a badge came in. */
export interface Arrival {
  /** ISO 8601 instant */
  readonly addedAt: string
  readonly award: AwardKey
  readonly file?: FileDigest
  readonly memberOf?: BadgeId
  readonly example?: 'examples' | 'demo'
}

/** Who gave the badge: the issuer's id, else its address, else its name. */
function issuerKey(badge: Badge): string {
  return badge.issuer.id ?? badge.issuer.url ?? badge.issuer.name ?? ''
}

/** What it was given for: several awards of one achievement share this key. */
function achievementKey(badge: Badge): string {
  return JSON.stringify([issuerKey(badge), badge.achievement.id ?? badge.achievement.name])
}

/** The keys of what the badge calls related: other languages and versions by the same issuer. */
export function relatedKeys(badge: Badge): readonly string[] {
  return badge.achievement.related.map(({ id }) => JSON.stringify([issuerKey(badge), id]))
}

/** What follows from a badge, and what a check of it left. */
type Derived = Pick<BadgeRecord, 'badge' | 'achievementKey' | 'issuerKey' | 'awardedAt'>
type Judgement = Derived & Pick<BadgeRecord, 'judged'>

/** The columns that are derived from a badge; rebuilt whenever the badge is judged anew. */
export function derived(badge: Badge): Derived {
  return {
    badge,
    achievementKey: achievementKey(badge),
    issuerKey: issuerKey(badge),
    awardedAt: badge.awardedAt ?? '',
  }
}

/** The same of a badge that was judged, with what its report belongs to. */
export function derivedFrom({ badge, report }: Verified): Judgement {
  return { ...derived(badge), judged: report.judged }
}

/** What the last check here left in a row, whatever a backup says of it. */
export function judgementOf(row: BadgeRecord): Judgement {
  const { badge, judged, achievementKey, issuerKey, awardedAt } = row
  return { badge, judged, achievementKey, issuerKey, awardedAt }
}

/** The row of a badge that arrives now, with nothing written on it yet. */
export function badgeRecord(credential: Credential, arrival: Arrival): BadgeRecord {
  return {
    id: credential.id,
    payload: credential.payload,
    ...derived(credential.badge),
    ...arrival,
    place: 'backpack',
    labels: [],
    notes: '',
    reflection: '',
    ownEvidence: [],
  }
}

/** What websites showed of a badge on one day, kept because the learner asked: an observation that nobody signed. */
import type { Badge, FileDigest } from '../badge/badge.ts'
import type { Purpose } from '../kernel/world.ts'

/** What a badge says that a reader would call changed when it says something else. */
export const WORD_FIELDS = [
  'name',
  'description',
  'narrative',
  'criteria',
  'criteriaPage',
  'issuer',
  'awarded',
  'until',
] as const
export type WordField = (typeof WORD_FIELDS)[number]
/** Characters of a text and of an address that are kept: a backup with more would not be read. */
export const LONGEST = { text: 200_000, address: 8_000 } as const

export type CapsuleWords = Readonly<Partial<Record<WordField, string>>>

/** An answer that was kept, byte for byte. */
export interface KeptAnswer {
  /** the address that was asked */
  readonly url: string
  readonly purpose: Purpose
  readonly file: FileDigest
  /** SHA-256 (hex) of what a web page lets a person read: its code is another at every visit */
  readonly text?: string
  /** the person's relay brought it, and could have brought something else */
  readonly relayed?: true
}

/** What was asked and is not kept: `why` is how the browser failed, or `status404` and the like. */
export interface MissingAnswer {
  readonly url: string
  readonly purpose: Purpose
  readonly why: string
}

export interface Capsule {
  /** ISO 8601 instant of the check it was kept at; no badge has two of one instant */
  readonly keptAt: string
  /** whether the website of the issuer confirmed the badge at that check */
  readonly seenValid: boolean
  readonly words: CapsuleWords
  readonly kept: readonly KeptAnswer[]
  readonly missing: readonly MissingAnswer[]
  /** came out of a backup: its owner's copy says so, and nobody here saw it */
  readonly restored?: true
}

export function wordsOf(badge: Badge): CapsuleWords {
  const { achievement, issuer } = badge
  const words: Record<WordField, string | undefined> = {
    name: badge.name,
    description: achievement.description ?? badge.description,
    narrative: badge.narrative,
    criteria: achievement.criteria?.narrative,
    criteriaPage: achievement.criteria?.url,
    issuer: issuer.name,
    awarded: badge.awardedAt,
    until: badge.validUntil,
  }
  const said = Object.entries(words).flatMap(([field, text]) =>
    text === undefined ? [] : [[field, text.slice(0, LONGEST.text)] as const],
  )
  return Object.fromEntries(said)
}

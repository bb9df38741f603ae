/** Takes out of a portfolio everything its owner did not tick, before any form of it is made. */
import type { BadgeRecord, OwnEvidence } from '../records/records.ts'
import { filesOf, type Portfolio } from './document.ts'

/** What the owner says beside one badge; always shown as the owner's. */
export interface OwnWords {
  /** Markdown */
  readonly reflection: string
  readonly evidence: readonly OwnEvidence[]
}

/** The document that may leave: what is not shown is not in it (P-10). */
export function redacted(portfolio: Portfolio): Portfolio {
  return {
    ...portfolio,
    blocks: portfolio.blocks.filter((block) => block.kind !== 'contact' || portfolio.shown.contact),
  }
}

/** The author's files that may leave: of blocks on the page, and of own evidence that is ticked. */
export function ownFiles(portfolio: Portfolio, badges: Iterable<BadgeRecord>): readonly string[] {
  const evidence = [...badges].flatMap((badge) => ownWords(badge, portfolio).evidence)
  return [...new Set([...filesOf(portfolio), ...evidence.flatMap(({ file }) => file ?? [])])]
}

/** What may be told beside a badge. Private notes and labels have no way out of here. */
export function ownWords(badge: BadgeRecord, { shown }: Portfolio): OwnWords {
  return {
    reflection: shown.reflections ? badge.reflection : '',
    evidence: shown.ownEvidence ? badge.ownEvidence : [],
  }
}

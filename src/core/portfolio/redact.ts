/** Takes out of a portfolio everything its owner did not tick, before any form of it is made. */
import type { Capsule, KeptAnswer } from '../capsule/capsule.ts'
import { lastSeen } from '../capsule/compare.ts'
import type { BadgeRecord, OwnEvidence } from '../records/records.ts'
import { type Block, kindOf } from './block.ts'
import { filesOf, type Portfolio } from './document.ts'

/** What the owner kept of the websites behind a badge. It is a copy of the owner's own: a reader has only their word for it. */
export interface OwnCapsule extends Pick<Capsule, 'keptAt' | 'seenValid'> {
  readonly kept: readonly Pick<KeptAnswer, 'url' | 'file'>[]
}

/** What the owner says beside one badge; always shown as the owner's. */
export interface OwnWords {
  /** Markdown */
  readonly reflection: string
  readonly evidence: readonly OwnEvidence[]
  readonly capsule?: OwnCapsule
}

/** A private member: nothing else is of this type, and a changed copy is not either. There is no such class. */
declare class Redacted {
  private readonly redacted: true
}

/** The document that may leave: what is not shown is not in it (P-10). Only `redact` makes one. */
export type PublicPortfolio = Portfolio & Redacted

/** Of what is public already, the same: a page that was published is read this way too. */
export function redact(portfolio: Portfolio): PublicPortfolio {
  const { blocks, shown } = portfolio
  const kept = withoutIdleHeadings(blocks).filter((block) => {
    const { choice, isEmpty } = kindOf(block)
    return !isEmpty(block) && (choice === undefined || shown[choice.tick])
  })
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- only a type, see above
  return { ...portfolio, blocks: kept } as PublicPortfolio // the one place that may say so
}

/** A part with a title of its own stands under no other heading. */
const isHeaded = (block: Block) =>
  block.kind === 'heading' || ('title' in block && block.title.trim() !== '')

/** A heading under which nothing but empty parts stand waits for them; one over nothing at all was meant so. */
function withoutIdleHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, at) => {
    if (block.kind !== 'heading') return true
    const next = blocks.findIndex((other, place) => place > at && isHeaded(other))
    const under = blocks.slice(at + 1, next < 0 ? undefined : next)
    return under.length === 0 || under.some((one) => !kindOf(one).isEmpty(one))
  })
}

/** The author's files that may leave: of blocks on the page, and of own evidence and capsules that are ticked. */
export function ownFiles(page: PublicPortfolio, badges: Iterable<BadgeRecord>): readonly string[] {
  const own = [...badges].map((badge) => ownWords(badge, page))
  const named = own.flatMap(({ evidence, capsule }) => [...evidence, ...(capsule?.kept ?? [])])
  return [...new Set([...filesOf(page), ...named.flatMap(({ file }) => file ?? [])])]
}

/** What may be told beside a badge. Private notes and labels have no way out of here. */
export function ownWords(badge: BadgeRecord, { shown }: PublicPortfolio): OwnWords {
  const capsule = shown.capsules ? publicCapsule(badge) : undefined
  return {
    reflection: shown.reflections ? badge.reflection : '',
    evidence: shown.ownEvidence ? badge.ownEvidence : [],
    ...(capsule && { capsule }),
  }
}

/** The one that says most: the last at which the issuer confirmed the badge, else the last. */
export function publicCapsule({ capsules }: Pick<BadgeRecord, 'capsules'>): OwnCapsule | undefined {
  const capsule = lastSeen(capsules) ?? capsules?.[0]
  if (capsule === undefined) return undefined
  const { keptAt, seenValid, kept } = capsule
  return { keptAt, seenValid, kept: kept.map(({ url, file }) => ({ url, file })) }
}

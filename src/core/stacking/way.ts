/** How a step can be earned and where, in the words of the badges alone: nothing is looked up and nothing made up. */
import type { AchievementNode } from './graph.ts'

/** A page that a badge names: what must be done, the badge itself, or who offers it. */
export interface WayPage {
  readonly of: 'criteria' | 'achievement' | 'issuer'
  /** https address, as the badge writes it; opened only when somebody clicks */
  readonly url: string
}

/** What is empty is not said by any badge. */
export interface Way {
  readonly description: string
  /** Markdown: what must be done */
  readonly criteria: string
  readonly issuer: string
  /** each address once */
  readonly pages: readonly WayPage[]
}

const WEB = /^https:\/\//i

/** What the badges say of how to earn an achievement. */
export function wayTo({ achievement, awards, owner, issuerName = '' }: AchievementNode): Way {
  const { description = '', criteria, creator } = achievement
  const offerer = creator ?? awards[0]?.badge.issuer
  const named: readonly [WayPage['of'], string | undefined][] = [
    ['criteria', criteria?.url],
    ['achievement', achievement.id],
    ['issuer', offerer?.url ?? owner],
  ]
  const byUrl = new Map<string, WayPage>()
  for (const [of, url = ''] of named) {
    if (WEB.test(url) && !byUrl.has(url)) byUrl.set(url, { of, url })
  }
  return {
    description,
    criteria: criteria?.narrative ?? '',
    issuer: issuerName,
    pages: [...byUrl.values()],
  }
}

/** True when the badges say neither what to do nor where. */
export function isUntold({ description, criteria, pages }: Way): boolean {
  return description === '' && criteria === '' && pages.length === 0
}

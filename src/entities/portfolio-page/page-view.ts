/** What a portfolio page is drawn from: the document, and the badges and files it names. */
import type { Badge } from '#core/badge/badge.ts'
import { upright } from '#core/kernel/upright.ts'
import type { OwnWords, PublicPortfolio } from '#core/portfolio/redact.ts'
import type { StandingLine } from '#core/verification/issuer-standing.ts'
import type { Mark } from '#core/verification/report.ts'
import type pageWords from '#locales/en/page.json'

/** The words of a page in its own language, which need not be the interface's. */
export type PageWords = typeof pageWords

export interface ShownBadge {
  readonly id: string
  /** in the language of the page */
  readonly badge: Badge
  /** what its file may call it: in all its languages, and as it is written */
  readonly names: readonly string[]
  /** data: or blob: address of its picture; absent draws the placeholder */
  readonly picture?: string
  /** only where the reader's own browser verified it; never in an exported file */
  readonly mark?: Mark
  /** how the issuer is known; with `mark` */
  readonly standing?: readonly StandingLine[]
  readonly own: OwnWords
  readonly original?: ShownFile
}

/** A file the reader can take: `href` holds the untouched bytes. */
export interface ShownFile {
  readonly href: string
  readonly name: string
  readonly sha256: string
  /** address of it for `<img>`; absent when it is no image */
  readonly picture?: string
}

export interface PageView {
  readonly portfolio: PublicPortfolio
  /** who made it, where its title is no name of a person; '' when nobody is named */
  readonly author?: string
  readonly badges: ReadonlyMap<string, ShownBadge>
  /** the author's pictures and files, by digest */
  readonly files: ReadonlyMap<string, ShownFile>
  readonly words: PageWords
  /** badges that came without a page: nobody wrote words around them */
  readonly loose?: true
}

/** Fills the {{holes}} of a sentence. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    upright(String(values[name] ?? '')),
  )
}

/** The badges of these ids that are there, in this order. */
export function badgesIn(view: PageView, ids: readonly string[]): readonly ShownBadge[] {
  return ids.flatMap((id) => view.badges.get(id) ?? [])
}

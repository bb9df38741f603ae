/** What a portfolio page is drawn from: the document, and the badges and files it names. */
import type { ComponentType, ReactNode } from 'react'
import type { Alignment, Badge } from '#core/badge/badge.ts'
import { upright } from '#core/kernel/upright.ts'
import type { Block } from '#core/portfolio/block.ts'
import type { Portfolio } from '#core/portfolio/document.ts'
import type { Endorsement } from '#core/portfolio/endorsements.ts'
import type { OwnWords } from '#core/portfolio/redact.ts'
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
  /** what others say of it, as the badge itself holds it */
  readonly endorsements?: readonly Endorsement[]
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

/** A text of the author's: what it holds, and the document with other words in its place. */
export interface Written {
  /** of this text among all of the page */
  readonly id: string
  /** what it is called in the words of the writing screen */
  readonly label: WrittenLabel
  readonly value: string
  readonly write: (words: string) => (portfolio: Portfolio) => Portfolio
}

export type WrittenLabel = `editor.${'title' | 'name' | 'intro'}` | `field.${WrittenField}`

/** Texts of blocks that are written on the page itself. */
export type WrittenField =
  | 'text'
  | 'title'
  | 'role'
  | 'organisation'
  | 'start'
  | 'end'
  | 'caption'
  | 'by'
  | 'label'
  | 'email'
  | 'phone'
  | 'website'
  | 'place'
  | 'goal'
  | 'when'
  | 'language'
  | 'level'

/** What makes a page writable in place. */
export interface Pen {
  readonly Line: ComponentType<Written & { readonly unwritten: string }>
  /** Markdown */
  readonly Prose: ComponentType<Written>
  /** stands around each block */
  readonly Frame: ComponentType<{ readonly block: Block; readonly children: ReactNode }>
}

export interface PageView {
  readonly portfolio: Portfolio
  /** absent for readers */
  readonly pen?: Pen
  /** a colour out of the first badge's own picture on which our ink can be read: #rrggbb */
  readonly ground?: string
  /** who made it, where its title is no name of a person; '' when nobody is named */
  readonly author?: string
  readonly badges: ReadonlyMap<string, ShownBadge>
  /** the author's pictures and files, by digest */
  readonly files: ReadonlyMap<string, ShownFile>
  readonly words: PageWords
  /** what a skill is called in the language of the page; by its issuer where that is not known */
  readonly skillName?: (alignment: Alignment) => string
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

/** Where the one badge stands that a theme of one badge turns on: the first that is shown as a card or at length. */
function leadIn(view: PageView): readonly [block: string, badge: ShownBadge] | undefined {
  for (const block of view.portfolio.blocks) {
    const ids =
      block.kind === 'badge' ? [block.badgeId] : block.kind === 'collection' ? block.badgeIds : []
    const [first] = badgesIn(view, ids)
    if (first) return [block.id, first]
  }
  return undefined
}

export function isLead(view: PageView, block: Block, shown: ShownBadge): boolean {
  const [place, badge] = leadIn(view) ?? []
  return place === block.id && badge?.id === shown.id
}

/** The picture whose colours its theme asks for; undefined where there is none to take them from. */
export function pictureOfLead(view: PageView): string | undefined {
  return view.portfolio.theme === 'hero' ? leadIn(view)?.[1].picture : undefined
}

/** Starting points for a portfolio: which blocks stand ready, filled with badges that fit. */
import type { BadgeRecord } from '../records/records.ts'
import { type Block, blankBlock } from './block.ts'
import { emptyPortfolio, type Portfolio, type PortfolioLanguage } from './document.ts'

/** The headings a template writes; sentences live in the locales. */
export type TemplateWord =
  | 'work'
  | 'education'
  | 'volunteer'
  | 'badges'
  | 'skills'
  | 'growth'
  | 'why'
export type Say = (word: TemplateWord) => string

export interface TemplateGiven {
  readonly language: PortfolioLanguage
  /** badges chosen by the person, in order */
  readonly badges: readonly BadgeRecord[]
  /** gives a fresh id per block */
  readonly newId: () => string
  readonly say: Say
}

/** Steps that stairs have room for, and badges that somebody who reads an application looks at one by one. */
const STEPS = 8
const AT_LENGTH = 6

type Fill = (given: TemplateGiven, ids: string[]) => readonly Block[]

const contact: Fill = ({ newId }) => [blankBlock('contact', newId())]
const skills: Fill = ({ newId, say }, badgeIds) => [
  blankBlock('skills', newId(), { title: say('skills'), badgeIds }),
]
const collection: Fill = ({ newId, say }, badgeIds) => [
  blankBlock('collection', newId(), { title: say('badges'), badgeIds }),
]
const timeline: Fill = ({ newId, say }, badgeIds) => [
  blankBlock('timeline', newId(), { title: say('growth'), badgeIds }),
]
const cvSection =
  (section: 'work' | 'education' | 'volunteer'): Fill =>
  ({ newId, say }) => [
    blankBlock('heading', newId(), { text: say(section) }),
    blankBlock('cv', newId(), { section }),
  ]
const languages: Fill = ({ newId }) => [blankBlock('languages', newId())]
const stairs: Fill = ({ newId, say, badges }) => [
  blankBlock('stairs', newId(), {
    title: say('growth'),
    steps: byAward(badges)
      .slice(-STEPS)
      .map(({ id, badge }) => ({ name: badge.name, badgeId: id })),
  }),
]
const newestBadges: Fill = ({ newId, badges }) =>
  byAward(badges)
    .slice(-AT_LENGTH)
    .toReversed()
    .map(({ id }) => blankBlock('badge', newId(), { badgeId: id }))
const why: Fill = ({ newId, say }) => [
  blankBlock('heading', newId(), { text: say('why') }),
  blankBlock('text', newId()),
]

/** What each template consists of, top to bottom. */
const TEMPLATES = {
  cv: [
    contact,
    cvSection('work'),
    cvSection('education'),
    cvSection('volunteer'),
    skills,
    languages,
    collection,
  ],
  course: [why, stairs, collection],
  year: [timeline, collection, skills],
  application: [contact, why, newestBadges, cvSection('work'), skills],
} as const satisfies Record<string, readonly Fill[]>

export type TemplateId = keyof typeof TEMPLATES
export const TEMPLATE_IDS = Object.keys(TEMPLATES) as TemplateId[] // keys of a const table

export function fromTemplate(template: TemplateId, given: TemplateGiven): Portfolio {
  const ids = given.badges.map(({ id }) => id)
  const blocks = TEMPLATES[template].flatMap((fill) => fill(given, ids))
  return { ...emptyPortfolio(given.language), blocks }
}

function byAward(badges: readonly BadgeRecord[]): readonly BadgeRecord[] {
  return badges.toSorted((a, b) => a.awardedAt.localeCompare(b.awardedAt))
}

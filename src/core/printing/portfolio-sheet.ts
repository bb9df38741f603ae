/** A portfolio as it is printed: the author's words block by block, and beside them the badges as they were last found. */
import type { Badge } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import { contactHref } from '../exporting/contact-href.ts'
import { safeHref, webAddress } from '../exporting/safe-href.ts'
import type { Block, BlockKind, BlockOf } from '../portfolio/block.ts'
import { badgesOf, titleOf } from '../portfolio/document.ts'
import type { OwnWords, PublicPortfolio } from '../portfolio/redact.ts'
import { skillsIn } from '../portfolio/skills-on-page.ts'
import { isProof, type Mark } from '../verification/report.ts'
import { passagesOf } from './markdown.ts'
import type { Foot, Part, Passage, QrPath, Run, Sheet, SheetBadge } from './sheet.ts'

export interface PaperBadge {
  readonly id: string
  /** in the language of the page, never without a name */
  readonly badge: Badge
  readonly own: OwnWords
  /** JPEG */
  readonly picture?: Uint8Array
  /** as a reader without any knowledge of its owner would find it; absent when it was never checked */
  readonly mark?: Mark
}

/** The words around it, in the language of the page. */
export interface PaperWords {
  readonly goals: string
  readonly languages: string
  readonly present: string
  readonly unknownIssuer: string
  readonly toEarn: string
  readonly example: string
  /** stands before a badge under a line */
  readonly badge: string
  /** of a badge that was never checked */
  readonly unchecked: string
  readonly found: (mark: Mark) => string
  readonly expiredIn: (year: string) => string
  readonly quoted: (name: string) => string
  readonly own: (name: string) => string
  readonly ownPage: (name: string) => string
  readonly until: (date: string) => string
  readonly owner: string
  /** what a code with this address is called */
  readonly code: (address: string) => string
  /** what the code does: it opens the page, or the reader, to which this file is given */
  readonly scan: (to: 'page' | 'file', count: number) => string
  readonly orType: (address: string) => string
  readonly checked: (date: string, found: string) => string
  readonly pageLine: string
  readonly date: (iso: string) => string
  readonly list: (items: readonly string[]) => string
}

export interface PaperGiven {
  readonly page: PublicPortfolio
  readonly badges: ReadonlyMap<string, PaperBadge>
  /** pictures of the author by digest, as JPEG */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly words: PaperWords
  readonly skillName: Parameters<typeof skillsIn>[1]
  /** where the page stands; else where any file can be checked */
  readonly address: { readonly url: string; readonly isPage: boolean; readonly shape?: QrPath }
  /** ISO 8601 day of the oldest of the checks; '' when there was none */
  readonly checkedAt: string
  readonly madeAt: string
}

export function portfolioSheet(given: PaperGiven): Sheet {
  const { page, words } = given
  return {
    language: page.language,
    title: titleOf(page),
    author: page.name,
    heading: page.name || titleOf(page),
    parts: [...passagesOf(page.intro), ...page.blocks.flatMap((block) => partsOf(block, given))],
    foot: footOf(given),
    pageLine: words.pageLine,
    madeAt: given.madeAt,
  }
}

type PartsOf<Kind extends BlockKind> = (block: BlockOf<Kind>, given: PaperGiven) => readonly Part[]

/** What each kind of block becomes: one line for each. */
const PARTS: { readonly [Kind in BlockKind]: PartsOf<Kind> } = {
  heading: ({ text }) => [{ kind: 'heading', level: 2, text }],
  text: ({ text }) => passagesOf(text),
  profile: ({ file, alt, text }, { pictures }) => [
    ...figures(pictures, file, alt),
    ...passagesOf(text),
  ],
  badge: ({ badgeId, text }, given) =>
    badgesIn(given, [badgeId]).map((one) => entryOf(one, given, passagesOf(text))),
  collection: ({ title, text, badgeIds }, given) => [
    ...heading(title),
    ...passagesOf(text),
    ...badgesIn(given, badgeIds).map((one) => entryOf(one, given)),
  ],
  stairs: stairsParts,
  skills: skillsParts,
  timeline: ({ title, badgeIds }, given) => [
    ...heading(title),
    ...badgesIn(given, badgeIds).map((one) => entryOf(one, given)),
  ],
  cv: cvParts,
  goals: ({ title, goals }, { words }) => [
    ...heading(title || words.goals),
    list(goals.map(({ goal, when }) => [bold(goal), ...after(' ', when)])),
  ],
  languages: ({ title, languages }, { words }) => [
    ...heading(title || words.languages),
    list(languages.map(({ language, level }) => [bold(language), ...after(' ', level)])),
  ],
  image: ({ file, alt, caption }, { pictures }) => [
    ...figures(pictures, file, alt),
    ...passagesOf(caption),
  ],
  file: ({ name, text }) => [paragraph([bold(name)]), ...passagesOf(text)],
  quote: ({ text, by, role }, { page, words }) => [
    ...passagesOf(text),
    soft([by, role, words.quoted(page.name || words.owner)].filter(Boolean).join(', ')),
  ],
  link: ({ label, url }) => [paragraph([linked(label || url, safeHref(url))])],
  contact: ({ email, phone, website, place }) => [
    paragraph(contactRuns([place, phone, email, website])),
  ],
}

function partsOf(block: Block, given: PaperGiven): readonly Part[] {
  return (PARTS[block.kind] as PartsOf<BlockKind>)(block, given) // the table pairs kind and parts
}

const bold = (text: string): Run => ({ text, bold: true })
const linked = (text: string, href: string | undefined): Run => ({ text, ...(href && { href }) })
const after = (before: string, text: string): readonly Run[] =>
  text === '' ? [] : [{ text: `${before}${text}` }]
const paragraph = (runs: readonly Run[]): Passage => ({ kind: 'paragraph', runs })
const soft = (text: string): Passage => ({ kind: 'paragraph', runs: [{ text }], soft: true })
const list = (items: readonly (readonly Run[])[]): Passage => ({ kind: 'list', items })
const heading = (text: string): readonly Part[] =>
  text === '' ? [] : [{ kind: 'heading', level: 2, text }]

function contactRuns(ways: readonly string[]): readonly Run[] {
  const told = [...new Set(ways.filter(Boolean))]
  return told.flatMap((way, at) => [
    ...(at === 0 ? [] : [{ text: ' · ' }]),
    linked(way, contactHref(way)),
  ])
}

function figures(pictures: PaperGiven['pictures'], file: string | undefined, alt: string) {
  const picture = pictures.get(file ?? '')
  return picture ? [{ kind: 'figure', picture, alt } as const] : []
}

function badgesIn({ badges }: PaperGiven, ids: readonly string[]): readonly PaperBadge[] {
  return ids.flatMap((id) => badges.get(id) ?? [])
}

function cvParts(block: BlockOf<'cv'>, given: PaperGiven): readonly Part[] {
  const { role, organisation, start, end, text, badgeIds } = block
  const until = end || (start === '' ? '' : given.words.present)
  return [
    {
      ...ENTRY,
      period: [start, until].filter(Boolean).join(' – '),
      title: [bold(role), ...after(role === '' ? '' : ', ', organisation)],
      body: passagesOf(text),
      badges: badgesIn(given, badgeIds).map((one) => sheetBadge(one, given)),
    },
  ]
}

/** A badge that is a line of its own, with what its owner says beside it. */
function entryOf(one: PaperBadge, given: PaperGiven, text: readonly Passage[] = []): Part {
  const { awardedAt, validFrom, validUntil } = one.badge
  const { words } = given
  const awarded = awardedAt ?? validFrom
  const dates = [
    ...(awarded ? [words.date(awarded)] : []),
    ...(validUntil ? [words.until(words.date(validUntil))] : []),
  ].join(' · ')
  const badge = { ...sheetBadge(one, given), before: '', dates }
  return { ...ENTRY, badges: [badge], after: [...text, ...ownPassages(one, given)] }
}

const ENTRY = { kind: 'entry', period: '', title: [], body: [], badges: [], after: [] } as const

function ownPassages({ own }: PaperBadge, { page, words }: PaperGiven): readonly Passage[] {
  const said = [
    ...passagesOf(own.reflection),
    ...own.evidence.flatMap(({ title, text = '', url = '' }) => [
      paragraph([linked(title, safeHref(url))]),
      ...passagesOf(text),
    ]),
  ]
  return said.length === 0 ? [] : [soft(words.own(page.name || words.owner)), ...said]
}

function stairsParts(
  { title, text, steps }: BlockOf<'stairs'>,
  given: PaperGiven,
): readonly Part[] {
  const drawn = steps.map(({ name, badgeId }) => {
    const [one] = badgesIn(given, badgeId === undefined ? [] : [badgeId])
    return one ? entryOf(one, given) : openStep(name, given)
  })
  return [...heading(title), ...passagesOf(text), ...drawn]
}

function openStep(name: string, { words }: PaperGiven): Part {
  return { ...ENTRY, title: [{ text: name }, ...after(', ', words.toEarn)] }
}

function skillsParts({ title, badgeIds }: BlockOf<'skills'>, given: PaperGiven): readonly Part[] {
  const skills = skillsIn(badgesIn(given, badgeIds), given.skillName)
  const entries = skills.map(({ name, frameworks, proved, named }) => ({
    ...ENTRY,
    title: [bold(name)],
    body: frameworks.length > 0 ? [soft(frameworks.join(', '))] : [],
    // a badge may state many skills: its picture stands where it is a line of its own
    badges: [...proved, ...named].map(({ picture: _, ...one }) => sheetBadge(one, given)),
  }))
  return entries.length === 0 ? [] : [...heading(title), ...entries]
}

function sheetBadge({ badge, picture, mark }: PaperBadge, { words }: PaperGiven): SheetBadge {
  const href = webAddress(badge.id) ?? webAddress(badge.achievement.id)
  return {
    before: words.badge,
    name: badge.name,
    dates: '',
    issuer: badge.issuer.name || words.unknownIssuer,
    ...(href !== undefined && { href }),
    ...(picture && { picture }),
    ...(isExample(badge) ? { says: words.example } : outcomeOf(badge, mark, words)),
  }
}

/** Only these two marks are drawn on paper; everything else is a word. */
function outcomeOf(
  { validUntil = '' }: Badge,
  mark: Mark | undefined,
  words: PaperWords,
): Pick<SheetBadge, 'sign' | 'says'> {
  if (mark === undefined) return { says: words.unchecked }
  if (isProof(mark)) return { sign: 'proved', says: words.found(mark) }
  if (mark === 'issuerUnproven') return { sign: 'half', says: words.found(mark) }
  const year = /^\d{4}/.exec(validUntil)?.[0]
  return { says: mark === 'expired' && year ? words.expiredIn(year) : words.found(mark) }
}

function footOf(given: PaperGiven): Foot {
  const { page, words, address } = given
  const count = realBadges(given).length
  const whose = [{ text: words.ownPage(page.name || words.owner) }]
  if (count === 0) return { lead: whose, rest: [] }
  const shown = address.url.replace(/^https:\/\/|\/$/g, '')
  const where = [{ text: words.orType(shown), href: address.url }]
  const checked = checkedLine(given)
  return {
    ...(address.shape && { code: { shape: address.shape, alt: words.code(shown) } }),
    lead: [{ text: words.scan(address.isPage ? 'page' : 'file', count) }],
    rest: [where, ...(checked === '' ? [] : [[{ text: checked }]]), whose],
  }
}

const realBadges = ({ page, badges }: PaperGiven) =>
  badgesOf(page).flatMap((id) => {
    const one = badges.get(id)
    return one && !isExample(one.badge) ? [one] : []
  })

/** On which day this was found; nothing on paper is of today. */
function checkedLine(given: PaperGiven): string {
  const { words, checkedAt } = given
  if (checkedAt === '') return ''
  const says = realBadges(given).map((one) => sheetBadge(one, given).says)
  const counted = [...new Set(says)].map(
    (word) => `${says.filter((one) => one === word).length} ${word}`,
  )
  return words.checked(words.date(checkedAt), words.list(counted))
}

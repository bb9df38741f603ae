/** What was found of the badges of one or more people, as it is printed: counts, a line for each badge, and what nobody checked. */
import type { Entry, Part, Run, Sheet, SheetBadge } from './sheet.ts'

/** All in words, as they were found. */
export interface ReportedBadge
  extends Pick<SheetBadge, 'name' | 'issuer' | 'dates' | 'sign' | 'says'> {
  /** what decided it, and how the issuer is known; '' for nothing */
  readonly why: string
  /** of its file */
  readonly fingerprint: string
}

export interface ReportedPerson {
  readonly name: string
  /** where the badges came from, and whose word the name is */
  readonly where: readonly string[]
  /** how many of which outcome */
  readonly counts: string
  readonly badges: readonly ReportedBadge[]
}

export interface ReportGiven
  extends Pick<Sheet, 'language' | 'title' | 'pageLine' | 'madeAt' | 'foot'> {
  /** when it was checked, and by what */
  readonly made: string
  readonly people: readonly ReportedPerson[]
  /** what was proved, what was only said, and what nobody looked at */
  readonly limits: readonly { readonly title: string; readonly text: string }[]
  /** room for a name and initials */
  readonly signed: readonly string[]
}

export function reportSheet(given: ReportGiven): Sheet {
  const { language, title, pageLine, madeAt, foot, made, people, limits, signed } = given
  return {
    ...{ language, title, pageLine, madeAt, foot },
    author: '',
    heading: title,
    parts: [
      soft(made),
      ...people.flatMap(personParts),
      ...limits.flatMap((one): readonly Part[] => [
        { kind: 'heading', level: 3, text: one.title },
        { kind: 'paragraph', runs: [{ text: one.text }] },
      ]),
      ...signed.map(soft),
    ],
  }
}

const soft = (text: string): Part => ({ kind: 'paragraph', runs: [{ text }], soft: true })

function personParts({ name, where, counts, badges }: ReportedPerson): readonly Part[] {
  const counted: readonly Run[] = [{ text: counts, bold: true }]
  return [
    { kind: 'heading', level: 2, text: name },
    ...where.map(soft),
    { kind: 'paragraph', runs: counted },
    ...badges.map(entryOf),
  ]
}

function entryOf({ why, fingerprint, ...badge }: ReportedBadge): Entry {
  const under = [why, fingerprint].filter(Boolean)
  return {
    ...{ kind: 'entry', period: '', title: [], body: [] },
    badges: [{ ...badge, before: '' }],
    after: under.map((text) => ({ kind: 'paragraph', runs: [{ text }], soft: true })),
  }
}

/** Lists exactly what a reader will get, and which of it nobody can take out. */
import type { Badge } from '../badge/badge.ts'
import type { BadgeRecord } from '../records/records.ts'
import { kindOf } from './block.ts'
import { badgesOf, filesOf, type Portfolio } from './document.ts'
import { publicCapsule } from './redact.ts'

/** Words live in locales/<lang>/portfolio.json under `privacy.items`. */
export type DisclosureCode =
  | 'name'
  | 'contact'
  | 'files'
  | 'reflections'
  | 'ownEvidence'
  | 'capsules'
  | 'recipientPlain'
  | 'recipientHash'
  | 'recipientName'
  | 'evidence'
  | 'narrative'
  | 'results'
  | 'activity'
  | 'notes'

export interface Disclosure {
  readonly code: DisclosureCode
  /** baked: signed into the badge, leaves with it. choice: by a tick. never: stays here whatever is ticked */
  readonly hold: 'baked' | 'choice' | 'never'
  readonly shown: boolean
  /** the texts themselves, so that nobody has to guess: addresses, titles, file names */
  readonly values: readonly string[]
  /** names of the badges it is baked into */
  readonly badges: readonly string[]
}

/** Everything that goes or stays, most sensitive of the baked first; codes without content are left out. */
export function disclosures(
  portfolio: Portfolio,
  records: readonly BadgeRecord[],
): readonly Disclosure[] {
  const wanted = new Set(badgesOf(portfolio))
  const onPage = records.filter(({ id }) => wanted.has(id))
  return [...baked(onPage), ...byChoice(portfolio, onPage), ...never(onPage)]
}

type Reveals = (badge: Badge) => readonly string[]

/** Also those of whom a badge speaks behind its first subject. */
const everybodyIn = ({ recipient, further = [] }: Badge) => [
  ...recipient,
  ...further.flatMap((one) => one.recipient),
]

/** What the signed bytes themselves tell. Removing any of it would break the signature. */
const BAKED: readonly (readonly [DisclosureCode, Reveals])[] = [
  [
    'recipientPlain',
    (it) => everybodyIn(it).flatMap(({ hashed, value }) => (hashed ? [] : [value])),
  ],
  ['recipientHash', (it) => everybodyIn(it).flatMap(({ hashed, type }) => (hashed ? [type] : []))],
  [
    'recipientName',
    (it) => [it, ...(it.further ?? [])].flatMap((one) => listed(one.recipientName)),
  ],
  ['evidence', (it) => it.evidence.map(({ name, id, narrative }) => name ?? id ?? narrative ?? '')],
  ['narrative', (it) => listed(it.narrative)],
  ['results', (it) => it.results.map(({ value, achievedLevel }) => value ?? achievedLevel ?? '')],
  ['activity', (it) => listed(it.activity?.licenseNumber ?? it.activity?.role)],
]

function baked(records: readonly BadgeRecord[]): readonly Disclosure[] {
  return BAKED.flatMap(([code, reveals]) => {
    const telling = records.filter(({ badge }) => reveals(badge).length > 0)
    if (telling.length === 0) return []
    const values = [...new Set(telling.flatMap(({ badge }) => reveals(badge)))]
    const badges = telling.map(({ badge }) => badge.name)
    return [{ code, hold: 'baked', shown: true, values, badges } as const]
  })
}

function byChoice(portfolio: Portfolio, records: readonly BadgeRecord[]): readonly Disclosure[] {
  const { shown } = portfolio
  const reflections = records.flatMap(({ reflection }) => listed(reflection))
  const evidence = records.flatMap(({ ownEvidence }) => ownEvidence.map(({ title }) => title))
  const kept = records.flatMap((record) => publicCapsule(record)?.kept ?? [])
  return [
    choice('name', true, listed(portfolio.name)),
    choice('contact', shown.contact, toldBy('contact', portfolio)),
    choice('files', true, filesOf(portfolio)),
    choice('reflections', shown.reflections, reflections),
    choice('ownEvidence', shown.ownEvidence, evidence),
    choice(
      'capsules',
      shown.capsules,
      kept.map(({ url }) => url),
    ),
  ].filter(({ values }) => values.length > 0)
}

function never(records: readonly BadgeRecord[]): readonly Disclosure[] {
  const values = records.flatMap(({ notes, labels }) => [...listed(notes), ...labels])
  return values.length === 0
    ? []
    : [{ code: 'notes', hold: 'never', shown: false, values, badges: [] }]
}

function choice(code: DisclosureCode, shown: boolean, values: readonly string[]): Disclosure {
  return { code, hold: 'choice', shown, values, badges: [] }
}

/** What blocks tell that leave by this tick only. */
function toldBy(tick: 'contact', { blocks }: Portfolio): readonly string[] {
  const choices = blocks.flatMap((block) => {
    const { choice } = kindOf(block)
    return choice?.tick === tick ? choice.words(block) : []
  })
  return choices.filter((value) => value !== '')
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text]
}

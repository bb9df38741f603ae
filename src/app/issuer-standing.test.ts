/** Every place that shows or counts a mark, and how it says there who issued the badge. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { linesBesideMark, standingLines } from '#core/verification/issuer-standing.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { TONE_OF_MARK, toneOfCheck } from '#core/verification/tone.ts'
import { wallFacts } from '#features/backpack/wall-facts.ts'

/** says: by this name, beside the mark. counts: by this name, apart from what is valid. none: why it need not. */
type Way = { readonly says: string } | { readonly counts: string } | { readonly none: string }

const PLACES: Readonly<Record<string, Way>> = {
  'entities/badge-card/badge-card.tsx': { says: 'standing' },
  'entities/issuers-look/issuers-look.tsx': {
    none: 'repeats the mark of the badge whose page or row it stands in, which says it',
  },
  'entities/portfolio-page/badge-facts.tsx': { says: 'words.standing[says]' },
  'entities/portfolio-page/page-foot.tsx': { counts: 'words.verdict[lead]' },
  'entities/reading/keep-report.tsx': { says: 'useStandingWords' },
  'entities/reading/findings.ts': { says: 'standingLines(report)' },
  'entities/reading/paper-report.tsx': { says: 'standingLines(report)' },
  'entities/reading/reading-findings.tsx': { says: 'say(standing)' },
  'entities/reading/reading-strip.tsx': { counts: 'COUNTED' },
  'entities/reading/reading-table.tsx': { says: 'standingLines(report)' },
  'entities/reading/since-report.tsx': {
    none: 'two verdicts of two days, above the one that says it',
  },
  'entities/reading/report-file.ts': { says: 'standingLines(row.report)' },
  'entities/reading/tally.ts': { counts: 'issuerUnproven' },
  'entities/report-page/report-page.tsx': { says: 'standingLines(document)' },
  'entities/report-page/report-tables.tsx': { says: 'standingLines(one.report)' },
  'entities/share-sheet/reader-sees.tsx': { says: 'standing' },
  'entities/verdict-mark/verdict-mark.tsx': { none: 'it is the mark' },
  'entities/verdict-panel/verdict-panel.tsx': { says: 'means(report, issuer)' },
  'features/backpack/wall-card.tsx': { says: 'say(standing)' },
  'features/backpack/wall-chips.tsx': { none: 'draws the shape of a filter, beside its word' },
  'features/backpack/wall-facts.ts': { counts: "half: count('half')" },
  'features/backpack/wall-screen.tsx': { counts: 'half' },
  'features/badge/actions.tsx': { none: 'chooses what to offer, and shows no mark' },
  'features/badge/answer-list.tsx': { says: 'whose(answer)' },
  'features/badge/endorsements.tsx': { says: 'standingLines(report)' },
  'features/badge/file-section.tsx': { none: 'a history of verdicts, below the verdict of today' },
  'features/badge/issuers-look.tsx': { none: 'hands the mark to the figure' },
  'features/badge/issuer-page-link.tsx': {
    none: 'asks whether to offer the website, and shows no mark',
  },
  'features/badge/other-badges.tsx': { none: 'leads to the page of that badge, which says it' },
  'features/badge/verdict-section.tsx': { none: 'an older verdict, inside the panel that says it' },
  'features/endorsing/asked-badge.tsx': { says: 'linesBesideMark(badge.report)' },
  'features/importing/arrival-question.tsx': { none: 'asks nothing of a broken badge' },
  'features/importing/arrival.tsx': { says: 'means(report' },
  'features/importing/import-line.tsx': { says: 'find.standing' },
  'features/importing/use-line-words.ts': { says: 'find.standing' },
  'features/portfolio/page-script/main.ts': { counts: 'PAGE_ANSWERS' },
  'features/portfolio/use-preview.ts': { says: 'readerLines(report)' },
  'features/reader/hr-desk.tsx': { none: 'counts how many are done, not how they came out' },
  'features/reader/candidate-row.tsx': { counts: 'COUNT_COLUMN_NAMES' },
  'features/reader/class-list.tsx': {
    none: 'says of whom there is a badge; the row of each says by whom',
  },
  'features/reader/class-view.ts': { none: 'as class-list.tsx, which shows it' },
  'features/issuer-lists/add-issuer.tsx': { says: 'useStandingWords' },
  'features/issuer-lists/use-own-issuers.ts': { says: 'standingLines(report)' },
  'features/matching/skill-row.tsx': { says: 'standing(linesBesideMark(report))' },
  'features/matching/use-having.ts': { none: 'sorts badges by it, and skill-row.tsx shows them' },
  'features/reader/desk-columns.ts': { counts: 'issuerUnproven' },
  'features/reader/use-report-sheet.ts': { says: 'standing(standingLines(report))' },
  'features/reader/issuers-look.tsx': { none: 'hands the mark to the figure' },
  'features/reader/use-reader-view.ts': { says: 'standingLines(badge.report)' },
  'features/sharing/certificate.tsx': { says: 'readerLines(last)' },
  'features/sharing/route.tsx': { says: '<ReaderSees' },
  'features/timeline/route.tsx': { says: 'badge.standing' },
  'features/timeline/use-timeline.ts': { says: 'linesBesideMark' },
  'features/timeline/use-year.ts': { says: 'linesBesideMark' },
  'features/timeline/year-badges.tsx': { says: 'useStandingWords' },
  'services/publishing/proved-badges.ts': { says: 'standingLines(report)' },
  'workers/keep-files.ts': { says: 'linesBesideMark' },
}

const SIGN =
  /VerdictMark|BadgeCard\b.*from|TONE_OF_MARK|tallyOf\(|wallFacts\(|[^a-zA-Z.]mark\(|PAGE_ANSWERS|useStandingWords|standingLines|linesBesideMark|readerLines/

const ROOT = join(import.meta.dirname, '..')
const LAYERS = ['app', 'entities', 'features', 'hooks', 'services', 'storage', 'workers']
const sources = LAYERS.flatMap((layer) =>
  readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${layer}/${name}`,
  ),
).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))

const text = (name: string) => readFileSync(join(ROOT, name), 'utf8')

/** Skills and stacks show what a badge is for, and name its mark in their own tables; the gallery shows nobody's badge. */
const isElsewhere = (name: string) => /^(features\/(skills|stacks)|app\/gallery)\//.test(name)

it('every source that shows or counts a mark is in the table', () => {
  const found = sources.filter((name) => !isElsewhere(name) && SIGN.test(text(name)))
  expect(found.toSorted()).toEqual(Object.keys(PLACES).toSorted())
})

it.each(Object.entries(PLACES).filter(([, way]) => !('none' in way)))(
  '%s does what the table says of it',
  (name, way) => {
    expect(text(name)).toContain(Object.values(way)[0])
  },
)

const reportOf = (...checks: readonly Check[]): Report => ({
  askedAt: '2026-11-29T12:00:00Z',
  policy: 1,
  checks: [
    { id: 'shape', answer: 'complete' },
    { id: 'signature', answer: 'valid' },
    { id: 'revocation', answer: 'noList' },
    { id: 'validity', answer: 'current' },
    ...checks,
  ],
  remarks: [],
  contacts: [],
  embedded: [],
})
const byKey = reportOf({ id: 'issuer', answer: 'selfAsserted' })
const LISTED = { lists: ['Schools'], dates: ['2026-11-01'], name: 'School' }
const byList = reportOf(
  { id: 'issuer', answer: 'selfAsserted' },
  { id: 'trust', answer: 'listed', detail: LISTED },
)
const byDomain = reportOf({
  id: 'issuer',
  answer: 'bound',
  detail: { issuer: 'did:web:school.example' },
})

it('the website, the list with its date, or only a key is what is said', () => {
  expect([byDomain, byList, byKey].map(standingLines)).toEqual([
    [{ says: 'domain', holes: { domain: 'school.example' } }],
    [{ says: 'listOf', holes: { list: 'Schools', date: '2026-11-01' } }],
    [{ says: 'key', holes: {} }],
  ])
})

it('a list says since when an issuer is on it, beside its website too, and never of a day after the list', () => {
  const on = (since: string) => ({ ...LISTED, since: [since] })
  const since = (day: string) =>
    reportOf(
      { id: 'issuer', answer: 'selfAsserted' },
      { id: 'trust', answer: 'listed', detail: on(day) },
    )
  const holes = { list: 'Schools', date: '2026-11-01' }
  expect(standingLines(since('2024-05-01'))).toEqual([
    { says: 'listSince', holes: { ...holes, since: '2024-05-01' } },
  ])
  expect(standingLines(since('2027-05-01'))).toEqual([{ says: 'listOf', holes }])
  const listed = { ...byDomain, checks: [...byDomain.checks, ...byList.checks.slice(-1)] }
  expect(standingLines(listed).map(({ says }) => says)).toEqual(['domain', 'listOf'])
})

it('a badge whose signature fails says nothing of its issuer, and still of whom it looks like', () => {
  const failed = reportOf({ id: 'issuer', answer: 'unbound' })
  const remarks = [{ code: 'namesake', detail: { name: 'School', list: 'Schools' } }] as const
  expect(standingLines(failed)).toEqual([])
  expect(standingLines({ ...failed, remarks })).toEqual([
    { says: 'like', holes: { name: 'School' } },
  ])
})

it('an expired badge says that nobody knows who signed; the half mark says it by itself', () => {
  const expired: Report = {
    ...byKey,
    checks: byKey.checks.map((one) =>
      one.id === 'validity' ? { id: 'validity', answer: 'expired' } : one,
    ),
  }
  expect(linesBesideMark(expired)).toEqual([{ says: 'key', holes: {} }])
  expect(linesBesideMark(byKey)).toEqual([])
})

it('a key that only names itself is never drawn green, nor counted as valid', () => {
  expect(TONE_OF_MARK.issuerUnproven).toBe('half')
  expect(toneOfCheck({ id: 'issuer', answer: 'selfAsserted' })).toBe('half')
  expect(wallFacts([{ mark: 'issuerUnproven' }])).toEqual({
    valid: 0,
    half: 1,
    look: 0,
    open: 0,
    example: 0,
  })
})

/** Claims about a portfolio on paper: whose words are whose, and no mark that says more than was proved. */
import { describe, expect, it } from 'vitest'
import en from '../../../locales/en/print.json' with { type: 'json' }
import { BLOCK_KINDS, type Block, blankBlock } from '../portfolio/block.ts'
import { emptyPortfolio } from '../portfolio/document.ts'
import { redact } from '../portfolio/redact.ts'
import { aNormalisedBadge } from '../testing/normalised-badge.ts'
import { MARK_CLAIMS } from '../verification/claims.ts'
import type { Mark } from '../verification/report.ts'
import { type PaperGiven, type PaperWords, portfolioSheet } from './portfolio-sheet.ts'
import type { Part, SheetBadge } from './sheet.ts'

const words: PaperWords = {
  ...{ goals: 'Goals', languages: 'Languages', present: 'now', unknownIssuer: 'nobody' },
  ...{ toEarn: 'to earn', example: 'example', unchecked: en.unchecked, owner: 'the owner' },
  ...{ badge: 'Badge:', pageLine: '{{page}}' },
  found: (mark) => `found ${mark}`,
  expiredIn: (year) => `expired in ${year}`,
  quoted: (name) => `quoted by ${name}`,
  own: (name) => `by ${name}`,
  ownPage: (name) => `words of ${name}`,
  until: (date) => `until ${date}`,
  code: (address) => `code of ${address}`,
  scan: (to, count) => `scan ${to} ${count}`,
  orType: (address) => `type ${address}`,
  checked: (date, found) => `checked ${date}: ${found}`,
  date: (iso) => iso.slice(0, 10),
  list: (items) => items.join('; '),
}

const NOBODYS = { reflection: '', evidence: [] }

function sheetOf(blocks: readonly Block[], mark?: Mark, over: Partial<PaperGiven> = {}) {
  const badge = aNormalisedBadge({ name: 'Veilig tillen' })
  const one = { id: 'b', badge, own: NOBODYS, ...(mark && { mark }) }
  return portfolioSheet({
    page: redact({ ...emptyPortfolio('en'), name: 'Anna', blocks: [...blocks] }),
    badges: new Map([['b', one]]),
    pictures: new Map(),
    words,
    skillName: undefined,
    address: { url: 'https://anna.example/', isPage: true },
    checkedAt: mark ? '2026-11-29T10:00:00Z' : '',
    madeAt: '2026-11-30T10:00:00Z',
    ...over,
  })
}

const line = (badgeIds: readonly string[]) =>
  blankBlock('cv', 'c', { role: 'Stagiair', start: '2024', badgeIds: [...badgeIds] })

const badgesOf = (parts: readonly Part[]): readonly SheetBadge[] =>
  parts.flatMap((part) => (part.kind === 'entry' ? part.badges : []))

const marks = Object.keys(MARK_CLAIMS) as Mark[] // keys of a const table
const proved = (mark: Mark) =>
  mark === 'valid' ? 'proved' : mark === 'issuerUnproven' ? 'half' : undefined

describe('a line of a CV on paper', () => {
  it.each(marks)('has a badge found %s under it with no more of a mark than that', (mark) => {
    const [badge] = badgesOf(sheetOf([line(['b'])], mark).parts)
    expect(badge).toMatchObject({ before: 'Badge:', name: 'Veilig tillen' })
    expect(badge?.sign).toBe(proved(mark))
    expect(badge?.says).toBe(mark === 'expired' ? 'expired in 2031' : `found ${mark}`)
  })
  it('has no mark for a badge that was never checked, nor without a badge', () => {
    expect(badgesOf(sheetOf([line(['b'])]).parts)).toMatchObject([{ says: en.unchecked }])
    expect(badgesOf(sheetOf([line(['b'])]).parts)[0]?.sign).toBeUndefined()
    expect(badgesOf(sheetOf([line([])], 'valid').parts)).toEqual([])
  })
  it('goes on until now where it has no end', () => {
    expect(sheetOf([line([])]).parts).toMatchObject([{ period: '2024 – now' }])
  })
})

describe('the foot of the paper', () => {
  const textOf = ({ lead, rest }: ReturnType<typeof sheetOf>['foot']) =>
    [lead, ...rest].map((runs) => runs.map(({ text }) => text).join('')).join('\n')

  it('says where to check, on which day what was found, and whose words these are', () => {
    expect(textOf(sheetOf([line(['b'])], 'valid').foot)).toBe(
      'scan page 1\ntype anna.example\nchecked 2026-11-29: 1 found valid\nwords of Anna',
    )
  })
  it('asks nobody to check badges where there are none', () => {
    expect(textOf(sheetOf([line([])]).foot)).toBe('words of Anna')
  })
  it('leads to the reader where the page has no address', () => {
    const address = { url: 'https://rugzak.example/view', isPage: false }
    expect(textOf(sheetOf([line(['b'])], 'valid', { address }).foot)).toContain(
      'scan file 1\ntype rugzak',
    )
  })
})

describe('every word of a page', () => {
  it.each(BLOCK_KINDS)('in a %s comes along', (kind) => {
    const text = 'Zeldzaam woord'
    const filled = {
      text,
      title: text,
      role: text,
      label: text,
      email: text,
      badgeIds: ['b'],
      badgeId: 'b',
      caption: text,
    }
    const lists = {
      goals: [{ goal: text, when: '' }],
      languages: [{ language: text, level: '' }],
      steps: [{ name: text }],
      ...{ name: text, file: 'a'.repeat(64), url: 'https://a.example' },
    }
    const block = { ...blankBlock(kind, 'x'), ...filled, ...lists } as Block // with the fields of all kinds
    expect(JSON.stringify(sheetOf([block], 'valid').parts)).toContain(text)
  })
  it('is a link only where that leads to a page or a letter box', () => {
    const text = '[a](javascript:alert(1)) [b](https://b.example) <img src=x>'
    const { parts } = sheetOf([blankBlock('text', 'x', { text })])
    expect(JSON.stringify(parts).match(/"href":"[^"]*"/g)).toEqual(['"href":"https://b.example/"'])
    expect(JSON.stringify(parts)).toContain('<img src=x>')
  })
})

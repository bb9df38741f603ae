/** Claims about words and marks: over every combination of answers, none says more than the answers prove. */
import { expect, it } from 'vitest'
import { type Answer, CATALOG, type CheckId } from './catalog.ts'
import {
  type Claim,
  MARK_CLAIMS,
  PROOF_CLAIMS,
  proves,
  SENTENCE_CLAIMS,
  STANDING_CLAIMS,
} from './claims.ts'
import { standingLines } from './issuer-standing.ts'
import { type Check, isProof, mark, verdict } from './report.ts'
import { sentencesOf } from './sentences.ts'

const all = (id: CheckId) => Object.keys(CATALOG[id])

/** Every answer to the questions that decide where it is from and what became of it. */
const DECISIVE = {
  signature: all('signature'),
  issuer: all('issuer'),
  hosting: [...all('hosting'), ''],
  revocation: all('revocation'),
  validity: all('validity'),
  trust: all('trust'),
} as const

/** Every answer to the others, with one answer of each kind to the decisive ones. */
const OTHERS = {
  shape: all('shape'),
  context: [...all('context'), ''],
  recipient: ['yours', 'notYours', ''],
  signature: ['valid', 'hosted', 'altered', 'keyMissing'],
  issuer: ['bound', 'selfAsserted', 'hosted', 'unbound'],
  hosting: ['same', 'notHosted', 'gone'],
  revocation: ['active', 'noList', 'unreachable', 'revoked'],
  validity: ['current', 'notYet', 'expired'],
  trust: ['listed', 'unlisted', 'listEnded'],
} as const

type Choices = Partial<Readonly<Record<CheckId, readonly string[]>>>

/** All combinations, one at a time; '' leaves a question unasked. */
function* combinations(
  choices: Choices,
  checks: readonly Check[] = [],
): Generator<readonly Check[]> {
  const [id, ...rest] = Object.keys(choices) as CheckId[] // keys of a const table
  if (id === undefined) {
    yield checks
    return
  }
  const left = Object.fromEntries(rest.map((one) => [one, choices[one]]))
  for (const answer of choices[id] ?? []) {
    const check = { id, answer: answer as Answer } as Check // by the catalogue
    yield* combinations(left, answer === '' ? checks : [...checks, withDetail(check)])
  }
}

/** The facts that let a sentence name a website or a list. */
function withDetail(check: Check): Check {
  if (check.id === 'issuer') return { ...check, detail: { issuer: 'https://school.example/' } }
  if (check.id === 'trust')
    return { ...check, detail: { lists: ['Schools'], dates: ['2026-01-02'], name: 'School' } }
  return check
}

const FIXED: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'context', answer: 'known' },
]

function overclaims(checks: readonly Check[]): string[] {
  const report = { checks }
  const proved = (claims: readonly Claim[]) => claims.every((claim) => proves(report, claim))
  const sentences = sentencesOf(report).filter((one) => !proved(SENTENCE_CLAIMS[one]))
  const known = standingLines({ checks, remarks: [] })
    .map(({ says }) => says)
    .filter((says) => !proved(STANDING_CLAIMS[says]))
  const shown = mark(report)
  const marked = proved(MARK_CLAIMS[shown]) ? [] : [`mark ${shown}`]
  const named = isProof(shown) && !proved(PROOF_CLAIMS) ? ['named as proof'] : []
  return [...sentences, ...known, ...marked, ...named].map(
    (one) => `${one}: ${checks.map(({ id, answer }) => `${id} ${answer}`).join(', ')}`,
  )
}

function firstOverclaims(choices: Choices, fixed: readonly Check[]): readonly string[] {
  const found: string[] = []
  for (const checks of combinations(choices, fixed)) {
    found.push(...overclaims(checks))
    if (found.length > 5) break
  }
  return found
}

it('holds for every answer to the decisive questions', () => {
  expect(firstOverclaims(DECISIVE, FIXED)).toEqual([])
}, 120_000)

it('holds for every answer to the other questions', () => {
  expect(firstOverclaims(OTHERS, [])).toEqual([])
}, 120_000)

it('gives no mark a better word than the verdict in the data', () => {
  const good = new Set<string>(['valid', 'issuerUnproven', 'notYours'])
  const better: (readonly Check[])[] = []
  for (const checks of combinations(DECISIVE, FIXED)) {
    if (good.has(mark({ checks })) && verdict({ checks }) !== 'valid') better.push(checks)
  }
  expect(better).toEqual([])
}, 120_000)

it('says of nothing that is not proved genuine that it is', () => {
  const hosted: readonly Check[] = [
    ...FIXED,
    { id: 'signature', answer: 'hosted' },
    { id: 'hosting', answer: 'unreachable' },
    { id: 'issuer', answer: 'notAsked' },
    { id: 'revocation', answer: 'notAsked' },
    { id: 'validity', answer: 'expired' },
  ]
  expect(verdict({ checks: hosted })).toBe('expired')
  expect(mark({ checks: hosted })).toBe('saysExpired')
  expect(sentencesOf({ checks: hosted })).toEqual(['unproven', 'saysExpired'])
})

it('shows an issuer known by its key alone as unproven, whatever the badge calls it', () => {
  const checks: readonly Check[] = [
    ...FIXED,
    { id: 'signature', answer: 'valid' },
    { id: 'issuer', answer: 'selfAsserted' },
    { id: 'revocation', answer: 'active' },
    { id: 'validity', answer: 'current' },
  ]
  expect(verdict({ checks })).toBe('valid')
  expect(mark({ checks })).toBe('issuerUnproven')
  expect(sentencesOf({ checks })).toEqual(['byUnknown', 'nameIsClaim', 'unchanged', 'notRevoked'])
  const listed: readonly Check[] = [...checks, { id: 'trust', answer: 'listed' }]
  expect(mark({ checks: listed })).toBe('valid')
})

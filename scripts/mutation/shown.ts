/** What a person is shown of a judged badge, as text that two judgements can be compared by. */
import type { Badge, Embedded } from '../../src/core/badge/badge.ts'
import type { Json } from '../../src/core/kernel/json.ts'
import { isList, isObject, parseObject } from '../../src/core/kernel/json.ts'
import { isByKeyOnly, isProvedGenuine } from '../../src/core/verification/genuine.ts'
import { issuerStanding } from '../../src/core/verification/issuer-standing.ts'
import type { EmbeddedReport, Mark, Report } from '../../src/core/verification/report.ts'
import { mark } from '../../src/core/verification/report.ts'
import type { Verified } from '../../src/core/verification/verify.ts'

/** The marks that call a badge genuine and in force. */
const GOOD: ReadonlySet<Mark> = new Set(['valid', 'notYours', 'issuerUnproven'])

export interface Shown {
  readonly mark: Mark
  /** called genuine and in force */
  readonly isGood: boolean
  readonly issuer: string | undefined
  /** who signed the status list, when that is said to be another than the issuer */
  readonly listOwner: string | undefined
  /** the badge, and what was established of its issuer and its status */
  readonly facts: string
  /** the endorsements and members that are called genuine, in force or not, and all of them */
  readonly parts: { readonly genuine: readonly string[]; readonly count: number }
}

/** Badge, mark, facts and parts of one judgement. */
export function shownOf({ badge, report }: Verified): Shown {
  const shown = mark(report)
  const { listOwner } = statusOf(report)
  const facts = { badge: shownBadge(badge), standing: issuerStanding(report) }
  const genuine = report.embedded.filter(({ report: its }) => isProvedGenuine(its)).map(partFacts)
  return {
    mark: shown,
    isGood: GOOD.has(shown),
    issuer: badge.issuer.id,
    listOwner,
    facts: JSON.stringify([shown, facts, statusOf(report).answer]),
    parts: { genuine, count: countOf(badge) },
  }
}

/** What is shown, lists without an order; parts are credentials of their own and are judged by themselves. */
export function shownBadge({ endorsements, members, unknown, ...badge }: Badge): string {
  const words = unknown.map(({ path, json }) => [path.replaceAll(/\/\d+/g, ''), json])
  return JSON.stringify(unordered({ ...badge, words } as unknown as Json)) // a badge is plain data
}

/** The parts that say more than that they are there. */
export function countOf({ endorsements, members }: Badge): number {
  return [...endorsements, ...members].filter(saysSomething).length
}

function saysSomething({ payload: { form, text } }: Embedded): boolean {
  const parsed = parseObject(text)
  return form !== 'json' || (parsed.ok && 'issuer' in parsed.value)
}

function unordered(json: Json): Json {
  if (isList(json)) {
    return json.map(unordered).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  if (!isObject(json)) return json
  const members = Object.entries(json).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(members.map(([name, value]) => [name, unordered(value)]))
}

function statusOf({ checks, remarks }: Report) {
  const foreign = remarks.find(({ code }) => code === 'status.issuerDiffers')
  const owner = foreign?.detail?.owner
  return {
    answer: checks.find(({ id }) => id === 'revocation')?.answer,
    listOwner: typeof owner === 'string' ? owner : undefined,
  }
}

function partFacts({ report, ...part }: EmbeddedReport): string {
  return JSON.stringify([part, mark(report), isByKeyOnly(report), issuerStanding(report)])
}

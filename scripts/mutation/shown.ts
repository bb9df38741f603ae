/** What a person is shown of a judged badge, as text that two judgements can be compared by. */
import type { Badge, Embedded } from '../../src/core/badge/badge.ts'
import type { Json } from '../../src/core/kernel/json.ts'
import { isList, isObject, parseObject } from '../../src/core/kernel/json.ts'
import { isByKeyOnly, isProvedGenuine } from '../../src/core/verification/genuine.ts'
import { issuerStanding } from '../../src/core/verification/issuer-standing.ts'
import type { EmbeddedReport, Mark, Report } from '../../src/core/verification/report.ts'
import { mark } from '../../src/core/verification/report.ts'
import type { Verified } from '../../src/core/verification/verified.ts'

/** The marks that call a badge genuine and in force. */
const GOOD: ReadonlySet<Mark> = new Set(['valid', 'notYours', 'issuerUnproven'])

export interface Shown {
  readonly mark: Mark
  readonly isGenuine: boolean
  /** called genuine and in force */
  readonly isGood: boolean
  /** who signed the status list, when that is said to be another than the issuer */
  readonly listOwner: string | undefined
  readonly badge: string
  /** what was established of its issuer and its status */
  readonly facts: string
  /** the endorsements and members that are called genuine, in force or not; and how many there are in all */
  readonly parts: { readonly genuine: readonly string[]; readonly count: number }
}

/** Badge, mark, facts and parts of one judgement. */
export function shownOf({ badge, report }: Verified): Shown {
  const shown = mark(report)
  const { answer, listOwner } = statusOf(report)
  const genuine = report.embedded.filter(({ report: its }) => isProvedGenuine(its)).map(partFacts)
  return {
    mark: shown,
    isGenuine: isProvedGenuine(report),
    isGood: GOOD.has(shown),
    listOwner,
    badge: shownBadge(badge),
    facts: JSON.stringify([shown, issuerStanding(report), answer]),
    parts: { genuine, count: countOf(badge) },
  }
}

/** What is shown, lists without an order; parts are credentials of their own and are judged by themselves. */
export function shownBadge({ endorsements, members, unknown, ...badge }: Badge): string {
  const words = unknown.map(({ path, json }) => [path.replaceAll(/\/\d+/g, ''), json])
  return JSON.stringify(unordered({ ...badge, words } as unknown as Json)) // a badge is plain data
}

/** Members that only say that a part is there. */
const NAMING: ReadonlySet<string> = new Set(['@context', 'id', '@id', 'type', '@type'])

/** The parts that say more than that they are there, under whichever names. */
export function countOf({ endorsements, members }: Badge): number {
  return [...endorsements, ...members].filter(saysSomething).length
}

function saysSomething({ payload: { form, text } }: Embedded): boolean {
  const parsed = parseObject(text)
  return form !== 'json' || (parsed.ok && Object.keys(parsed.value).some((it) => !NAMING.has(it)))
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

/** A member counts by itself, whichever record holds it. */
function partFacts({ report, ...all }: EmbeddedReport): string {
  const { about, ...rest } = all
  const part = all.role === 'member' ? rest : all
  return JSON.stringify([part, mark(report), isByKeyOnly(report), issuerStanding(report)])
}

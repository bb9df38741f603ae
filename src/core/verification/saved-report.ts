/** A report that a reader saved once, read back, and what is otherwise now: by the fingerprints of the badges. */
import type { Json } from '../kernel/json.ts'
import { isList, isObject, own, parseObject } from '../kernel/json.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { MARK_CLAIMS } from './claims.ts'
import type { Mark } from './report.ts'

/** A badge as the report has it. Nobody signed a report: it says no more than whoever holds it. */
export interface SavedLine {
  readonly badge: string
  readonly outcome: Mark
  /** SHA-256 of the credential as received */
  readonly fingerprint: string
}

export interface SavedReport {
  /** ISO 8601 */
  readonly checkedAt: string
  readonly lines: readonly SavedLine[]
}

/** More than any desk holds; what comes after is not read. */
const MOST_LINES = 20_000

/** Reads a report as `report-file.ts` writes it; lines that are none are left out. */
export function readSavedReport(text: string): Result<SavedReport, 'notAReport'> {
  const parsed = parseObject(text)
  if (!parsed.ok || own(parsed.value, 'checkedBy') !== 'Rugzak') return failed('notAReport')
  const [checkedAt, people] = [own(parsed.value, 'checkedAt'), own(parsed.value, 'people')]
  if (typeof checkedAt !== 'string' || Number.isNaN(Date.parse(checkedAt)))
    return failed('notAReport')
  if (!isList(people)) return failed('notAReport')
  const lines = people.flatMap(badgesOf).slice(0, MOST_LINES).flatMap(lineOf)
  return found({ checkedAt, lines })
}

function badgesOf(person: Json): readonly Json[] {
  const badges = isObject(person) ? own(person, 'badges') : undefined
  return isList(badges) ? badges : []
}

function lineOf(line: Json): readonly SavedLine[] {
  if (!isObject(line)) return []
  const [badge, outcome, fingerprint] = ['badge', 'outcome', 'fingerprint'].map((name) =>
    own(line, name),
  )
  if (typeof badge !== 'string' || typeof fingerprint !== 'string' || !isMark(outcome)) return []
  return [{ badge, outcome, fingerprint }]
}

const isMark = (value: unknown): value is Mark =>
  typeof value === 'string' && Object.hasOwn(MARK_CLAIMS, value)

/** A badge of which the outcome is another one now. */
export interface ChangedOutcome {
  readonly badge: string
  readonly before: Mark
  readonly after: Mark
}

export interface SinceReport {
  readonly changed: readonly ChangedOutcome[]
  /** names of badges */
  readonly same: readonly string[]
  /** in the report, and not here now */
  readonly missing: readonly string[]
  /** here now, and not in the report */
  readonly added: readonly string[]
}

/** What is otherwise than the report says; `now` has only badges that were checked. */
export function sinceReport(report: SavedReport, now: readonly SavedLine[]): SinceReport {
  const before = new Map(report.lines.map((line) => [line.fingerprint, line]))
  const here = new Set(now.map(({ fingerprint }) => fingerprint))
  const known = now.flatMap((line) => {
    const was = before.get(line.fingerprint)
    return was ? [{ badge: line.badge, before: was.outcome, after: line.outcome }] : []
  })
  return {
    changed: known.filter((one) => one.before !== one.after),
    same: known.filter((one) => one.before === one.after).map(({ badge }) => badge),
    missing: [...before.values()].filter((one) => !here.has(one.fingerprint)).map(nameOf),
    added: now.filter((one) => !before.has(one.fingerprint)).map(nameOf),
  }
}

const nameOf = ({ badge }: SavedLine) => badge

/** What changed between two checks of one badge: answers, the dates they rest on, and new remarks. */
import type { CheckId } from './catalog.ts'
import { CHECK_IDS } from './catalog.ts'
import type { Check, Remark, Report } from './report.ts'

export type Change =
  | {
      readonly what: 'answer'
      readonly id: CheckId
      readonly before: Check | undefined
      readonly after: Check | undefined
    }
  | { readonly what: 'remark'; readonly remark: Remark }

type Compared = Pick<Report, 'checks' | 'remarks'>

/** Facts that are part of an answer; the rest (hosts, list index, algorithm) may vary without meaning. */
const TELLING = ['from', 'until', 'why', 'lists'] as const

/**
 * Changes in the order in which questions are shown. A line without answers, as a backup brings it, is
 * nothing to compare with.
 */
export function compareReports(before: Compared, after: Compared): readonly Change[] {
  if (before.checks.length === 0 || after.checks.length === 0) return []
  const answers = CHECK_IDS.flatMap((id): Change[] => {
    const [was, is] = [checkOf(before, id), checkOf(after, id)]
    return said(was) === said(is) ? [] : [{ what: 'answer', id, before: was, after: is }]
  })
  const known = new Set(before.remarks.map(sameAs))
  const remarks = after.remarks.filter((remark) => !known.has(sameAs(remark)))
  return [...answers, ...remarks.map((remark): Change => ({ what: 'remark', remark }))]
}

function checkOf({ checks }: Compared, id: CheckId): Check | undefined {
  return checks.find((check) => check.id === id)
}

function said(check: Check | undefined): string {
  if (check === undefined) return ''
  return JSON.stringify([check.answer, ...TELLING.map((name) => check.detail?.[name] ?? null)])
}

const sameAs = (remark: Remark) => JSON.stringify(remark)

/** What the screen of adding badges shows: a line per file, and the counts over them. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { UnbakeFailure } from '#core/baking/carrier.ts'
import type { Mark } from '#core/verification/report.ts'
import type { KeptOutcome } from '#storage/keep-badges.ts'

export interface LineFind {
  readonly id: BadgeId
  readonly name: string
  readonly issuer: string
  readonly mark: Mark
  readonly kept: KeptOutcome
}

export interface ImportLine {
  readonly key: string
  readonly fileName: string
  readonly state: 'waiting' | 'reading' | 'done' | 'stopped'
  /** what was found in the file; several for a dual-baked picture or a presentation */
  readonly finds: readonly LineFind[]
  /** why there is nothing */
  readonly failure?: UnbakeFailure
}

export interface ImportState {
  readonly lines: readonly ImportLine[]
  readonly running: boolean
}

export const NOTHING_ASKED: ImportState = { lines: [], running: false }

export interface Tally {
  readonly total: number
  readonly done: number
  readonly kept: number
  readonly already: number
  readonly nothing: number
  readonly stopped: boolean
}

/** Counts files read and badges kept; a file without a badge and a badge without room both "did not work". */
export function tally({ lines }: ImportState): Tally {
  const finds = lines.flatMap((line) => line.finds)
  const outcomes = (outcome: KeptOutcome['outcome']) =>
    finds.filter((find) => find.kept.outcome === outcome).length
  return {
    total: lines.length,
    done: lines.filter((line) => line.state === 'done').length,
    kept: outcomes('kept'),
    already: outcomes('already'),
    nothing: lines.filter((line) => line.failure).length + outcomes('failed'),
    stopped: lines.some((line) => line.state === 'stopped'),
  }
}

/** Replaces the lines of a batch that has moved on. */
export function withLines(state: ImportState, moved: readonly ImportLine[]): ImportState {
  const byKey = new Map(moved.map((line) => [line.key, line]))
  return { ...state, lines: state.lines.map((line) => byKey.get(line.key) ?? line) }
}

/** A small first batch, so that the first badges are there at once; then larger ones. */
export function batches<T>(items: readonly T[], first = 8, rest = 40): T[][] {
  const cut = items.length > 0 ? [items.slice(0, first)] : []
  for (let at = first; at < items.length; at += rest) cut.push(items.slice(at, at + rest))
  return cut
}

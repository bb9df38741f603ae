/** What a command of the terminal is, and how its arguments are read. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { readDate } from '../../../../src/core/formats/date.ts'

export const USAGE_EXIT = 2

export interface Command {
  readonly usage: string
  /** one line about it */
  readonly does: string
  /** the exit code; 2 when the arguments were not understood */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** Undefined when they are not what the command takes. */
export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    return undefined
  }
}

/** Milliseconds of an ISO date; now when none is given, undefined when it is none. */
export const momentOf = (iso: string | undefined): number | undefined =>
  iso === undefined ? Date.now() : readDate(iso)?.ms

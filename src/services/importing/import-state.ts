/** What the screen of adding badges shows: a line per file, and the counts over them. */
import type { Diagnosis } from '#core/baking/doctor.ts'
import type { ContainerId } from '#core/containers/container.ts'
import type { ResumeFailure, ResumeKind } from '#core/resume/resume.ts'
import type { PdfSignature } from '#core/verification/pdf/check-signature.ts'
import type { KeepItem, KeptOutcome } from '#storage/operations/keep-badges.ts'
import type { FileFailure, FoundBadge } from '#workers/protocol.ts'

/** What became of a badge; `waiting` and `skipped` only when the person looks before keeping. */
export type FindOutcome =
  | KeptOutcome
  | { readonly outcome: 'waiting'; readonly item: KeepItem }
  | { readonly outcome: 'skipped' }

export interface LineFind extends Omit<FoundBadge, 'kept'> {
  /** of this find in this list */
  readonly key: string
  readonly kept: FindOutcome
}

/** Why there is nothing: what unbaking says, or what is wrong with the file itself, an archive or one entry of it. */
export type LineFailure =
  | FileFailure
  | ResumeFailure
  | {
      readonly kind: 'archiveTooLarge' | 'ownBackup' | 'changedInPage'
    }

export interface ImportLine {
  readonly key: string
  /** '' for pasted text */
  readonly fileName: string
  readonly state: 'waiting' | 'reading' | 'done' | 'stopped'
  /** what was found in the file; several for a dual-baked picture or a presentation */
  readonly finds: readonly LineFind[]
  readonly failure?: LineFailure
  /** why a picture has no badge in it */
  readonly diagnosis?: Diagnosis
  /** what is proved of the signatures in a PDF */
  readonly signatures?: readonly PdfSignature[]
  /** what the QR code in the picture or PDF says */
  readonly qr?: string
  /** whom the badges were awarded to, as another backpack's list of them says */
  readonly addresses?: readonly string[]
  /** where the original may be fetched, when the picture came from a web page */
  readonly origin?: string
  /** it holds other files: they have lines of their own */
  readonly archive?: {
    readonly entries: number
    readonly read: number
    readonly container: ContainerId
  }
  /** a CV is in it, which waits for a yes of its own */
  readonly cv?: ResumeKind
  /** how many web addresses in it were put before the person */
  readonly links?: number
  /** keys of the lines it lies within, the outermost first */
  readonly within?: readonly string[]
}

export type Lines = readonly ImportLine[]

export interface Tally {
  readonly total: number
  readonly done: number
  readonly kept: number
  readonly already: number
  readonly waiting: number
  readonly nothing: number
  readonly stopped: boolean
}

/** Counts files read and badges kept; a file without a badge and a badge without room both "did not work". */
export function tally(lines: Lines): Tally {
  const files = lines.filter((line) => !line.archive)
  const unread = lines.reduce((sum, { archive }) => sum + left(archive), 0)
  const finds = files.flatMap((line) => line.finds)
  const outcomes = (outcome: FindOutcome['outcome']) =>
    finds.filter((find) => find.kept.outcome === outcome).length
  return {
    total: files.length + unread,
    done: files.filter((line) => line.state === 'done').length,
    kept: outcomes('kept'),
    already: outcomes('already'),
    waiting: outcomes('waiting'),
    nothing: files.filter((line) => line.failure).length + outcomes('failed'),
    stopped: lines.some((line) => line.state === 'stopped'),
  }
}

function left(archive: ImportLine['archive']): number {
  return archive ? archive.entries - archive.read : 0
}

/** Replaces the lines of a batch that has moved on. */
export function withLines(lines: Lines, moved: Lines): Lines {
  const byKey = new Map(moved.map((line) => [line.key, line]))
  return lines.map((line) => byKey.get(line.key) ?? line)
}

/** Changes one line, whatever else became of it meanwhile. */
export function withLine(lines: Lines, key: string, by: Partial<ImportLine>): Lines {
  return lines.map((line) => (line.key === key ? { ...line, ...by } : line))
}

/** Says what became of badges that waited for a choice, by the keys of their finds. */
export function withOutcomes(lines: Lines, outcomes: ReadonlyMap<string, FindOutcome>): Lines {
  const settled = (find: LineFind) => {
    const kept = outcomes.get(find.key) ?? find.kept
    return { ...find, kept, id: 'id' in kept ? kept.id : find.id }
  }
  return lines.map((line) =>
    line.finds.some(({ key }) => outcomes.has(key))
      ? { ...line, finds: line.finds.map(settled) }
      : line,
  )
}

const UNSETTLED: readonly FindOutcome['outcome'][] = ['waiting', 'failed']

/** Whether a badge of this line, or of a line within it, waits for the person's choice or could not be kept. */
export function isUnsettled(lines: Lines, key: string): boolean {
  return lines
    .filter((line) => line.key === key || line.within?.includes(key))
    .some(({ finds }) => finds.some(({ kept }) => UNSETTLED.includes(kept.outcome)))
}

/** The line of a file that lies in the file of another line. */
export function lineWithin({ key, within = [] }: ImportLine, line: ImportLine): ImportLine {
  return { ...line, within: [...within, key] }
}

/** Puts lines below the one they lie within, and below those put there before. */
export function withLinesIn(lines: Lines, key: string, added: Lines): Lines {
  const isThere = (line: ImportLine) => line.key === key || line.within?.includes(key)
  return lines.toSpliced(lines.findLastIndex(isThere) + 1, 0, ...added)
}

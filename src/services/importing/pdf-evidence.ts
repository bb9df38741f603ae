/** PDFs without a badge in the list of an import: held in memory, for the learner to keep beside a badge of theirs. */
import type { BadgeId } from '#core/badge/badge.ts'
import { found, type Result } from '#core/kernel/result.ts'
import type { KeepFailure } from '#storage/operations/files.ts'
import { addOwnEvidence } from '#storage/operations/own-evidence.ts'
import type { FileOutcome } from '#workers/protocol.ts'
import type { Source } from './source.ts'

const held = new Map<string, Source>()

/** Holds the file of a line when it turned out to be such a PDF. */
export function holdPdf(key: string, source: Source, outcome: FileOutcome | undefined): void {
  const isPdf = outcome?.outcome === 'nothing' && outcome.failure.kind === 'pdfWithoutBadge'
  if (isPdf) held.set(key, source)
}

/** False once it was kept. */
export function isHeld(key: string): boolean {
  return held.has(key)
}

/** Keeps it as the learner's own evidence with a badge; the same bytes under the name that it came with. */
export async function keepPdf(key: string, badge: BadgeId): Promise<Result<void, KeepFailure>> {
  const source = held.get(key)
  if (!source) return found(undefined)
  const file = new File([source.bytes], nameOf(source), { type: 'application/pdf' })
  const kept = await addOwnEvidence(badge, { title: file.name }, file)
  if (kept.ok) held.delete(key)
  return kept
}

/** Without the folders that tell two files of one name apart in a list. */
function nameOf({ name }: Source): string {
  return name.split('/').at(-1) || 'document.pdf'
}

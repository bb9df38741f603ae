/** Finds out whether a file in which no badge was found, or a résumé with badges in it, is a CV. */
import { decodeAnyText } from '#core/baking/text.ts'
import { readResume } from '#core/resume/read-resume.ts'
import { type Resume, type ResumeKind, unitedResumes } from '#core/resume/resume.ts'
import type { FileOutcome } from '#workers/protocol.ts'
import { type FoundCv, foundCvs } from './found-cvs.ts'
import type { ImportLine } from './import-state.ts'
import type { Source } from './source.ts'

export async function lookForCv(
  { name, bytes }: Source,
  outcome: FileOutcome,
): Promise<Partial<ImportLine> | undefined> {
  if (!(await isWorthIt(bytes, outcome))) return undefined
  const { text } = decodeAnyText(new Uint8Array(await bytes.arrayBuffer()))
  const reading = readResume(text)
  if (reading === undefined) return undefined
  if (!reading.ok) return { state: 'done', failure: reading.failure }
  hold(name, reading.value.kind, reading.value.resume)
  return { state: 'done', cv: reading.value.kind }
}

/** A file with badges is one where it says early on that it is LER-RS; a list of addresses may be a table of LinkedIn. */
async function isWorthIt(bytes: Blob, outcome: FileOutcome): Promise<boolean> {
  if (outcome.outcome === 'read') return (await bytes.slice(0, HEAD).text()).includes(LER_HOST)
  if (outcome.outcome === 'opened') return outcome.container === 'link'
  return outcome.outcome === 'nothing' && outcome.isArchive !== true
}

const HEAD = 4096
const LER_HOST = 'hropenstandards.org'

/** The tables of LinkedIn are one CV, however many came and in how many files. */
function hold(name: string, kind: ResumeKind, resume: Resume): void {
  const all = foundCvs.get()
  const open = all.find((one) => kind === 'linkedin' && one.kind === kind && !one.kept)
  const fresh = { key: crypto.randomUUID(), kind, names: [name], resume }
  foundCvs.set(
    open ? all.map((one) => (one === open ? joined(open, fresh) : one)) : [...all, fresh],
  )
}

function joined(open: FoundCv, { names, resume }: FoundCv): FoundCv {
  return { ...open, names: [...open.names, ...names], resume: unitedResumes([open.resume, resume]) }
}

/** Which kept files a row names: one answer for the index, for backups and for clearing up. */
import type { FileDigest } from '../badge/badge.ts'
import { contentText } from './content.ts'
import type { PageRecord } from './records.ts'

/** The part of a badge that names files. */
interface Originals {
  readonly file?: FileDigest | undefined
  readonly otherFiles?: readonly FileDigest[] | undefined
}
interface Own extends Originals {
  readonly ownEvidence: readonly { readonly file?: FileDigest | undefined }[]
}
interface Naming extends Own {
  readonly capsules?:
    | readonly { readonly kept: readonly { readonly file: FileDigest }[] }[]
    | undefined
}

/** The files a badge came in, the first one first. */
export function originalsOfBadge({ file, otherFiles = [] }: Originals): FileDigest[] {
  return file === undefined ? [...otherFiles] : [file, ...otherFiles]
}

/** The files a badge came in, those of the learner's own evidence, and what websites showed of it. */
export function filesOfBadge(row: Naming): FileDigest[] {
  return [...new Set([...ownFilesOfBadge(row), ...filesOfCapsules(row)])]
}

/** Those without which the badge and what the learner put beside it are not whole. */
export function ownFilesOfBadge(row: Own): FileDigest[] {
  const own = row.ownEvidence.flatMap(({ file }) => file ?? [])
  return [...new Set([...originalsOfBadge(row), ...own])]
}

function filesOfCapsules({ capsules = [] }: Pick<Naming, 'capsules'>): FileDigest[] {
  return capsules.flatMap(({ kept }) => kept.map(({ file }) => file))
}

const DIGEST = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** Every digest anywhere in a portfolio, in whatever version it is written: too many keep no file from anybody. */
export function filesOfPage({ content }: Pick<PageRecord, 'content'>): FileDigest[] {
  return [...new Set(contentText(content).match(DIGEST))] as FileDigest[] // the pattern made them
}

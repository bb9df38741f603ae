/** Which kept files a row names: one answer for the index, for backups and for clearing up. */
import type { FileDigest } from '../badge/badge.ts'
import { contentText } from './content.ts'
import type { BadgeRecord, PageRecord } from './records.ts'

/** The file a badge came in, and those of the learner's own evidence. */
export function filesOfBadge(row: Pick<BadgeRecord, 'file' | 'ownEvidence'>): FileDigest[] {
  return [...new Set([row, ...row.ownEvidence].flatMap(({ file }) => file ?? []))]
}

const DIGEST = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** Every digest anywhere in a portfolio, in whatever version it is written: too many keep no file from anybody. */
export function filesOfPage({ content }: Pick<PageRecord, 'content'>): FileDigest[] {
  return [...new Set(contentText(content).match(DIGEST))] as FileDigest[] // the pattern made them
}

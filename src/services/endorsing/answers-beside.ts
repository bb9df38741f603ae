/** The answers that are kept beside a badge, as what a link carries. */
import type { Payload } from '#core/badge/credential.ts'
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'

export async function answersBeside(
  badge: Pick<BadgeRecord, 'ownEvidence'>,
): Promise<readonly Payload[]> {
  const files = await filesByDigest.read(badge.ownEvidence.flatMap(({ file }) => file ?? []))
  const answers = files.filter(({ mediaType }) => mediaType === ANSWER_TYPE)
  return Promise.all(answers.map(async ({ bytes }) => ({ form: 'json', text: await bytes.text() })))
}

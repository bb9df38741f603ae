/** The answers that are kept beside a badge, as what a link carries: none that is baked into a picture, which is no text. */
import type { Payload } from '#core/badge/credential.ts'
import { readPayload } from '#core/baking/payload.ts'
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'

export async function answersBeside(
  badge: Pick<BadgeRecord, 'ownEvidence'>,
): Promise<readonly Payload[]> {
  const files = await filesByDigest.read(badge.ownEvidence.flatMap(({ file }) => file ?? []))
  const answers = files.filter(({ mediaType }) => mediaType === ANSWER_TYPE)
  const read = await Promise.all(answers.map(async ({ bytes }) => readPayload(await bytes.text())))
  return read.flatMap((one) => (one.ok ? [one.value] : []))
}

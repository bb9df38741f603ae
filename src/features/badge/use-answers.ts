/** What others answered about a badge, each judged anew by its own bytes. */
import { useQuery } from '@tanstack/react-query'
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import type { Answer, AnswerFailure } from '#core/endorsing/check-answer.ts'
import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord, FileRecord, OwnEvidence } from '#core/records/records.ts'
import { readAnswer } from '#services/endorsing/take-answer.ts'
import { filesByDigest } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'

export interface KeptAnswer {
  readonly item: OwnEvidence
  readonly file: FileRecord
  /** absent while it is judged */
  readonly read?: Result<Answer, AnswerFailure>
}

export function useAnswers(record: BadgeRecord): readonly KeptAnswer[] {
  const files = useLive(
    filesByDigest,
    record.ownEvidence.flatMap(({ file }) => file ?? []),
  )
  const answers = files.filter(({ mediaType }) => mediaType === ANSWER_TYPE)
  const read = useRead(record, answers)
  return record.ownEvidence.flatMap((item): KeptAnswer[] => {
    const file = answers.find(({ digest }) => digest === item.file)
    const one = file && read.get(file.digest)
    return file ? [{ item, file, ...(one && { read: one }) }] : []
  })
}

type Read = ReadonlyMap<string, Result<Answer, AnswerFailure>>
const NOTHING: Read = new Map()

/** A file is known by its digest: what was read of it once holds while the page is open. */
function useRead(record: BadgeRecord, files: readonly FileRecord[]): Read {
  const { data = NOTHING } = useQuery({
    queryKey: ['answers', record.id, ...files.map(({ digest }) => digest)],
    queryFn: async ({ signal }): Promise<Read> => {
      const read = files.map(
        async ({ digest, bytes }) => [digest, await readAnswer(signal, bytes, record)] as const,
      )
      return new Map(await Promise.all(read))
    },
    enabled: files.length > 0,
    placeholderData: (before) => before,
  })
  return data
}

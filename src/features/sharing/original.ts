/** The file of a badge as it came; one that came as text is exactly that text. */
import type { BadgeRecord } from '#core/records/records.ts'
import { textFile } from '#core/records/text-file.ts'
import { file } from '#storage/live/file-queries.ts'

export async function original(record: BadgeRecord): Promise<{ bytes: Blob; name: string }> {
  const row = record.file === undefined ? undefined : await file.read(record.file)
  const { bytes, name } = row ?? textFile(record)
  return { bytes, name }
}

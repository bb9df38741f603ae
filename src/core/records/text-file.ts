/** The text of a badge that came in no file, as the file that it is saved and kept as. */
import type { FileDigest } from '../badge/badge.ts'
import { utf8 } from '../kernel/bytes.ts'
import { crc32 } from '../kernel/crc32.ts'
import { endingOf } from './ending.ts'
import type { BadgeRecord, FileRecord, NewFileRecord } from './records.ts'

const MEDIA_TYPES = {
  json: 'application/json',
  jws: 'application/jwt',
  url: 'text/plain',
  xml: 'application/xml',
} as const

/** Letters of a file's name: a badge may be called anything. */
const LONGEST = 80

export function textFile(
  row: Pick<BadgeRecord, 'id' | 'payload' | 'badge' | 'addedAt'>,
): FileRecord {
  const { payload, badge, addedAt } = row
  const mediaType = MEDIA_TYPES[payload.form]
  const bytes = utf8(payload.text)
  return {
    digest: digestOfText(row),
    bytes: new Blob([bytes], { type: mediaType }),
    name: `${badge.name.slice(0, LONGEST) || 'badge'}.${endingOf(mediaType)}`,
    mediaType,
    size: bytes.length,
    crc32: crc32(bytes),
    addedAt,
    role: 'original',
  }
}

/** The same as it is written: a Blob could not go in every row. */
export function textFileRow(row: Parameters<typeof textFile>[0]): NewFileRecord {
  return { ...textFile(row), bytes: utf8(row.payload.text) }
}

/** The digest of the text: a badge's id is made of nothing else. */
export function digestOfText({ id }: Pick<BadgeRecord, 'id'>): FileDigest {
  return id as string as FileDigest // both are its SHA-256
}

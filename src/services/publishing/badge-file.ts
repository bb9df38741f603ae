/** The untouched file of a badge: the one it came in, or the exact bytes of a credential that came as text. */
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'

export interface BadgeFile {
  readonly bytes: Blob
  readonly mediaType: string
  readonly name: string
  readonly sha256: string
}

/** How a badge that came as text is saved. */
const TEXT_FILES = {
  json: { mediaType: 'application/json', ending: 'json' },
  jws: { mediaType: 'text/plain', ending: 'jwt' },
  xml: { mediaType: 'application/xml', ending: 'xml' },
  url: { mediaType: 'text/plain', ending: 'txt' },
} as const

/** `file` is the stored row of `record.file`, when there is one. */
export async function badgeFile(
  record: BadgeRecord,
  file: FileRecord | undefined,
): Promise<BadgeFile> {
  return file ? { ...file, sha256: file.digest } : textFile(record)
}

async function textFile({ payload, badge }: BadgeRecord): Promise<BadgeFile> {
  const bytes = utf8(payload.text)
  const { mediaType, ending } = TEXT_FILES[payload.form]
  const name = badge.name
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .slice(0, 60)
    .trim()
  return {
    bytes: new Blob([bytes]),
    mediaType,
    name: `${name || 'badge'}.${ending}`,
    sha256: await sha256Hex(bytes),
  }
}

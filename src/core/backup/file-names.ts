/** Names for files in an archive that every system can unpack and no two files share. */
import { endingOf } from '../records/ending.ts'
import type { FileRecord } from '../records/records.ts'

const MAX = 60

/** The person's name for the file, made plain, with sixteen digits of its digest. */
export function fileName(file: Pick<FileRecord, 'name' | 'digest' | 'mediaType'>): string {
  const plain = file.name
    .slice(0, 500)
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MAX)
  return `${plain || 'badge'}-${file.digest.slice(0, 16)}.${endingOf(file.mediaType)}`
}

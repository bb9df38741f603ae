/** Names for files in an archive that every system can unpack and no two files share. */
import type { FileRecord } from '../records/records.ts'

/** Extensions by media type; the person's own extension is not trusted to match. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/jwt': 'jwt',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
}

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
  return `${plain || 'badge'}-${file.digest.slice(0, 16)}.${EXTENSIONS[file.mediaType] ?? 'bin'}`
}

/** The ending of a file's name by its media type; the ending it came with is not trusted to match. */

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/vc': 'json',
  'application/jwt': 'jwt',
  'application/xml': 'xml',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  [`${OFFICE}wordprocessingml.document`]: 'docx',
  [`${OFFICE}presentationml.presentation`]: 'pptx',
  [`${OFFICE}spreadsheetml.sheet`]: 'xlsx',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
}

/** Without a dot; `bin` for a type that is not in the table. */
export function endingOf(mediaType: string): string {
  return ENDINGS[mediaType.split(';')[0]?.trim() ?? ''] ?? 'bin'
}

/** What an exported page hands to the reader that it opened: its portfolio.json and the files it carries, from anybody. */
import { z } from 'zod'
import { fromBase64url } from '../kernel/bytes.ts'
import { PACKAGE_LIMITS, readPackage } from '../portfolio/package.ts'
import type { EmbeddedFile } from '../portfolio/page-files.ts'

/** The word with which a reader tells the window that opened it that it listens. */
export const READER_LISTENS = 'rugzak-reader-listens'

/** Characters of all files together, as base64. */
const MOST = 270 * 1024 * 1024
const MOST_FILES = 3 * PACKAGE_LIMITS.badges

const schema = z.object({
  rugzak: z.string().max(PACKAGE_LIMITS.bytes),
  files: z.array(z.string()).max(MOST_FILES),
})

export interface Handed {
  /** portfolio.json */
  readonly json: string
  /** `data:` addresses, not decoded before somebody said yes */
  readonly files: readonly string[]
  /** how many badges it says there are */
  readonly badges: number
}

/** Undefined for whatever is not that, or is more than a reader opens. */
export function readHanded(message: unknown): Handed | undefined {
  const { data } = schema.safeParse(message)
  if (!data || data.files.reduce((sum, one) => sum + one.length, 0) > MOST) return undefined
  const read = readPackage(data.rugzak)
  if (!read.ok || read.value.badges.length === 0) return undefined
  return { json: data.rugzak, files: data.files, badges: read.value.badges.length }
}

/** The files as they were put in the page; what is no file is left out. */
export function filesHanded({ files }: Handed): readonly Omit<EmbeddedFile, 'name'>[] {
  return files.flatMap((address) => {
    const [, mediaType, base64] = /^data:([\w.+/-]+);base64,([A-Za-z0-9+/=]*)$/.exec(address) ?? []
    const bytes = base64 === undefined ? undefined : fromBase64url(base64)
    return bytes && mediaType !== undefined ? [{ bytes, mediaType }] : []
  })
}

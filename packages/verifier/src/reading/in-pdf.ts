/** The badges in the files that a PDF carries, as far as they lie in it plainly; the app opens the others too. */
import { type BadgesFound, badgesIn } from '../../../../src/core/importing/badges-in.ts'
import { looseFiles } from '../../../../src/core/importing/pdf/streams.ts'

/** Each badge once, however many files of it are inside. */
export async function inPdf(bytes: Uint8Array): Promise<BadgesFound> {
  const loose = await looseFiles(bytes)
  if (!loose.ok) return { credentials: [], failure: loose.failure }
  const found = await Promise.all(loose.value.map((file) => badgesIn(file)))
  const all = found.flatMap(({ credentials }) => credentials)
  const credentials = [...new Map(all.map((one) => [one.payload.text, one])).values()]
  return credentials.length > 0 ? { credentials } : { credentials, failure: 'pdfWithoutBadge' }
}

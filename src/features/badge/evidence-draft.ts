/** What a learner is writing about a piece of own evidence, and whether it can be kept so. */
import { webAddress } from '#core/exporting/safe-href.ts'
import { MOST_OWN_BYTES, type OwnEvidence } from '#core/records/records.ts'

export interface Draft {
  readonly title: string
  /** Markdown */
  readonly text: string
  readonly url: string
  readonly file?: File
}

export const EMPTY: Draft = { title: '', text: '', url: '' }

/** The first thing that stands in the way; undefined when it can be kept. */
export function problemOf({ title, url, file }: Draft): 'empty' | 'url' | 'large' | undefined {
  if (!file && title.trim() === '' && url.trim() === '') return 'empty'
  if (url.trim() !== '' && !webAddress(url)) return 'url'
  return file && file.size > MOST_OWN_BYTES ? 'large' : undefined
}

/** Without a title, the name of the file or the address is the title. */
export function evidenceOf({ title, text, url, file }: Draft): Omit<OwnEvidence, 'id' | 'file'> {
  const address = webAddress(url)
  return {
    title: (title.trim() || file?.name || address || '').slice(0, 2000),
    ...(text.trim() && { text: text.trim() }),
    ...(address && { url: address }),
  }
}

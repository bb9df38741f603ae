/** What an exported page of ours carries. Its text is searched, nothing of it is ever rendered or run (P-04). */

import { type PackedBadge, readPackage } from './package.ts'
import {
  type EmbeddedFile,
  filesByDigest,
  filesInPage,
  isPortfolioPage,
  type PageFiles,
  packageInPage,
} from './page-files.ts'

export interface PageContents extends PageFiles {
  /** portfolio.json; '' when the page has none that can be found */
  readonly json: string
  /** badges whose file was to come along and is not there; an HTML page does not tell */
  readonly missing: readonly PackedBadge[]
  /** the files that portfolio.json names as the owner's, by their digest */
  readonly own: ReadonlyMap<string, Pick<EmbeddedFile, 'bytes' | 'mediaType'>>
}

/** Undefined for a page that is not ours. */
export async function contentsOfPage(html: string): Promise<PageContents | undefined> {
  if (!isPortfolioPage(html)) return undefined
  const json = packageInPage(html) ?? ''
  const read = readPackage(json)
  const wanted = new Set(read.ok ? read.value.files.map(({ sha256 }) => sha256) : [])
  const files = await filesInPage(html)
  return { json, ...files, missing: [], own: await filesByDigest(html, wanted) }
}

/** What an exported page of ours carries. Its text is searched, nothing of it is ever rendered or run (P-04). */

import { readPackage } from './package.ts'
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
  /** the files that portfolio.json names as the owner's, by their digest */
  readonly own: ReadonlyMap<string, Pick<EmbeddedFile, 'bytes' | 'mediaType'>>
}

/** Undefined for a page that is not ours. */
export async function contentsOfPage(html: string): Promise<PageContents | undefined> {
  if (!isPortfolioPage(html)) return undefined
  const json = packageInPage(html) ?? ''
  const read = readPackage(json)
  const wanted = new Set(read.ok ? read.value.files.map(({ sha256 }) => sha256) : [])
  return { json, ...(await filesInPage(html)), own: await filesByDigest(html, wanted) }
}

/** Takes a CV over: its lines become a portfolio, its certificates a list of what is still to be collected. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import { pageRecord } from '#core/portfolio/page-record.ts'
import type { PageId } from '#core/records/records.ts'
import { asPortfolio, type CvGiven } from '#core/resume/as-portfolio.ts'
import type { Resume } from '#core/resume/resume.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { savePages } from '#storage/operations/pages.ts'
import { addToCollect } from '#storage/operations/to-collect.ts'
import { foundCvs } from './found-cvs.ts'

type Given = Omit<CvGiven, 'newId'>

/** The list first: what is on it already is not put there twice, so that a second try makes no second portfolio. */
export async function keepCv(key: string, given: Given): Promise<Result<void, StorageFailure>> {
  const cv = foundCvs.get().find((one) => one.key === key)
  if (!cv) return failed({ kind: 'gone' })
  const { certificates } = cv.resume
  const listed = await addToCollect(certificates.map((one) => ({ ...one, id: newId() })))
  if (!listed.ok) return listed
  const page = hasLines(cv.resume) ? await keepPage(cv.resume, given) : found(undefined)
  if (!page.ok) return page
  const kept = { ...(page.value && { page: page.value }), toCollect: certificates.length }
  foundCvs.set(foundCvs.get().map((one) => (one.key === key ? { ...one, kept } : one)))
  return found(undefined)
}

const newId = () => crypto.randomUUID()

/** Whether there is more in it than certificates. */
export function hasLines({ name, summary, lines, languages }: Resume): boolean {
  return Boolean(name || summary) || lines.length + languages.length > 0
}

async function keepPage(resume: Resume, given: Given): Promise<Result<PageId, StorageFailure>> {
  const id = newId() as PageId // made here, once
  const page = pageRecord(id, asPortfolio(resume, { ...given, newId }), new Date().toISOString())
  const saved = await savePages(page)
  return saved.ok ? found(id) : saved
}

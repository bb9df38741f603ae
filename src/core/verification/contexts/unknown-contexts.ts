/** Which vocabularies a check missed, and may be asked for when the person says so. */
import type { Report } from '../report.ts'

/** https addresses of contexts that the check did not know. */
export function unknownContexts({ checks }: Pick<Report, 'checks'>): readonly string[] {
  const check = checks.find(({ id }) => id === 'context')
  const urls = check?.answer === 'unknown' ? check.detail?.contexts : undefined
  return Array.isArray(urls) ? urls.filter(isHttps) : []
}

const isHttps = (url: unknown): url is string =>
  typeof url === 'string' && /^https:\/\//i.test(url) && URL.canParse(url)

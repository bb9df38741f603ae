/** A portfolio as data for other tools: a CV by JSON Resume or LER-RS, and lists of its badges. */
import { isExample } from '#core/badge/example.ts'
import { markdownList } from '#core/exporting/markdown-list.ts'
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { resumeOf } from '#core/resume/of-portfolio.ts'
import { jsonResumeFile } from '#core/resume/write-json-resume.ts'
import { lerRsFile } from '#core/resume/write-ler-rs.ts'
import type { BadgeLists } from '#i18n/list-words.ts'
import { fileName } from '#services/publishing/file-name.ts'
import { provedBadges } from '#services/publishing/proved-badges.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import type { Download } from './make.ts'

export type DataForm = 'json' | 'ler' | 'csv' | 'list' | 'markdown'

/** `lists` says what was proved. Data cannot mark an example as one, so examples stay out. */
export async function makeData(
  form: DataForm,
  page: PublicPortfolio,
  lists: BadgeLists,
): Promise<Download> {
  const name = fileName(page)
  const badges = (await badgesById.read(badgesOf(page))).filter(({ badge }) => !isExample(badge))
  const plain = badges.map(({ badge }) => badge)
  const proved = () => provedBadges(badges.map(({ id }) => id))
  const resume = resumeOf(page)
  switch (form) {
    case 'json': {
      const text = jsonResumeFile({ resume, badges: plain, address: page.address })
      return made(`${name}.resume.json`, text, 'application/json')
    }
    case 'ler': {
      const issuedAt = new Date().toISOString()
      return made(`${name}.ler.json`, lerRsFile({ resume, badges, issuedAt }), 'application/json')
    }
    case 'csv':
      return made(`${name}.csv`, lists.csv(await proved()), 'text/csv')
    case 'list':
      return made(`${name}.badges.json`, lists.json(await proved()), 'application/json')
    case 'markdown':
      return made(`${name}.md`, markdownList(page.name, plain), 'text/markdown')
  }
}

function made(name: string, text: string, type: string): Download {
  return { name, content: new Blob([text], { type }) }
}

/** A portfolio as data for other tools: JSON Resume, CSV and Markdown. */
import { isExample } from '#core/badge/example.ts'
import { BADGE_COLUMNS, type BadgeColumn, badgesCsv } from '#core/exporting/csv.ts'
import { jsonResumeFile, type ResumeSource } from '#core/exporting/json-resume.ts'
import { markdownList } from '#core/exporting/markdown-list.ts'
import type { BlockOf } from '#core/portfolio/block.ts'
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { fileName } from '#services/publishing/file-name.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import type { Download } from './make.ts'

export type DataForm = 'json' | 'csv' | 'markdown'

/** `head` names a column of the table. Data cannot mark an example as one, so examples stay out. */
export async function makeData(
  form: DataForm,
  page: PublicPortfolio,
  head: (column: BadgeColumn) => string,
): Promise<Download> {
  const records = await badgesById.read(badgesOf(page))
  const badges = records.map(({ badge }) => badge).filter((badge) => !isExample(badge))
  const name = fileName(page)
  switch (form) {
    case 'json':
      return made(`${name}.json`, jsonResumeFile({ ...resumeOf(page), badges }), 'application/json')
    case 'csv': {
      const heads = Object.fromEntries(BADGE_COLUMNS.map((column) => [column, head(column)]))
      const named = heads as Record<BadgeColumn, string> // one entry per column, just made
      return made(`${name}.csv`, badgesCsv(badges, named), 'text/csv')
    }
    case 'markdown':
      return made(`${name}.md`, markdownList(page.name, badges), 'text/markdown')
  }
}

function made(name: string, text: string, type: string): Download {
  return { name, content: new Blob([text], { type }) }
}

function resumeOf({ name, intro, blocks }: PublicPortfolio): Omit<ResumeSource, 'badges'> {
  const contact = blocks.find((block): block is BlockOf<'contact'> => block.kind === 'contact')
  const { email = '', phone = '', website = '', place = '' } = contact ?? {}
  const entries = blocks.filter((block): block is BlockOf<'cv'> => block.kind === 'cv')
  return { name, summary: intro, email, phone, website, place, entries }
}

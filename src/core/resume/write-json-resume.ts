/** A CV as JSON Resume (jsonresume.org/schema, version 1.0.0), for the tools that read CVs. */
import type { Badge } from '../badge/badge.ts'
import { webAddress } from '../exporting/safe-href.ts'
import { machineDay, periodWords } from './day.ts'
import type { Resume, ResumeLine } from './resume.ts'
import { stated } from './stated.ts'

export interface JsonResumeSource {
  readonly resume: Resume
  readonly badges: readonly Badge[]
  /** where the owner lets people look at the badges; '' when they chose no address */
  readonly address: string
}

/** Only what was stated. Dates keep the precision they were written with; what is no date goes with the words. */
export function jsonResume({ resume, badges, address }: JsonResumeSource) {
  const { name, summary, contact, languages, lines } = resume
  return stated({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: stated({
      name,
      summary,
      email: mailAddress(contact.email),
      phone: contact.phone,
      url: webAddress(contact.website),
      location: stated({ address: contact.place }),
    }),
    ...sectionsOf(lines),
    certificates: badges.map((badge) => certificate(badge, address)),
    skills: [...new Set(badges.flatMap(skillNames))].map((skill) => ({ name: skill })),
    languages: languages.map(({ language, level }) => stated({ language, fluency: level })),
  })
}

function sectionsOf(lines: readonly ResumeLine[]) {
  const of = (...sections: readonly ResumeLine['section'][]) =>
    lines.filter(({ section }) => sections.includes(section))
  return {
    work: of('work').map((line) =>
      written(line, { name: line.organisation, position: line.role, summary: wordsOf(line) }),
    ),
    education: of('education').map((line) =>
      written(line, { institution: line.organisation, area: line.role, summary: wordsOf(line) }),
    ),
    volunteer: of('volunteer').map((line) =>
      written(line, {
        organization: line.organisation,
        position: line.role,
        summary: wordsOf(line),
      }),
    ),
    projects: of('statement', 'other').map((line) =>
      written(line, {
        name: line.role,
        entity: line.organisation,
        description: wordsOf(line),
        type: line.section === 'statement' ? 'statement' : '',
      }),
    ),
  }
}

const written = ({ start, end }: ResumeLine, members: Readonly<Record<string, string>>) =>
  stated({ startDate: machineDay(start), endDate: machineDay(end), ...members })

function wordsOf({ start, end, text }: ResumeLine): string {
  return [periodWords(start, end), text].filter((words) => words !== '').join('\n\n')
}

function certificate(badge: Badge, address: string) {
  return stated({
    name: badge.name,
    issuer: badge.issuer.name,
    date: machineDay(badge.awardedAt ?? badge.validFrom),
    url: webAddress(address),
  })
}

function skillNames(badge: Badge): readonly string[] {
  return badge.achievement.alignments.map(({ name }) => name).filter((name) => name !== '')
}

function mailAddress(text: string): string | undefined {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(text) ? text : undefined
}

/** The file that is saved. */
export function jsonResumeFile(source: JsonResumeSource): string {
  return `${JSON.stringify(jsonResume(source), null, 2)}\n`
}

/** A portfolio as JSON Resume (jsonresume.org/schema), for the tools that read CVs. */
import type { Badge } from '../badge/badge.ts'
import { isoDay } from './calendar.ts'
import { webAddress } from './safe-href.ts'

export interface ResumeSource {
  readonly name: string
  readonly summary: string
  readonly email?: string
  readonly phone?: string
  readonly website?: string
  readonly place?: string
  readonly entries: readonly ResumeEntry[]
  readonly badges: readonly Badge[]
}

export interface ResumeEntry {
  readonly section: 'work' | 'education' | 'volunteer' | 'statement' | 'other'
  readonly role: string
  readonly organisation: string
  readonly start: string
  readonly end: string
  readonly text: string
}

/** Only what was stated: empty members are left out, and dates keep the precision they were written with. */
export function jsonResume(source: ResumeSource): Readonly<Record<string, unknown>> {
  const section = (...names: readonly ResumeEntry['section'][]) =>
    source.entries.filter((entry) => names.includes(entry.section))
  return stated({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: stated({
      name: source.name,
      summary: source.summary,
      email: mailAddress(source.email),
      phone: source.phone,
      url: webAddress(source.website),
      location: source.place ? { address: source.place } : undefined,
    }),
    work: section('work').map((entry) =>
      stated({
        ...period(entry),
        name: entry.organisation,
        position: entry.role,
        summary: entry.text,
      }),
    ),
    education: section('education').map((entry) =>
      stated({ ...period(entry), institution: entry.organisation, area: entry.role }),
    ),
    volunteer: section('volunteer').map((entry) =>
      stated({
        ...period(entry),
        organization: entry.organisation,
        position: entry.role,
        summary: entry.text,
      }),
    ),
    projects: section('statement', 'other').map((entry) =>
      stated({
        ...period(entry),
        name: entry.role,
        entity: entry.organisation,
        description: entry.text,
      }),
    ),
    certificates: source.badges.map(certificate),
    skills: [...new Set(source.badges.flatMap(skillNames))].map((name) => ({ name })),
  })
}

function certificate(badge: Badge): Readonly<Record<string, unknown>> {
  return stated({
    name: badge.name,
    issuer: badge.issuer.name,
    date: isoDay(badge.awardedAt ?? badge.validFrom),
    url: webAddress(badge.id) ?? webAddress(badge.achievement.id),
  })
}

function skillNames(badge: Badge): readonly string[] {
  return badge.achievement.alignments.map(({ name }) => name).filter((name) => name !== '')
}

function period({ start, end }: ResumeEntry) {
  return { startDate: isoDay(start), endDate: isoDay(end) }
}

function stated(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  )
}

function mailAddress(text: string | undefined): string | undefined {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(text ?? '') ? text : undefined
}

/** The file that is saved. */
export function jsonResumeFile(source: ResumeSource): string {
  return `${JSON.stringify(jsonResume(source), null, 2)}\n`
}

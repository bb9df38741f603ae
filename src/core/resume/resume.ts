/** A CV as other sites and tools write it: the words of whoever wrote it, of which nothing was proved. */
import type { Result } from '../kernel/result.ts'
import type { BlockOf } from '../portfolio/block.ts'
import type { ToCollect } from '../records/to-collect.ts'

/** One line; its dates as they were written, '' where there are none. */
export type ResumeLine = Omit<BlockOf<'cv'>, 'kind' | 'id' | 'badgeIds'>
export type ResumeLanguage = BlockOf<'languages'>['languages'][number]
export type ResumeContact = Omit<BlockOf<'contact'>, 'kind' | 'id'>

/** A certificate that is named: no proof, but something to look for. */
export type Certificate = Omit<ToCollect, 'id'>

export interface Resume {
  readonly name: string
  /** Markdown, as every longer text of a CV */
  readonly summary: string
  readonly contact: ResumeContact
  readonly lines: readonly ResumeLine[]
  readonly languages: readonly ResumeLanguage[]
  readonly certificates: readonly Certificate[]
  /** what stands in the file and has no place here, by the names it has there */
  readonly passed: readonly string[]
}

export const NO_CONTACT: ResumeContact = { email: '', phone: '', website: '', place: '' }

export const EMPTY_RESUME: Resume = {
  name: '',
  summary: '',
  contact: NO_CONTACT,
  lines: [],
  languages: [],
  certificates: [],
  passed: [],
}

export type ResumeKind = 'jsonResume' | 'lerRs' | 'linkedin'

/** `unpublished`: a CV of Europass, whose format is not published, so that reading it would be guessing. */
export interface ResumeFailure {
  readonly kind: 'cvUnpublished' | 'cvTooLong' | 'cvEmpty'
}

export interface ReadResume {
  readonly kind: ResumeKind
  readonly resume: Resume
}

/** Undefined for a text that is no CV that we know. */
export type ResumeReading = Result<ReadResume, ResumeFailure> | undefined

/** Lines, languages and certificates together. */
export const MOST_ITEMS = 500

/** Several files of one CV as one; of name and summary the first that says any. */
export function unitedResumes(all: readonly Resume[]): Resume {
  const first = (of: (one: Resume) => string) => all.map(of).find((text) => text !== '') ?? ''
  const contact = (field: keyof ResumeContact) => first((one) => one.contact[field])
  return {
    name: first(({ name }) => name),
    summary: first(({ summary }) => summary),
    contact: {
      email: contact('email'),
      phone: contact('phone'),
      website: contact('website'),
      place: contact('place'),
    },
    lines: all.flatMap(({ lines }) => lines),
    languages: all.flatMap(({ languages }) => languages),
    certificates: all.flatMap(({ certificates }) => certificates),
    passed: [...new Set(all.flatMap(({ passed }) => passed))],
  }
}

/** Whether there is something in it that a portfolio has room for. */
export function saysSomething({ name, summary, lines, languages, certificates }: Resume): boolean {
  return Boolean(name || summary) || lines.length + languages.length + certificates.length > 0
}

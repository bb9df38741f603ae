/** Finds out whether a text is a CV that we know, and reads it. */
import { isResume } from '../formats/document.ts'
import { isObject, parseJson } from '../kernel/json.ts'
import { failed, found } from '../kernel/result.ts'
import { CV_SECTIONS } from '../portfolio/blocks/cv.ts'
import { readLinkedIn } from './linkedin.ts'
import { isJsonResume, readJsonResume } from './read-json-resume.ts'
import { readLerRs } from './read-ler-rs.ts'
import {
  MOST_ITEMS,
  type ReadResume,
  type Resume,
  type ResumeKind,
  type ResumeLine,
  type ResumeReading,
  saysSomething,
} from './resume.ts'

/** Undefined for any other text. Fails by name where a CV is in it that cannot be taken over. */
export function readResume(text: string): ResumeReading {
  if (isEuropass(text)) return failed({ kind: 'cvUnpublished' })
  const read = text.trimStart().startsWith('{') ? readJson(text) : readTable(text)
  return read && checked(read)
}

function readJson(text: string): ReadResume | undefined {
  const parsed = parseJson(text)
  if (!parsed.ok || !isObject(parsed.value)) return undefined
  if (isResume(parsed.value)) return { kind: 'lerRs', resume: readLerRs(parsed.value) }
  if (isJsonResume(parsed.value))
    return { kind: 'jsonResume', resume: readJsonResume(parsed.value) }
  return undefined
}

function readTable(text: string): ReadResume | undefined {
  const resume = readLinkedIn(text)
  return resume && { kind: 'linkedin' satisfies ResumeKind, resume }
}

function checked(read: ReadResume): ResumeReading {
  const { lines, languages, certificates } = read.resume
  if (lines.length + languages.length + certificates.length > MOST_ITEMS)
    return failed({ kind: 'cvTooLong' })
  const resume = withoutBlanks(read.resume)
  return saysSomething(resume) ? found({ ...read, resume }) : failed({ kind: 'cvEmpty' })
}

/** Section by section, without rows in which nothing is written. */
function withoutBlanks(resume: Resume): Resume {
  return {
    ...resume,
    lines: CV_SECTIONS.flatMap((section) =>
      resume.lines.filter((line) => line.section === section && !isBlankLine(line)),
    ),
    languages: resume.languages.filter(({ language }) => language),
    certificates: resume.certificates.filter(({ name }) => name),
  }
}

const isBlankLine = ({ role, organisation, text }: ResumeLine) =>
  role === '' && organisation === '' && text === ''

/** The XML that Europass puts in its PDFs since 2020, and the one of before: neither has a published format that still holds. */
function isEuropass(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?<(\w+:)?(Candidate|Europass|SkillsPassport)[\s>][^>]*europass/i.test(
    text.slice(0, 2_000),
  )
}

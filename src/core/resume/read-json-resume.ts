/** Reads JSON Resume (jsonresume.org/schema, version 1.0.0; older files say `company` and `website`). */
import { webAddress } from '../exporting/safe-href.ts'
import { asWritten } from '../formats/fields.ts'
import { isList, isObject, type JsonObject, own } from '../kernel/json.ts'
import { Members } from './members.ts'
import {
  type Certificate,
  NO_CONTACT,
  type Resume,
  type ResumeContact,
  type ResumeLine,
} from './resume.ts'

const SECTIONS = ['work', 'education', 'volunteer', 'certificates'] as const

/** Told by its schema, or by the parts that no other kind of file has together. */
export function isJsonResume(file: JsonObject): boolean {
  if (/json-?resume|resume-schema/.test(asWritten(own(file, '$schema')) ?? '')) return true
  const lists = SECTIONS.filter((key) => isList(own(file, key)))
  return own(file, '@context') === undefined && isObject(own(file, 'basics')) && lists.length > 0
}

export function readJsonResume(file: JsonObject): Resume {
  const { value, passed } = Members.read(file, (members) => {
    members.skip('$schema', 'meta')
    return {
      ...basicsOf(members),
      lines: linesOf(members),
      languages: members.each('languages', (one) => ({
        language: one.text('language'),
        level: one.text('fluency'),
      })),
      certificates: members.each('certificates', certificateOf),
    }
  })
  return { ...value, passed }
}

function basicsOf(file: Members): Pick<Resume, 'name' | 'summary' | 'contact'> {
  const basics = file.inside('basics', (members) => ({
    name: members.text('name'),
    summary: joined(members.text('label'), members.text('summary')),
    contact: contactOf(members),
  }))
  return basics ?? { name: '', summary: '', contact: NO_CONTACT }
}

function contactOf(members: Members): ResumeContact {
  const place = members.inside('location', (location) =>
    ['address', 'postalCode', 'city', 'region', 'countryCode']
      .map((key) => location.text(key))
      .filter(Boolean)
      .join(', '),
  )
  return {
    email: members.text('email'),
    phone: members.text('phone'),
    website: members.text('url') || members.text('website'),
    place: place ?? '',
  }
}

function linesOf(file: Members): readonly ResumeLine[] {
  return [
    ...file.each('work', (one) =>
      lineOf('work', one, {
        role: one.text('position'),
        organisation: one.text('name') || one.text('company'),
        text: wordsOf(one),
      }),
    ),
    ...file.each('education', (one) =>
      lineOf('education', one, {
        role: [one.text('studyType'), one.text('area')].filter(Boolean).join(' '),
        organisation: one.text('institution'),
        text: joined(wordsOf(one), bullets(one.texts('courses'))),
      }),
    ),
    ...file.each('volunteer', (one) =>
      lineOf('volunteer', one, {
        role: one.text('position'),
        organisation: one.text('organization'),
        text: wordsOf(one),
      }),
    ),
    ...file.each('projects', (one) =>
      lineOf(one.text('type') === 'statement' ? 'statement' : 'other', one, {
        role: one.text('name'),
        organisation: one.text('entity'),
        text: wordsOf(one),
      }),
    ),
  ]
}

type Words = Pick<ResumeLine, 'role' | 'organisation' | 'text'>

function lineOf(section: ResumeLine['section'], one: Members, words: Words): ResumeLine {
  return { section, start: one.text('startDate'), end: one.text('endDate'), ...words }
}

/** All that was written about one line, as one text. */
function wordsOf(one: Members): string {
  const texts = ['summary', 'description', 'location', 'score', 'url'].map((key) => one.text(key))
  return joined(...texts, bullets(one.texts('highlights')))
}

const joined = (...texts: readonly string[]) => texts.filter((text) => text !== '').join('\n\n')
const bullets = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n')

function certificateOf(one: Members): Certificate {
  return {
    name: one.text('name'),
    authority: one.text('issuer'),
    date: one.text('date'),
    url: webAddress(one.text('url')) ?? '',
  }
}

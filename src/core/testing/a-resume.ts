/** CVs for tests: one with everything in it, and any that a person could have written. */
import fc from 'fast-check'
import { CV_SECTIONS } from '../portfolio/blocks/cv.ts'
import { EMPTY_RESUME, type Resume } from '../resume/resume.ts'

const line = { role: '', organisation: '', start: '', end: '', text: '' }

export function aResume(over: Partial<Resume> = {}): Resume {
  return {
    ...EMPTY_RESUME,
    name: 'Anna de Wit',
    summary: 'Aankomend zorgassistent',
    contact: {
      email: 'anna@voorbeeld.nl',
      phone: '06 12345678',
      website: 'https://anna.example/',
      place: 'Tilburg',
    },
    lines: [
      {
        ...line,
        section: 'work',
        role: 'Stagiair',
        organisation: 'Thebe',
        start: '2025-09',
        text: 'Zorg',
      },
      {
        ...line,
        section: 'education',
        role: 'Zorg',
        organisation: 'ROC',
        start: '2024',
        end: '2026-07-01',
      },
      {
        ...line,
        section: 'volunteer',
        role: 'Vrijwilliger',
        organisation: 'Voedselbank',
        text: 'Elke week',
      },
      { ...line, section: 'statement', role: 'Ik kook voor de buurt', text: 'Sinds 2023' },
      { ...line, section: 'other', role: 'Zwemdiploma C', organisation: 'Zwembad' },
    ],
    languages: [
      { language: 'Nederlands', level: 'moedertaal' },
      { language: 'Engels', level: 'B1' },
    ],
    ...over,
  }
}

/** Readers trim what stands around a text. */
const words = fc.string({ unit: 'grapheme' }).map((text) => text.trim())
const written = words.filter((text) => text !== '')
const day = fc.constantFrom('', '2024', '2024-09', '2024-09-30')

const anyLine = (section: (typeof CV_SECTIONS)[number]) =>
  fc.record({
    section: fc.constant(section),
    role: written,
    organisation: words,
    start: day,
    end: day,
    text: words,
  })

/** Lines in the order in which files have them, section by section. */
export const anyResume: fc.Arbitrary<Resume> = fc.record({
  name: words,
  summary: words,
  contact: fc.record({
    email: fc.constantFrom('', 'anna@voorbeeld.nl'),
    phone: words,
    website: fc.constantFrom('', 'https://anna.example/'),
    place: words,
  }),
  lines: fc
    .tuple(...CV_SECTIONS.map((section) => fc.array(anyLine(section), { maxLength: 2 })))
    .map((sections) => sections.flat()),
  languages: fc.array(fc.record({ language: written, level: words }), { maxLength: 3 }),
  certificates: fc.constant([]),
  passed: fc.constant([]),
})

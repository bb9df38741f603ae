/** Claims about JSON Resume: valid whatever is in it, back as it went, and nothing lost without a word. */
import schema from '@jsonresume/schema/schema.json'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyResume, aResume } from '../testing/a-resume.ts'
import { HOSTILE } from '../testing/hostile.ts'
import { aNormalisedBadge } from '../testing/normalised-badge.ts'
import { readResume } from './read-resume.ts'
import type { Resume } from './resume.ts'
import { type JsonResumeSource, jsonResume, jsonResumeFile } from './write-json-resume.ts'

const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
const follows = ajv.compile(schema)

const BADGES = [
  aNormalisedBadge(),
  aNormalisedBadge({ id: 'urn:uuid:1', issuer: { identifiers: [] } }),
]

const sourceOf = (resume: Resume, over: Partial<JsonResumeSource> = {}): JsonResumeSource => ({
  resume,
  badges: BADGES,
  address: '',
  ...over,
})

const errorsOf = (source: JsonResumeSource) => {
  follows(JSON.parse(JSON.stringify(jsonResume(source))))
  return follows.errors
}

function readBack(text: string): Resume {
  const read = readResume(text)
  if (!read?.ok) throw new Error(`not read: ${JSON.stringify(read)}`)
  return read.value.resume
}

describe('JSON Resume that is written', () => {
  it('follows its published schema (C-04)', () => {
    expect(errorsOf(sourceOf(aResume(), { address: 'https://anna.example/cv/' }))).toBe(null)
  })

  it('still follows it with hostile text in every field', () => {
    for (const text of HOSTILE) {
      const line = {
        section: 'work',
        role: text,
        organisation: text,
        start: text,
        end: text,
        text,
      } as const
      const contact = { email: text, phone: text, website: text, place: text }
      const resume = aResume({
        name: text,
        summary: text,
        contact,
        lines: [line],
        languages: [{ language: text, level: text }],
      })
      const badges = [aNormalisedBadge({ name: text, id: text, awardedAt: text })]
      expect(errorsOf(sourceOf(resume, { badges, address: text })), text).toBe(null)
    }
  })

  it.each(['2024-13', '0999', '2024-02-39', '24'])(
    'calls %s no date, and keeps it as words',
    (start) => {
      const lines = aResume().lines.map((line) => ({ ...line, start }))
      const source = sourceOf(aResume({ lines }))
      expect(errorsOf(source)).toBe(null)
      expect(jsonResumeFile(source)).not.toContain('startDate')
      expect(jsonResumeFile(source)).toContain(start)
    },
  )

  it('has no empty part, whatever is missing', () => {
    fc.assert(
      fc.property(anyResume, (resume) => {
        const text = jsonResumeFile(sourceOf(resume, { badges: [] }))
        expect(text).not.toMatch(/: (""|\[\]|\{\}|null)/)
      }),
    )
  })

  it('gives a certificate an address only where its owner chose one', () => {
    const of = (address: string) =>
      jsonResume(sourceOf(aResume(), { address })).certificates as readonly object[]
    expect(of('').every((one) => !('url' in one))).toBe(true)
    expect(of('https://anna.example/cv/')[0]).toEqual({
      name: 'Veilig werken op hoogte',
      issuer: 'SBB Praktijkleren',
      date: '2026-03-12',
      url: 'https://anna.example/cv/',
    })
  })
})

describe('JSON Resume that is read', () => {
  it('is the CV that was written, and its certificates are still to be collected', () => {
    fc.assert(
      fc.property(anyResume, (resume) => {
        fc.pre(resume.lines.length + resume.languages.length > 0 || resume.name !== '')
        const read = readBack(jsonResumeFile(sourceOf(resume, { badges: [aNormalisedBadge()] })))
        expect(read).toEqual({
          ...resume,
          certificates: [
            {
              name: 'Veilig werken op hoogte',
              authority: 'SBB Praktijkleren',
              date: '2026-03-12',
              url: '',
            },
          ],
          passed: ['skills'],
        })
      }),
    )
  })

  it('takes the words of other tools: highlights, courses, a company of before', () => {
    const file = {
      basics: { name: 'Sam', label: 'Kok', location: { city: 'Breda', countryCode: 'NL' } },
      work: [
        { company: 'Eetcafé', position: 'Kok', highlights: ['Soep', 'Brood'], startDate: 2019 },
      ],
      education: [{ institution: 'ROC', studyType: 'Mbo 2', area: 'Koken', courses: ['Hygiëne'] }],
    }
    const { summary, contact, lines } = readBack(JSON.stringify(file))
    expect(summary).toBe('Kok')
    expect(contact.place).toBe('Breda, NL')
    expect(lines).toMatchObject([
      { organisation: 'Eetcafé', start: '2019', text: '- Soep\n- Brood' },
      { role: 'Mbo 2 Koken', text: '- Hygiëne' },
    ])
  })

  it('names what it has no place for, and what is not of the kind it should be', () => {
    const file = {
      basics: { name: 'Sam', profiles: [{ network: 'x' }] },
      work: [{ name: 'A', position: ['Kok'], team: 'Blauw' }, 'Bakker'],
      education: 'veel',
      awards: [{ title: 'Beste soep' }],
      meta: { version: '1' },
    }
    expect(readBack(JSON.stringify(file)).passed.toSorted()).toEqual([
      'awards',
      'basics.profiles',
      'education',
      'work',
      'work.position',
      'work.team',
    ])
  })

  it('lets no script in by an address, and keeps words words', () => {
    for (const text of HOSTILE) {
      const file = {
        basics: { name: text },
        work: [{ name: text, summary: text }],
        certificates: [{ name: 'x', url: text }],
      }
      const { name, certificates } = readBack(JSON.stringify(file))
      expect(name).toBe(text.trim())
      expect(certificates[0]?.url).toMatch(/^(https?:|$)/)
    }
  })

  it('never fails on JSON of any shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (basics, work) => {
        const text = JSON.stringify({ $schema: 'json-resume', basics, work, certificates: work })
        expect(() => readResume(text)).not.toThrow()
      }),
    )
  })

  it('says of a CV with more lines than anybody lived that it is too long, and of an empty one that it is', () => {
    const work = Array.from({ length: 501 }, () => ({ name: 'A' }))
    const reading = (file: object) => readResume(JSON.stringify({ basics: {}, ...file }))
    expect(reading({ work })).toEqual({ ok: false, failure: { kind: 'cvTooLong' } })
    expect(reading({ work: [{}] })).toEqual({ ok: false, failure: { kind: 'cvEmpty' } })
  })

  it('is no badge, no settings of a program and no list', () => {
    const { name } = aNormalisedBadge()
    for (const other of [{ name }, { basics: {} }, { work: [] }, [], 'x'])
      expect(readResume(JSON.stringify(other))).toBe(undefined)
  })
})

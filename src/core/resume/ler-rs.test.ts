/** Claims about LER-RS: what is said and what is proved stand apart, and both come back as they went. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchFile } from '../importing/search.ts'
import { utf8 } from '../kernel/bytes.ts'
import { anyResume, aResume } from '../testing/a-resume.ts'
import { aNormalisedBadge } from '../testing/normalised-badge.ts'
import { LER_CONTEXTS, LER_TYPE } from './ler-rs.ts'
import { readResume } from './read-resume.ts'
import type { Resume } from './resume.ts'
import { type LerSource, lerRsFile } from './write-ler-rs.ts'

const badge = aNormalisedBadge()
const V1 = 'https://www.w3.org/2018/credentials/v1'
/** Spaces and an escape that no writer of ours would choose: what is proved is kept letter for letter. */
const OPEN_BADGE = `{ "@context": ["${V1}"], "id":"urn:1", "type": ["VerifiableCredential","OpenBadgeCredential"], "name": "Til\\u0070rotocol", "issuer": {"id":"did:x"}, "issuanceDate": "2024-05-01T00:00:00Z", "credentialSubject": {} }`
const SECOND_MODEL = OPEN_BADGE.replace(V1, 'https://www.w3.org/ns/credentials/v2').replace(
  'issuanceDate',
  'validFrom',
)
const HOSTED =
  '{"@context": "https://w3id.org/openbadges/v2", "type":"Assertion", "id": "https://badges.example.nl/toekenning/1", "badge":"https://badges.example.nl/1", "recipient":{"type":"email","hashed":false,"identity":"a@b.nl"}, "verification": {"type":"hosted"}, "issuedOn":"2024-05-01T00:00:00Z"}'
const JWS = `eyJhbGciOiJFUzI1NiJ9.${btoa(JSON.stringify({ vc: { '@context': [V1], type: ['VerifiableCredential'], credentialSubject: {} } })).replace(/=+$/, '')}.c2ln`

const json = (text: string) => ({ badge, payload: { form: 'json', text } }) as const
const BADGES = [
  json(OPEN_BADGE),
  json(SECOND_MODEL),
  json(HOSTED),
  { badge, payload: { form: 'jws', text: JWS } },
] as const

const fileOf = (resume: Resume, badges: LerSource['badges'] = BADGES) =>
  lerRsFile({ resume, badges, issuedAt: '2026-11-30T10:00:00.000Z' })

/** The member names of an open document, as far as a test asks for them. */
interface Written {
  readonly '@context': readonly string[]
  readonly proof?: unknown
  readonly credentialSubject: Readonly<Record<string, unknown>> & {
    readonly certifications: readonly (Readonly<Record<string, unknown>> & {
      readonly verifications?: readonly Readonly<Record<string, unknown>>[]
    })[]
  }
}
const parsed = (text: string) => JSON.parse(text) as Written

describe('LER-RS that is written', () => {
  it('is of the type by which the public validator knows it, and signed by nobody', () => {
    const file = parsed(fileOf(aResume()))
    expect(file['@context']).toEqual(LER_CONTEXTS)
    expect(file).toMatchObject({ type: ['VerifiableCredential', 'LER-RS VC'] })
    expect(file.credentialSubject.type).toBe(LER_TYPE)
    expect(file).not.toHaveProperty('proof')
  })

  it('says nothing of its owner beside a credential, and proves nothing beside what the owner says', () => {
    const { certifications, ...said } = parsed(
      fileOf(aResume(), BADGES.slice(0, 2)),
    ).credentialSubject
    expect(certifications.map((one) => Object.keys(one))).toEqual([
      ['verifications'],
      ['verifications'],
    ])
    expect(JSON.stringify(said)).not.toMatch(/verifications|credential(?!s\.org)/i)
  })

  it('carries every badge letter for letter', () => {
    const text = fileOf(aResume())
    expect(text).toContain(OPEN_BADGE)
    expect(text).toContain(SECOND_MODEL)
    expect(text).toContain(JWS)
    expect(text).toContain(JSON.stringify(HOSTED))
  })

  it('has a credential of another data model where the schema has room for others', () => {
    const [, second, hosted, jws] = parsed(fileOf(aResume())).credentialSubject.certifications
    expect(Object.keys(second?.verifications?.[0] ?? {})).toEqual(['otherW3CVerifiableCredential'])
    expect(jws?.verifications?.[0]).toMatchObject({
      otherW3CVerifiableCredential: { type: 'EnvelopedVerifiableCredential' },
    })
    expect(hosted?.verifications).toEqual([{ reference: badge.id }])
  })
})

describe('LER-RS that is read', () => {
  it('is the CV that was written', () => {
    fc.assert(
      fc.property(anyResume, (resume) => {
        fc.pre(resume.lines.length + resume.languages.length > 0 || resume.name !== '')
        const read = readResume(fileOf(resume))
        expect(read).toEqual({
          ok: true,
          value: { kind: 'lerRs', resume: { ...resume, certificates: [] } },
        })
      }),
    )
  })

  it('has in it every badge that went along, for whoever reads those', () => {
    const found = searchFile(utf8(fileOf(aResume())))
    expect(found?.finds.map(({ payload }) => payload.text)).toEqual(
      expect.arrayContaining([OPEN_BADGE, SECOND_MODEL, HOSTED, JWS]),
    )
    expect(found?.finds).toHaveLength(BADGES.length)
  })

  it('takes what other tools write: an older type, no wrapper, given and family name, a reference to a certificate', () => {
    const file = {
      type: 'http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json',
      person: { name: { given: 'Lia', family: 'Smit' }, birthDate: '1990-01-01' },
      narratives: [{ name: 'Objective', texts: [{ name: 'goal', lines: ['Ik zoek een baan.'] }] }],
      employmentHistories: [
        {
          organization: { tradeName: 'Bakkerij' },
          positionHistories: [
            { title: 'Bakker', start: '2020', end: '2021' },
            { title: 'Chef', start: '2021' },
          ],
        },
        { verifications: [{ '@context': [V1] }] },
      ],
      certifications: [
        {
          name: 'BHV',
          issuingAuthority: { tradeName: 'Rode Kruis' },
          firstIssued: '2022-11',
          verifications: [{ reference: 'https://kruis.example/1' }],
        },
      ],
      skills: [{ name: 'Bakken' }],
    }
    const read = readResume(JSON.stringify(file))
    if (!read?.ok) throw new Error('not read')
    const { resume } = read.value
    expect(resume).toMatchObject({ name: 'Lia Smit', summary: 'Ik zoek een baan.' })
    expect(resume.lines.map(({ role, organisation }) => `${role} ${organisation}`)).toEqual([
      'Bakker Bakkerij',
      'Chef Bakkerij',
    ])
    expect(resume.certificates).toEqual([
      { name: 'BHV', authority: 'Rode Kruis', date: '2022-11', url: 'https://kruis.example/1' },
    ])
    expect(resume.passed.toSorted()).toEqual(['person.birthDate', 'skills'])
  })
})

describe('a CV of Europass', () => {
  it.each([
    '<?xml version="1.0"?>\n<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson/></Candidate>',
    '<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo/></SkillsPassport>',
  ])('is known and not guessed at: %s', (xml) => {
    expect(readResume(xml)).toEqual({ ok: false, failure: { kind: 'cvUnpublished' } })
  })
})

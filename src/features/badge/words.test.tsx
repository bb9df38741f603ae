/** Claims about the page of a badge: whatever somebody wrote in it stands on the page, in words that are read. */
import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Badge } from '#core/badge/badge.ts'
import { readWhole } from '#core/formats/whole.ts'
import type { JsonObject } from '#core/kernel/json.ts'
import { aRecord } from '#core/testing/a-badge.ts'
import { corpusItems, corpusText, hasCorpus } from '#core/testing/corpus.ts'
import { Facts } from './facts.tsx'
import { rowsOf } from './leftovers.tsx'
import { BadgeWords } from './says.tsx'
import { Title } from './title.tsx'
import type { OpenBadge } from './use-badge.ts'
import { useShownBadge } from './use-shown-badge.ts'

const NAMESPACES = ['common', 'badge', 'verification', 'frameworks', 'skills', 'sharing'] as const

const words = (language: string) =>
  Object.fromEntries(
    NAMESPACES.map((it) => [
      it,
      JSON.parse(readFileSync(`locales/${language}/${it}.json`, 'utf8')),
    ]),
  )

beforeAll(async () => {
  const resources = { en: words('en'), nl: words('nl') }
  const common = { defaultNS: 'common', interpolation: { escapeValue: false } }
  await i18next.use(initReactI18next).init({ resources, lng: 'nl', ...common })
})

/** The page without its buttons and its verdict. */
function Drawn({ open }: { readonly open: OpenBadge }) {
  const shown = useShownBadge(open)
  return (
    <>
      <Title name={open.record.badge.name} shown={shown} />
      <Facts open={shown.open} />
      <BadgeWords open={shown.open} />
    </>
  )
}

/** Text of the page without the badge as code, and where its links lead. */
function drawn(badge: Badge): string {
  const record = aRecord({ id: 'b', badge })
  const open = { record, report: undefined, history: [], members: [], others: [], related: [] }
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Drawn open={{ ...open, original: undefined }} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const { body } = new JSDOM(markup).window.document
  for (const code of body.querySelectorAll('pre')) code.remove()
  const links = [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  // a long list shows its first entries until somebody asks for all
  const listed = badge.unknown.flatMap(rowsOf).map(({ says }) => says)
  return [body.textContent, ...links, ...listed].join('\n')
}

async function pageOf(document: JsonObject): Promise<string> {
  const badge = await readWhole(document)
  if (badge === undefined) throw new Error('the test badge cannot be read')
  return drawn(badge)
}

const profile = (role: string) => ({
  id: `https://${role}.example`,
  type: ['Profile'],
  name: '§',
  description: '§',
  url: 'https://§.example',
  phone: '§',
  email: '§@x.example',
  official: '§',
  image: { id: 'https://i.example/1.png', caption: '§' },
  address: { streetAddress: '§', addressLocality: '§', geo: { note: '§' } },
  otherIdentifier: [{ identifier: '§', identifierType: '§' }],
  parentOrg: { id: 'https://x.example', name: '§', description: '§' },
})

const alignment = () => ({
  targetName: '§',
  targetUrl: 'https://esco.example/§',
  targetCode: '§',
  targetDescription: '§',
  targetFramework: '§',
  targetType: '§',
  remark: '§',
})

const achievement = () => ({
  id: 'urn:a',
  type: ['Achievement'],
  name: '§',
  description: '§ &amp; §',
  achievementType: 'ext:§',
  criteria: [{ narrative: '§ <p>§</p> <x§>' }, { narrative: '§' }],
  image: { id: 'https://i.example/a.png', caption: '§' },
  tag: ['§', '§, §'],
  humanCode: '§',
  version: '§',
  specialization: '§',
  fieldOfStudy: '§',
  learningOutcome: '§',
  assessmentType: '§',
  supervisionType: '§',
  participationType: '§',
  educationProgramIdentifier: ['§', '§'],
  alignment: [alignment(), { ...alignment(), targetUrl: undefined }],
  related: [{ id: 'https://r.example/§', inLanguage: 'en', version: '§' }],
  creator: profile('creator'),
  resultDescription: [
    {
      id: 'urn:rd',
      name: '§',
      resultType: '§',
      allowedValue: ['§'],
      requiredValue: '§',
      requiredLevel: 'urn:level',
      valueMin: '§',
      valueMax: '§',
      alignment: [alignment()],
      rubricCriterionLevel: [
        {
          id: 'urn:level',
          name: '§',
          level: '§',
          points: '§',
          description: '§',
          alignment: [alignment()],
        },
      ],
    },
  ],
})

const award = () => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: '§',
  description: '§',
  image: { id: 'https://i.example/b.png', caption: '§' },
  issuer: profile('issuer'),
  awardedDate: '2026-01-01T00:00:00Z',
  evidence: [
    {
      id: 'https://e.example/§',
      name: '§',
      description: '§',
      narrative: '§',
      genre: '§',
      audience: '§',
      made: '§',
    },
    { narrative: '§' },
  ],
  termsOfUse: [{ type: 'Terms', rule: { says: ['§', '§'] } }],
  own: '§',
  credentialSubject: [
    {
      id: 'did:example:1',
      type: ['AchievementSubject'],
      identifier: [
        { identityType: 'name', identityHash: '§', hashed: false },
        { identityType: 'studentId', identityHash: '§', hashed: false },
      ],
      narrative: '§',
      role: '§',
      term: '§',
      licenseNumber: '§',
      source: profile('source'),
      result: [
        {
          resultDescription: 'urn:rd',
          value: '§',
          achievedLevel: 'urn:level',
          status: '§',
          alignment: [alignment()],
          comment: '§',
        },
        { value: '§' },
      ],
      achievement: achievement(),
    },
    {
      identifier: [{ identityType: 'name', identityHash: '§' }],
      narrative: '§',
      achievement: achievement(),
    },
  ],
})

/** Each § a word of its own; `language` says which of two wordings are to be found. */
function worded(template: object) {
  const found: string[] = []
  const json = JSON.stringify(template).replace(/§/g, () => {
    found.push(`woord${found.length}x`)
    return found.at(-1) ?? ''
  })
  return { document: JSON.parse(json) as JsonObject, found }
}

const missing = (page: string, found: readonly string[]) =>
  found.filter((word) => !page.includes(word))

const CLR1: JsonObject = {
  type: 'Clr',
  name: '§',
  description: '§',
  learner: { name: '§', address: { streetAddress: '§' } },
  publisher: profile('publisher'),
  assertions: [
    {
      type: 'Assertion',
      term: '§',
      results: [{ resultDescription: 'urn:r', value: '§', comment: '§' }],
      achievement: {
        name: '§',
        description: '§',
        requirement: { narrative: '§' },
        tags: ['§'],
        alignments: [alignment()],
        resultDescriptions: [{ id: 'urn:r', name: '§', resultType: 'RawScore' }],
        humanCode: '§',
        issuer: profile('school'),
      },
    },
  ],
}

const told = { nl: ['§'] }
const organisation = (name: string) => ({
  id: `urn:${name}`,
  type: 'Organisation',
  legalName: told,
  altLabel: told,
  location: [{ address: [{ fullAddress: { noteLiteral: told } }] }],
  identifier: [{ notation: '§', schemeName: '§' }],
})

const ELM: JsonObject = {
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: organisation('issuer'),
  displayParameter: { title: told, description: told },
  credentialSubject: {
    fullName: told,
    placeOfBirth: { name: told },
    hasClaim: [
      {
        type: 'LearningAchievement',
        title: told,
        description: told,
        additionalNote: [{ noteLiteral: told }],
        awardedBy: { awardingBody: [organisation('body')], location: told },
        provenBy: [{ title: told, grade: { noteLiteral: told }, description: told }],
        influencedBy: [{ type: 'LearningActivity', title: told, workload: '§' }],
        specifiedBy: {
          title: told,
          learningOutcomeSummary: { noteLiteral: told },
          learningOutcome: [
            { title: told, relatedESCOSkill: [{ id: 'https://esco.example/§', prefLabel: told }] },
          ],
          mode: [{ prefLabel: told }],
        },
      },
    ],
  },
}

describe('the page of a badge', () => {
  it('draws every word that stands in it', async () => {
    const { document, found } = worded(award())
    expect(missing(await pageOf(document), found)).toEqual([])
  })

  it('draws every word of an older learner record, and of a document of Europass', async () => {
    const [clr, elm] = [worded(CLR1), worded(ELM)]
    expect(missing(await pageOf(clr.document), clr.found)).toEqual([])
    expect(missing(await pageOf(elm.document), elm.found)).toEqual([])
  })

  it('draws how the achievements of a record belong together, by their names', async () => {
    const target = (id: string, name: string) => ({ id, type: ['Achievement'], name })
    const page = await pageOf({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: {
        achievement: [
          { ...target('urn:a', 'Roeiboot'), achievementType: 'Course', creditsAvailable: 7 },
          target('urn:b', 'Spanten'),
        ],
        association: [{ associationType: 'isChildOf', sourceId: 'urn:b', targetId: 'urn:a' }],
      },
    })
    expect(page).toContain('Spanten valt onder Roeiboot')
    expect(page).toContain('zelf geen handtekening')
    expect(page).toMatch(/Cursus.*7/s)
  })

  it('draws every word of a badge of the older standard', async () => {
    const { document, found } = worded({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://s.example/1',
      narrative: '§',
      recipient: { type: 'email', identity: '§@school.example', hashed: false },
      evidence: [{ name: '§', audience: '§', extra: '§' }, 'https://e.example/§'],
      verification: { type: 'HostedBadge' },
      badge: {
        ...{ type: 'BadgeClass', name: '§', description: '§', criteria: { narrative: '§' } },
        alignment: [{ name: '§', url: 'https://a.example/§', description: '§', framework: '§' }],
        tags: ['§'],
        issuer: { type: 'Issuer', name: '§', url: 'https://s.example', description: '§' },
        'extensions:ECTSExtension': { ECTS: 2.5, reason: '§' },
        'extensions:LearningOutcomeExtension': { LearningOutcome: '§' },
        'extensions:EducationProgramIdentifierExtension': {
          EducationProgramIdentifier: ['§', '§'],
        },
        'extensions:SupervisionExtension': { supervision: '§' },
      },
    })
    expect(missing(await pageOf(document), found)).toEqual([])
  })

  it.each([
    ['nl', 'Knopen leggen', 'Engels'],
    ['en', 'Tying knots', 'Dutch'],
  ])(
    'reads in the language of the interface, %s, and offers the other',
    async (language, says, other) => {
      await i18next.changeLanguage(language)
      const name = [
        { '@value': 'Knopen leggen', '@language': 'nl' },
        { '@value': 'Tying knots', '@language': 'en' },
      ]
      const { document } = worded(award())
      const page = await pageOf({ ...document, credentialSubject: { achievement: { name } } })
      await i18next.changeLanguage('nl')
      expect(page).toContain(says)
      expect(page).toContain(other)
    },
  )

  it('says known values of enumerations in words, and others as they are', async () => {
    const { document } = worded(award())
    const page = await pageOf({
      ...document,
      credentialSubject: {
        achievement: {
          name: 'Knopen',
          achievementType: 'MicroCredential',
          assessmentType:
            'https://eduabages.nl/static/obv3-glossary.html#assessment-type-portfolio',
          supervisionType: 'onsite_with_identity_verification',
          participationType: 'op een schip',
          identityChecked: true,
        },
        result: [{ value: '8', status: 'InProgress' }],
      },
    })
    for (const says of ['Microcredential', 'gekeken wie het was', 'op een schip', 'Bezig'])
      expect(page).toContain(says)
    expect(page).not.toContain('glossary')
  })

  it('calls a badge without a name something, and says that the name is ours', async () => {
    const { name: _, ...document } = award()
    const page = await pageOf({
      ...worded(document).document,
      type: ['VerifiableCredential', 'CertifiedBoostCredential'],
      credentialSubject: { id: 'did:example:1' },
    })
    expect(page).toContain('Bewijs zonder naam (CertifiedBoostCredential), van woord')
    expect(page).toContain('Rugzak noemt hem zo')
  })
})

const MACHINERY =
  /^(?:@context|type|proof|id|endorsement(?:Jwt)?|verifiableCredential|credentialStatus|credentialSchema|refreshService|image|verification|publicKey)$/

/** Texts of more than a word, outside the machinery. */
function sentences(json: unknown): readonly string[] {
  if (typeof json === 'string') return /\p{L}\s+\p{L}/u.test(json) ? [json] : []
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    MACHINERY.test(key) ? [] : sentences(value),
  )
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

describe.skipIf(!hasCorpus)('the page of a real badge', () => {
  const files = corpusItems().flatMap(({ file }) => (file.endsWith('.json') ? [file] : []))
  it.each(files)('%s draws every letter of its sentences', async (file) => {
    const text = corpusText(file)
    const document: unknown = text === '' ? {} : JSON.parse(text)
    const badge = await readWhole(document as JsonObject) // what is no badge is not drawn
    if (badge === undefined) return
    const page = lettersOf(drawn(badge))
    expect(sentences(document).filter((it) => !page.includes(lettersOf(it)))).toEqual([])
  })
})

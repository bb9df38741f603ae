/** Claims about reading a badge whole: each text that somebody wrote is in the badge, or is kept as left over. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject } from '../kernel/json.ts'
import { corpusItems, corpusJson, corpusText, hasCorpus } from '../testing/corpus.ts'
import { readBadge } from './formats.ts'
import { upgraded } from './ob2-upgrade.ts'
import { readWhole } from './whole.ts'

const profile = () => ({
  id: 'https://werf.example',
  type: ['Profile'],
  name: '§',
  description: '§',
  phone: '§',
  official: '§',
  address: { streetAddress: '§', addressLocality: '§', geo: { note: '§' } },
  otherIdentifier: [{ identifier: '§', identifierType: '§' }],
  parentOrg: { id: 'https://x.example', name: '§', description: '§' },
})

const alignment = () => ({
  targetName: '§',
  targetUrl: 'https://esco.example/1',
  targetCode: '§',
  targetDescription: '§',
  targetFramework: '§',
  targetType: '§',
  remark: '§',
})

const AWARD = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: '§',
  description: '§',
  issuer: profile(),
  awardedDate: '2026-01-01T00:00:00Z',
  evidence: [{ id: 'https://e.example', name: '§', narrative: '§', genre: '§', made: '§' }],
  termsOfUse: [{ type: 'Terms', rule: '§' }],
  credentialSubject: {
    id: 'did:example:1',
    type: ['AchievementSubject'],
    narrative: '§',
    role: '§',
    term: '§',
    licenseNumber: '§',
    source: { id: 'https://s.example', name: '§' },
    result: [{ value: '§', status: 'Completed', alignment: [alignment()], comment: '§' }],
    achievement: {
      id: 'urn:a',
      name: '§',
      description: '§',
      criteria: [{ narrative: '§' }, { narrative: '§' }],
      image: { id: 'https://i.example/a.png', caption: '§' },
      tag: ['§', '§, §'],
      humanCode: '§',
      specialization: '§',
      fieldOfStudy: '§',
      alignment: [alignment()],
      creator: profile(),
      resultDescription: [
        {
          name: '§',
          resultType: '§',
          allowedValue: ['§'],
          requiredValue: '§',
          rubricCriterionLevel: [{ name: '§', level: '§', points: 3, description: '§' }],
        },
      ],
    },
  },
}

const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  narrative: '§',
  recipient: { type: 'email', identity: 'kim@school.example', hashed: false },
  evidence: [{ name: '§', audience: '§', extra: '§' }, { narrative: '§' }],
  verification: { type: 'HostedBadge' },
  badge: {
    type: 'BadgeClass',
    name: '§',
    description: '§',
    criteria: { narrative: '§' },
    alignment: [{ name: '§', url: 'https://a.example', description: '§' }],
    tags: ['§'],
    issuer: { type: 'Issuer', name: '§', url: 'https://s.example', description: '§' },
    'extensions:ECTSExtension': { ECTS: 2.5, reason: '§' },
    'extensions:LearningOutcomeExtension': { LearningOutcome: '§' },
    'extensions:Other': { says: '§' },
  },
}

/** Each § a word of its own. */
function worded<T extends object>(document: T): { document: JsonObject; words: string[] } {
  const words: string[] = []
  const json = JSON.stringify(document).replace(/§/g, () => {
    words.push(`woord${words.length}x`)
    return words.at(-1) ?? ''
  })
  return { document: JSON.parse(json) as JsonObject, words }
}

/** Some texts become lists, texts with a language, or go. */
const spoilt = (json: Json, change: (text: string, at: string) => Json): Json => {
  const walk = (it: Json, at: string): Json => {
    if (isList(it)) return it.map((entry: Json, nth) => walk(entry, `${at}/${nth}`))
    if (isObject(it))
      return Object.fromEntries(
        Object.entries(it).map(([key, value]) => [
          key,
          ['@context', 'type', 'id'].includes(key) ? value : walk(value, `${at}/${key}`),
        ]),
      )
    return typeof it === 'string' ? change(it, at) : it
  }
  return walk(json, '')
}

const missing = async (document: JsonObject, words: readonly string[]) => {
  const badge = JSON.stringify(await readWhole(document))
  return words.filter((word) => !badge.includes(word))
}

describe.each([
  ['an Open Badge 3.0', AWARD],
  ['an Open Badge 2.0', ASSERTION],
])('%s', (_, template) => {
  it('loses none of its texts', async () => {
    const { document, words } = worded(template)
    expect(await missing(document, words)).toEqual([])
  })

  it('loses none of them in other shapes either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(9)), async (stream) => {
        const draw = () => stream.next().value ?? 0
        const { document, words } = worded(template)
        const changed = spoilt(document, (text) => {
          if (!/woord/.test(text) || draw() > 3) return text
          const shapes: readonly Json[] = [
            { '@value': text, '@language': 'nl' },
            [text, 'nog een'],
            [
              { '@value': text, '@language': 'nl' },
              { '@value': 'other', '@language': 'en' },
            ],
            { nl: text, en: 'other' },
            { says: text },
          ]
          return shapes[draw() % shapes.length] ?? text
        }) as JsonObject // an object stays one
        expect(await missing(changed, words)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

it('texts that a reader took are not shown a second time', async () => {
  const badge = await readWhole(worded(AWARD).document)
  const paths = badge?.unknown.map(({ path }) => path)
  expect(paths).toContain('/evidence/0/made')
  expect(paths).toContain('/credentialSubject/achievement/criteria/1/narrative')
  expect(paths).not.toContain('/credentialSubject/achievement/name')
  expect(paths).not.toContain('/credentialSubject/achievement/tag/1')
})

/** Words of the document that are not about its machinery. */
function wordsIn(json: Json): readonly string[] {
  if (typeof json === 'string') return /\s/.test(json.trim()) ? [json] : []
  if (isList(json)) return json.flatMap(wordsIn)
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([key, value]) =>
    ['@context', 'proof', 'verifiableCredential', 'endorsement'].includes(key)
      ? []
      : wordsIn(value),
  )
}

describe.skipIf(!hasCorpus)('real badges', () => {
  it.each(corpusItems().filter(({ file }) => /\.json$/.test(file) && corpusText(file) !== ''))(
    '$file loses none',
    async ({ file }) => {
      const document = corpusJson(file)
      if (readBadge(document) === undefined) return
      const texts = JSON.stringify(await readWhole(document)).replace(/\\[nrt]/g, ' ')
      const lost = wordsIn(upgraded(document)).filter(
        (text) =>
          !texts.includes(
            JSON.stringify(text.trim())
              .slice(1, -1)
              .replace(/\\[nrt]/g, ' '),
          ),
      )
      expect(lost).toEqual([])
    },
  )
})

describe('a badge is read whole in time', () => {
  const within = async (document: object) => {
    const time = stopwatch()
    const badge = await readWhole(JSON.parse(JSON.stringify(document)) as JsonObject)
    expect(time()).toBeLessThan(4000)
    return badge
  }

  it('with one text in thirty thousand languages', async () => {
    const name = Array.from({ length: 30_000 }, (_, at) => ({
      '@value': `word ${at}`,
      '@language': `l${at}`,
    }))
    const { credentialSubject: subject } = AWARD
    const achievement = { ...subject.achievement, name }
    const badge = await within({ ...AWARD, credentialSubject: { ...subject, achievement } })
    expect(badge?.spoken?.[0]?.wordings).toHaveLength(30_000)
  })

  it('with ten thousand texts in two languages', async () => {
    const alignment = Array.from({ length: 10_000 }, (_, at) => ({
      targetUrl: `https://a.example/${at}`,
      targetName: { en: `word ${at}`, nl: `woord ${at}` },
    }))
    const { credentialSubject: subject } = AWARD
    const achievement = { ...subject.achievement, alignment }
    const badge = await within({ ...AWARD, credentialSubject: { ...subject, achievement } })
    expect(badge?.spoken).toHaveLength(10_000)
  })
})

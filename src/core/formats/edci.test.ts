/** Claims about the XML of the first Europass credentials: read like what came after it, and never called wrong unproved. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { shownIn } from '../badge/shown.ts'
import { searchFile } from '../importing/search.ts'
import { utf8 } from '../kernel/bytes.ts'
import { aWorld } from '../testing/a-world.ts'
import { NOBODY } from '../testing/judging.ts'
import { verdict } from '../verification/report.ts'
import { verify } from '../verification/verify.ts'
import { readCredentials } from './read-credential.ts'
import { readWhole } from './whole.ts'

const both = (nl: string, en: string) =>
  `<text content-type="text/plain" lang="nl">${nl}</text><text lang="en">${en}</text>`

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made for a test -->
<europassCredential xmlns="http://data.europa.eu/snb" id="urn:credential:1">
  <type uri="http://data.europa.eu/esco/qualification-card#generic"/>
  <issuanceDate>2021-03-01T09:00:00Z</issuanceDate>
  <title>${both('Botenbouw', 'Boat building')}</title>
  <issuer idref="urn:epass:org:1"/>
  <credentialSubject id="urn:epass:person:1">
    <givenNames>${both('Sam', 'Sam')}</givenNames>
    <familyName>${both('Voorbeeld', 'Voorbeeld')}</familyName>
    <achievements idref="urn:epass:learningAchievement:1"/>
  </credentialSubject>
  <learningAchievementReferences>
    <learningAchievement id="urn:epass:learningAchievement:1">
      <title>${both('Roeiboot', 'Rowing boat')}</title>
      <wasAwardedBy idref="urn:epass:awarding:1"/>
      <wasDerivedFrom><title>${both('Proef', 'Trial')}</title><grade>8</grade></wasDerivedFrom>
      <specifiedBy><ECTSCreditPoints>2.5</ECTSCreditPoints>
        <EQFLevel uri="http://data.europa.eu/snb/eqf/4"/></specifiedBy>
      <hasPart idref="urn:epass:learningAchievement:1"/>
    </learningAchievement>
  </learningAchievementReferences>
  <awardingProcessReferences>
    <awardingProcess id="urn:epass:awarding:1">
      <awardingBody idref="urn:epass:org:1"/><awardingDate>2021-02-01T00:00:00Z</awardingDate>
    </awardingProcess>
  </awardingProcessReferences>
  <agentReferences>
    <organization id="urn:epass:org:1">
      <prefLabel>${both('Werf', 'Yard')}</prefLabel><legalIdentifier>NL123</legalIdentifier>
    </organization>
  </agentReferences>
</europassCredential>`

async function judged(xml: string) {
  const [find] = searchFile(utf8(xml))?.finds ?? []
  const read = find && (await readCredentials(find.payload, readWhole))
  const [credential] = read?.ok ? read.value : []
  return credential && verify(credential, aWorld({}), NOBODY, readWhole)
}

const answerOf = (outcome: Awaited<ReturnType<typeof judged>>) =>
  outcome?.report.checks.find(({ id }) => id === 'signature')

describe('a credential in the XML of Europass', () => {
  it.each([
    ['nl', 'Botenbouw', 'Werf', 'Roeiboot'],
    ['en', 'Boat building', 'Yard', 'Rowing boat'],
  ])('is told in %s', async (language, name, issuer, achievement) => {
    const outcome = await judged(XML)
    const shown = outcome && shownIn(outcome.badge, language)
    expect(shown).toMatchObject({
      name,
      standard: 'edci',
      recipientName: 'Sam Voorbeeld',
      issuer: { name: issuer, identifiers: [{ type: 'legalIdentifier', value: 'NL123' }] },
      entries: [
        {
          achievement: { name: achievement, study: { ects: 2.5, eqf: '4' } },
          issuer: { name: issuer },
          results: [{ value: '8' }],
          awardedAt: '2021-02-01T00:00:00Z',
        },
      ],
    })
  })

  it('is kept letter by letter', () => {
    const [find] = searchFile(utf8(XML))?.finds ?? []
    expect(find?.payload).toEqual({ form: 'xml', text: XML })
  })

  it.each([
    ['without a signature', XML, { answer: 'unsealed' }],
    [
      'with one',
      XML.replace(
        '</europassCredential>',
        '<ds:Signature><ds:SignatureValue>AA==</ds:SignatureValue></ds:Signature></europassCredential>',
      ),
      { answer: 'unsupported', detail: { type: 'XAdES' } },
    ],
    ['with hardly anything in it', '<europassCredential/>', { answer: 'unsealed' }],
  ])('%s cannot be checked, and is not called wrong', async (_, xml, answer) => {
    const outcome = await judged(xml)
    expect(outcome && verdict(outcome.report)).toBe('unverified')
    expect(answerOf(outcome)).toMatchObject(answer)
  })

  it.each([
    ['broken', XML.replace('</title>', '')],
    ['of another root', XML.replaceAll('europassCredential', 'other')],
    ['as deep as a well', `<europassCredential>${'<a>'.repeat(500)}`],
  ])('%s is none', async (_, xml) => {
    expect(await judged(xml)).toBeUndefined()
  })

  it.each([
    [
      'everything points at everything',
      Array.from(
        { length: 40 },
        (_, at) => `<a id="${at}"><b idref="1"/><b idref="2"/><b idref="3"/></a>`,
      ),
    ],
    ['one name stands there again and again', ['<a>x</a>'.repeat(16_000)]],
    [
      'one text in many languages is pointed at again and again',
      [`<a id="1">${'<text>x</text>'.repeat(5000)}</a>`, '<b idref="1"/>'.repeat(10_000)],
    ],
    [
      'one long text is pointed at again and again',
      [`<a id="1">${'x'.repeat(20_000)}</a>`, '<b idref="1"/>'.repeat(15_000)],
    ],
    [
      'one points at the next, and so on',
      Array.from({ length: 12_000 }, (_, at) => `<a id="${at}"><b idref="${at + 1}"/></a>`),
    ],
  ])('in which %s is read in time', async (_, parts) => {
    const time = stopwatch()
    const outcome = await judged(`<europassCredential>${parts.join('')}</europassCredential>`)
    expect(outcome).toBeDefined()
    expect(JSON.stringify(outcome).length).toBeLessThan(100_000_000)
    expect(time()).toBeLessThan(6000)
  })
})

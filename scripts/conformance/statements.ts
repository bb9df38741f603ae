/** Credentials that a right signature cannot save: what they say, or how it is written, is not what a badge may be. */
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { aCredential, aKey, sign } from '../../src/core/testing/independent-signer.ts'
import { spoiled } from '../../src/core/testing/spoiled.ts'
import { type Made, OB3, PROVED, VC2 } from './item.ts'

const WAY = 'eddsa-jcs-2022'
const JSON_SPEC = 'RFC 8785, I-JSON: names are unique'

/** Signed by JCS, which signs whatever JSON there is, so that only the statement is at fault. */
export async function statementItems(): Promise<readonly Made[]> {
  const key = await aKey(WAY)
  const plain = aCredential(key.controller)
  const item = async (
    name: string,
    document: JsonObject,
    verdict: Made['verdict'],
    reason: string,
    also: Made['also'] = [],
    source = OB3,
  ): Promise<Made> => {
    const signed = await sign(WAY, key, document, PROVED)
    return {
      ...said(name, JSON.stringify(signed, null, 2), verdict, reason, source),
      also: ['unverified', ...also],
    }
  }
  const without = (...path: string[]) => spoiled(plain, path) as JsonObject
  const sound = JSON.stringify(await sign(WAY, key, plain, PROVED))
  return [
    await item(
      'no-achievement',
      without('credentialSubject', 'achievement'),
      'malformed',
      'A badge says what was achieved.',
      ['invalid'],
    ),
    await item(
      'no-criteria',
      without('credentialSubject', 'achievement', 'criteria'),
      'valid',
      'Criteria are required and missing: verifiers may refuse it, or say that it is not complete.',
      ['malformed', 'invalid'],
    ),
    await item(
      'no-name',
      without('credentialSubject', 'achievement', 'name'),
      'malformed',
      'An achievement has a name.',
      ['invalid'],
    ),
    await item(
      'no-start',
      without('validFrom'),
      'valid',
      'A start is required and missing: verifiers may refuse it, or say that it is not complete.',
      ['malformed', 'invalid'],
    ),
    await item(
      'start-no-date',
      { ...plain, validFrom: 'yesterday' },
      'malformed',
      'validFrom is an instant.',
      ['invalid'],
      VC2,
    ),
    await item(
      'end-before-start',
      { ...plain, validUntil: '2025-01-01T00:00:00Z' },
      'invalid',
      'It ends before it starts.',
      ['expired', 'malformed'],
      VC2,
    ),
    said(
      'name-twice',
      sound.replace('"name":"Knots"', '"name":"Ropes","name":"Knots"'),
      'malformed',
      'Two members of one name: who reads the first sees another badge.',
      JSON_SPEC,
    ),
    said('not-json', sound.slice(0, -1), 'malformed', 'The text ends too early.', JSON_SPEC),
    said(
      'deep',
      '['.repeat(5000) + ']'.repeat(5000),
      'malformed',
      'Deeper than any badge is.',
      JSON_SPEC,
    ),
    said('something-else', '{"hello":"world"}', 'malformed', 'JSON, and no badge.', OB3),
  ]
}

const said = (
  name: string,
  content: string,
  verdict: Made['verdict'],
  reason: string,
  source: string,
): Made => ({
  id: `statement-${name}`,
  family: 'statement',
  ending: 'json',
  ...{ content, verdict, reason, source },
  also: verdict === 'malformed' ? ['invalid'] : [],
})

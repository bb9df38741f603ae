/** Claims about the answers that go along in a link: each in the form it was given in. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import { aJws } from '#core/testing/some-payloads.ts'
import { badge } from '#storage/live/badge-queries.ts'
import { keepBatch } from '#storage/operations/keep-badges.ts'
import { addOwnEvidence } from '#storage/operations/own-evidence.ts'
import { anItem } from '#storage/testing/kept-badges.ts'
import { answersBeside } from './answers-beside.ts'

it('an answer that another program signed as a JWS goes along as one, and one as JSON as JSON', async () => {
  const item = await anItem('a')
  const { id } = item.credential
  await keepBatch([item])
  const texts = [aJws({ type: ['EndorsementCredential'] }), '{"type":["EndorsementCredential"]}\n']
  for (const text of texts) {
    const file = new File([text], 'answer', { type: ANSWER_TYPE })
    expect(await addOwnEvidence(id, { title: 'An answer', text: '' }, file)).toMatchObject({
      ok: true,
    })
  }
  const record = await badge.read(id)
  expect(record && (await answersBeside(record))).toEqual([
    { form: 'jws', text: texts[0] },
    { form: 'json', text: texts[1]?.trim() },
  ])
})

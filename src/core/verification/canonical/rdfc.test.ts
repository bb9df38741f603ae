/** Claims about documents that would keep a JSON-LD processor busy for minutes. */

import { expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { contextsFor } from '../contexts/context-set.ts'
import { canonize } from './rdfc.ts'

const VC2 = 'https://www.w3.org/ns/credentials/v2'
const words = Object.fromEntries(
  Array.from({ length: 20_000 }, (_, at) => [`word${at}`, 'urn:word']),
)
const nodes = Array.from({ length: 1000 }, (_, at) => ({
  '@context': { [`own${at}`]: 'urn:own' },
  [`own${at}`]: 1,
}))

async function reading(context: Readonly<Record<string, string>>, count: number) {
  const document = { '@context': [VC2, context], 'urn:says': nodes.slice(0, count) }
  const { newest } = await contextsFor(document)
  return canonize(document, newest)
}

it('many nodes under a context of very many words are given up at once', async () => {
  const time = stopwatch()
  expect(await reading(words, 1000)).toEqual({
    ok: false,
    failure: { kind: 'tooComplex', reason: 'size' },
  })
  expect(time()).toBeLessThan(2000)
})

it('a few nodes under it, and some nodes under a short one, are read', async () => {
  expect(await reading(words, 2)).toMatchObject({ ok: true })
  expect(await reading({ word: 'urn:word' }, 50)).toMatchObject({ ok: true })
})

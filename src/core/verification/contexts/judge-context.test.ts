import { expect, it } from 'vitest'
import { aWorld } from '../../testing/a-world.ts'
import { judgeContext } from './judge-context.ts'

const URL_OF_IT = 'https://words.example/context.json'
const GOOD = { '@context': { hobby: 'https://words.example/terms#hobby' } }

async function judging(body: unknown, over: object = {}, url = URL_OF_IT) {
  const loaded = await aWorld({ [url]: { body } }).load({ url, purpose: 'context' })
  return judgeContext(url, { ...loaded, ...over })
}

async function refusal(...args: Parameters<typeof judging>): Promise<string> {
  const judged = await judging(...args)
  return judged.ok ? 'accepted' : judged.failure.kind
}

it('a context that only adds words is accepted, with its text and its hash', async () => {
  const judged = await judging(GOOD)
  expect(judged.ok && judged.value.json).toBe(JSON.stringify(GOOD))
  expect(judged.ok && judged.value.sha256).toMatch(/^[0-9a-f]{64}$/)
})

it('a context of the standards is never replaced by a loaded one', async () => {
  expect(await refusal(GOOD, {}, 'https://www.w3.org/ns/credentials/v2')).toBe('bundled')
})

it('a context over http is refused, because it can be changed on the way', async () => {
  expect(await refusal(GOOD, { transport: 'http' })).toBe('insecure')
})

it('a page, a list and a broken text are no contexts', async () => {
  for (const body of ['<html></html>', '[]', '{"@context":', {}])
    expect(await refusal(body)).toBe('notAContext')
})

it('a repeated key is refused, because two readers would see two contexts', async () => {
  expect(
    await refusal('{"@context":{"hobby":"https://a.example/","hobby":"https://b.example/"}}'),
  ).toBe('notAContext')
})

it('more than 256 KiB is refused', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 6000 }, (_, at) => [`word${at}`, `https://words.example/terms#word${at}`]),
  )
  expect(await refusal({ '@context': many })).toBe('tooLarge')
})

it('leaning on six other contexts is refused', async () => {
  const others = Array.from({ length: 6 }, (_, at) => `https://other.example/${at}`)
  expect(await refusal({ '@context': [...others, GOOD['@context']] })).toBe('tooManyNested')
})

it('a missing page or a silent host says nothing about the context', async () => {
  expect(await refusal(GOOD, { status: 404 })).toBe('status')
  const silent = { outcome: 'unreachable', why: 'blocked', host: 'words.example' } as const
  const judged = await judgeContext(URL_OF_IT, silent)
  expect(judged).toEqual({ ok: false, failure: { kind: 'unreachable', why: 'blocked' } })
})

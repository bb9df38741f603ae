/** Claims about fetching what a person chose to fetch. */
import { expect, it } from 'vitest'
import { utf8 } from '#core/kernel/bytes.ts'
import type { Loaded } from '#core/kernel/world.ts'
import { fetchFile } from './fetch-file.ts'

const answer = (status: number, text = '{}'): Loaded => ({
  outcome: 'answer',
  status,
  url: 'https://issuer.example.org/redirected',
  contentType: 'application/json',
  body: utf8(text),
  transport: 'https',
})

/** A world in which each address has its answer, and that remembers what was asked. */
function aWorld(answers: Readonly<Record<string, Loaded>>) {
  const asked: string[] = []
  const nowhere: Loaded = { outcome: 'unreachable', why: 'blocked', host: 'issuer.example.org' }
  const load = ({ url }: { readonly url: string }) => {
    asked.push(url)
    return Promise.resolve(answers[url] ?? nowhere)
  }
  return { asked, load }
}

const FIRST = 'https://issuer.example.org/badges/first.json'
const SECOND = 'https://issuer.example.org/badges/second.json'

it('gives the bytes as they came, named after the address', async () => {
  const fetched = await fetchFile([FIRST], aWorld({ [FIRST]: answer(200, '{"é":1}') }))
  expect(fetched).toMatchObject({ outcome: 'file', name: 'first.json' })
  expect(fetched.outcome === 'file' && (await fetched.bytes.text())).toBe('{"é":1}')
})

it('asks no second address when the first answers', async () => {
  const world = aWorld({ [FIRST]: answer(200), [SECOND]: answer(200) })
  await fetchFile([FIRST, SECOND], world)
  expect(world.asked).toEqual([FIRST])
})

it('goes on to the next address when one does not answer', async () => {
  const fetched = await fetchFile([FIRST, SECOND], aWorld({ [SECOND]: answer(200) }))
  expect(fetched).toMatchObject({ outcome: 'file', name: 'second.json' })
})

it('does not take an error page for a badge', async () => {
  expect(await fetchFile([FIRST], aWorld({ [FIRST]: answer(404, '<p>Not found') }))).toEqual({
    outcome: 'refused',
    status: 404,
    host: 'issuer.example.org',
  })
})

it('says why an address could not be reached', async () => {
  expect(await fetchFile([FIRST], aWorld({}))).toMatchObject({
    outcome: 'unreachable',
    why: 'blocked',
  })
})

/** Claims about collections that somebody shared: listed after one click, and of them only what was chosen comes in. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { edubadgesAnswer } from '#core/testing/shared-collections.ts'
import { requestFetch, requests } from './addresses-to-fetch.ts'
import { grantRequests } from './fetch-address.ts'
import { importSources } from './import.ts'
import { collectionJob, sharedCollections } from './shared-collections.ts'

type Answer = string | { readonly outcome: 'unreachable'; readonly why: string }

const answers = vi.hoisted(() => new Map<string, Answer>())
const asked = vi.hoisted((): string[] => [])
const when = vi.hoisted(() => ({ asked: (_: string): void => undefined }))
vi.mock('#workers/badge-client.ts', () => ({
  badgeClient: () => ({
    fetchFile: (signal: AbortSignal, [url = '']: readonly string[]) => {
      asked.push(url)
      when.asked(url)
      if (signal.aborted) return Promise.reject(signal.reason as Error) // as the client does
      const answer = answers.get(url) ?? { outcome: 'refused', status: 404 }
      if (typeof answer !== 'string') return Promise.resolve({ ok: true, value: answer })
      const file = { outcome: 'file', name: url.split(/[/?]/)[5], bytes: new Blob([answer]) }
      return Promise.resolve({ ok: true, value: file })
    },
  }),
}))
vi.mock('#storage/operations/net-policy.ts', () => ({ netPolicy: () => ({ consent: false }) }))
vi.mock('./import.ts', () => ({ importSources: vi.fn() }))
const imported = vi.mocked(importSources)
const names = () => imported.mock.calls.flatMap(([sources]) => sources.map(({ name }) => name))

const IDS = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBB', 'CCCCCCCCCCCCCCCCCCCCCC'] as const
const at = (id: string) =>
  `https://api.edubadges.nl/public/assertions/${id}?expand=badge&expand=badge.issuer`
const PAGE = `https://www.edubadges.nl/public/collections/${IDS[0]}`
const WISH = () => requests.get().requests[0]
const LIST = () => sharedCollections.get()[0]

beforeEach(() => {
  vi.clearAllMocks()
  answers.clear()
  asked.length = 0
  when.asked = () => undefined
  requests.set({ requests: [] })
  sharedCollections.set([])
  requestFetch([PAGE])
  const badges = IDS.map((id) => ({ id, name: `Badge ${id[0]}` }))
  answers.set(WISH()?.documents[0] ?? '', JSON.stringify(edubadgesAnswer('Studie', badges)))
  for (const id of IDS) answers.set(at(id), `{"id":"${at(id)}"}`)
})

const open = () => grantRequests(requests.get().requests.map(({ key }) => key))
const keep = (...documents: string[]) => collectionJob.start({ key: LIST()?.key ?? '', documents })

it('asks nobody before the click, and after it for the list alone', async () => {
  expect(asked).toEqual([])
  await open()
  expect(asked).toHaveLength(1)
  expect(LIST()?.offers.map(({ name }) => name)).toEqual(['Badge A', 'Badge B', 'Badge C'])
  expect(imported).not.toHaveBeenCalled()
})

it('fetches what was chosen and nothing else, and adds it as one import', async () => {
  await open()
  await keep(at(IDS[0]), at(IDS[2]))
  expect(asked.slice(1)).toEqual([at(IDS[0]), at(IDS[2])])
  expect(imported).toHaveBeenCalledTimes(1)
  expect(names()).toEqual([IDS[0], IDS[2]])
  expect(sharedCollections.get()).toEqual([])
})

it('keeps offering what did not come, with the reason', async () => {
  await open()
  answers.set(at(IDS[1]), { outcome: 'unreachable', why: 'blocked' })
  answers.delete(at(IDS[2]))
  await keep(...IDS.map(at))
  expect(names()).toEqual([IDS[0]])
  expect(LIST()?.offers).toMatchObject([
    { name: 'Badge B', failure: { kind: 'blocked' } },
    { name: 'Badge C', failure: { kind: 'refused', status: 404 } },
  ])
})

it('adds what is here when it is stopped, and offers the rest again', async () => {
  await open()
  when.asked = (url) => (url === at(IDS[1]) ? collectionJob.stop() : undefined)
  await keep(...IDS.map(at))
  expect(names()).toEqual([IDS[0]])
  expect(LIST()?.offers.map(({ name }) => name)).toEqual(['Badge B', 'Badge C'])
})

describe('a collection that gives no list', () => {
  it.each([
    ['hidden', JSON.stringify({ data: { badgeInstanceCollection: null } })],
    ['empty', JSON.stringify(edubadgesAnswer('Leeg', []))],
    ['odd', '<!doctype html>'],
  ])('is %s', async (kind, answer) => {
    answers.set(WISH()?.documents[0] ?? '', answer)
    await open()
    expect(WISH()).toMatchObject({ state: 'failed', failure: { kind } })
    expect(sharedCollections.get()).toEqual([])
    expect(imported).not.toHaveBeenCalled()
  })
})

it('adds several addresses as one import', async () => {
  requests.set({ requests: [] })
  requestFetch(IDS.map(at))
  await open()
  expect(imported).toHaveBeenCalledTimes(1)
  expect(names()).toEqual([...IDS])
})

it('asks once more when an answer only names where the badge is', async () => {
  requests.set({ requests: [] })
  requestFetch(['https://openbadgepassport.com/app/badge/info/7'])
  const badge = 'https://openbadgefactory.com/v1/assertion/abc.json'
  answers.set(WISH()?.documents[0] ?? '', JSON.stringify({ id: 7, assertion_url: badge }))
  await open()
  expect(asked).not.toContain(badge)
  expect(requests.get().requests).toMatchObject([{ url: badge, state: 'asked' }])
  expect(imported).not.toHaveBeenCalled()
})

import { expect, it } from 'vitest'
import { aBadge } from '../testing/a-badge.ts'
import { aWorld, type Standing } from '../testing/a-world.ts'
import { linkHealth, linksOf } from './link-health.ts'

const LINK = 'https://proof.example/work'
const health = async (standing: Standing) =>
  linkHealth(await aWorld({ [LINK]: standing }).load({ url: LINK, purpose: 'link' }))

it('a page that is there answers, also when it is very large', async () => {
  expect(await health({ body: 'hello' })).toBe('answers')
  expect(await health({ unreachable: 'tooLarge' })).toBe('answers')
})

it('only 404 and 410 say that a page is gone', async () => {
  expect(await health({ status: 404 })).toBe('gone')
  expect(await health({ status: 410 })).toBe('gone')
  expect(await health({ status: 500 })).toBe('trouble')
})

it('a website that lets no other page read it says nothing about the link', async () => {
  expect(await health({ unreachable: 'blocked' })).toBe('unknown')
})

it('each web address is asked once, and what is no web address never', () => {
  const badge = aBadge({
    achievement: { criteria: { url: LINK } },
    evidence: [LINK, 'urn:uuid:1', 'data:text/plain,x', 'http://other.example/'].map((id) => ({
      id,
      types: [],
    })),
  })
  expect(linksOf(badge)).toEqual([LINK, 'http://other.example/'])
})

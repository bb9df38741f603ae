import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { badgesIn } from '../importing/badges-in.ts'
import { aBadge } from '../testing/a-badge.ts'
import { isExample } from './example.ts'

const PUBLIC = new URL('../../../public/', import.meta.url)
const files = ['examples', 'demo'].flatMap((kind) =>
  readdirSync(new URL(kind, PUBLIC))
    .filter((name) => name !== 'index.json')
    .map((name) => `${kind}/${name}`),
)

it.each(files)('%s is an example by what is in it', async (file) => {
  const { credentials } = await badgesIn(new Uint8Array(readFileSync(new URL(file, PUBLIC))))
  expect(credentials.length).toBeGreaterThan(0)
  expect(credentials.filter(({ badge }) => !isExample(badge))).toEqual([])
})

it.each([
  'did:web:VAKSCHOOL-het-anker.example',
  'did:web:vakschool%2Dhet-anker.example:jan',
  'https://vakschool-het-anker.example/issuers/1',
  'HTTPS://vakschool\u{ff0d}het-anker.example',
])('whoever names the website of an example issuer is an example: %s', (id) => {
  expect(isExample(aBadge({ issuer: { id, identifiers: [] } }))).toBe(true)
})

it('a badge of any other issuer is none, not even under the name of an example issuer', () => {
  const issuer = { id: 'did:key:z6MkOther', name: 'Praktijkschool De Stelling', identifiers: [] }
  expect(isExample(aBadge())).toBe(false)
  expect(isExample(aBadge({ issuer }))).toBe(false)
  expect(isExample(aBadge({ issuer: { identifiers: [] } }))).toBe(false)
})

/** What the wall says of how many examples there are holds for what is published. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EXAMPLES, leftOf } from './use-examples.ts'

it.each(['examples', 'demo'] as const)('of %s there are as many as the wall says', (kind) => {
  const index = readFileSync(new URL(`../../../public/${kind}/index.json`, import.meta.url), 'utf8')
  expect((JSON.parse(index) as { files: unknown[] }).files).toHaveLength(EXAMPLES[kind]) // written by make.ts
})

it('what is missing of a kind that is here goes before more of another kind', () => {
  expect(leftOf({ examples: 5, demo: 0 })).toEqual({ kind: 'examples', says: 'rest', count: 7 })
  expect(leftOf({ examples: 12, demo: 23 })).toEqual({ kind: 'demo', says: 'rest', count: 37 })
  expect(leftOf({ examples: 12, demo: 0 })).toEqual({ kind: 'demo', says: 'more', count: 60 })
})

it('nothing is offered where all are here', () => {
  expect(leftOf({ examples: 12, demo: 60 })).toBeUndefined()
  expect(leftOf({ examples: 0, demo: 60 })).toBeUndefined()
})

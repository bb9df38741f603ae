/** Claims about the conformance set: ours answers every item acceptably, and the set asks what its makers make. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Item } from './item.ts'
import { RUGZAK } from './verifiers.ts'

const FOLDER = join(import.meta.dirname, '../../conformance')
const { items, judgedAt } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as {
  items: readonly Item[]
  judgedAt: string
}

describe('the verifier of the package', () => {
  it.each(items.map((item) => [item.id, item] as const))(
    'answers %s acceptably',
    async (_, item) => {
      const answer = await RUGZAK.answer(item, join(FOLDER, item.file), Date.parse(judgedAt))
      expect(item.expected.acceptable, item.reason).toContain(answer)
    },
  )
})

describe('the set', () => {
  it('names every file once, and has every file it names', () => {
    const named = items.map(({ file }) => file)
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((file) => !existsSync(join(FOLDER, file)))).toEqual([])
    expect(readdirSync(join(FOLDER, 'items')).length).toBe(named.length)
  })

  it('never takes valid for an answer to what is changed, forged or revoked', () => {
    const wrong = items.filter(({ id }) => /changed|stranger$|revoked$|alg-none|moved/.test(id))
    expect(wrong.length).toBeGreaterThan(30)
    const accepting = wrong.filter(
      ({ expected, id }) => expected.acceptable.includes('valid') && id !== 'status-not-revoked',
    )
    expect(accepting).toEqual([])
  })
})

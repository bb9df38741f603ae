/** Claims about where achievements are placed on a pathway map. */
import { describe, expect, it } from 'vitest'
import { NODE_HEIGHT, NODE_WIDTH, placed } from './layout.ts'

const link = (from: string, to: string) => ({ from, to, dashed: false })

describe('a map', () => {
  it('puts what comes first to the left of what it leads to', () => {
    const { nodes, goal } = placed(['part', 'whole'], [link('part', 'whole')])
    expect(nodes.get('part')!.x).toBeLessThan(nodes.get('whole')!.x)
    expect(goal.x).toBeGreaterThan(nodes.get('whole')!.x)
  })
  it('of sixty achievements lets no two overlap', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `n${at}`)
    const links = ids.slice(1).map((id, at) => link(id, `n${Math.floor(at / 3)}`))
    const places = [...placed(ids, links).nodes.values()]
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= NODE_WIDTH || Math.abs(one.y - other.y) >= NODE_HEIGHT
        expect(apart).toBe(true)
      }
    }
  })
  it('with a circle is laid out all the same', () => {
    const { nodes } = placed(['a', 'b'], [link('a', 'b'), link('b', 'a')])
    expect(nodes.size).toBe(2)
  })
  it('of nothing is empty', () => {
    expect(placed([], []).lines).toEqual([])
  })
})

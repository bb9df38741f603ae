/** Claims about the ground under a large picture: of its own colours, readable, and never the one at its edge. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, groundFor } from './ground.ts'

type Rgb = readonly [number, number, number]
const pixels = (...areas: readonly (readonly [Rgb, number, number?])[]) =>
  areas.flatMap(
    ([rgb, count, alpha = 255]) =>
      Array(count)
        .fill([...rgb, alpha])
        .flat() as number[],
  )
const RED: Rgb = [200, 40, 31]
const WHITE: Rgb = [255, 255, 255]
const PINK: Rgb = [229, 143, 177]

describe('the ground of a picture', () => {
  it('is a colour of its own that is not the one there is most of', () => {
    expect(groundFor(pixels([RED, 700], [PINK, 200], [WHITE, 100]))).toBe('#e58fb1')
    expect(groundFor(pixels([PINK, 700], [RED, 300]))).toBeUndefined()
  })
  it('is none where its colours are dark, grey, a detail, or seen through', () => {
    expect(groundFor(pixels([WHITE, 700], [RED, 300]))).toBeUndefined()
    expect(groundFor(pixels([RED, 700], [WHITE, 300]))).toBeUndefined()
    expect(groundFor(pixels([RED, 980], [PINK, 20]))).toBeUndefined()
    expect(groundFor(pixels([RED, 700], [PINK, 300, 90]))).toBeUndefined()
    expect(groundFor([])).toBeUndefined()
  })
  it('can be read on, whatever the picture', () => {
    const part = fc.integer({ min: 0, max: 255 })
    const area = fc.tuple(fc.tuple(part, part, part), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
        const ground = groundFor(pixels(...areas))
        if (ground === undefined) return
        const rgb = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
        const [red = 0, green = 0, blue = 0] = rgb
        expect(contrast([red, green, blue], [0x14, 0x18, 0x1f])).toBeGreaterThanOrEqual(4.5)
        expect(areas.map(([it]) => it.join())).toContain(rgb.join())
      }),
    )
  })
})

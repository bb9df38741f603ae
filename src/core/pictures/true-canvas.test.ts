/** A canvas is believed only when it gives back what was drawn. */
import { expect, it } from 'vitest'
import { readsBack } from './true-canvas.ts'

/** A canvas that gives back the colour it was filled with, as `told` tells it. */
function canvas(told: (light: number) => number) {
  return {
    fillStyle: '' as unknown,
    fillRect: () => undefined,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: Array.from({ length: width * height }, () => [29, 63, 187, 255].map(told)).flat(),
    }),
  }
}

it('a true one, and one with noise that no eye sees, is believed', () => {
  expect(readsBack(() => canvas((light) => light))).toBe(true)
  expect(readsBack(() => canvas((light) => light ^ 1))).toBe(true)
})

it('one that answers white, noise or nothing is not', () => {
  expect(readsBack(() => canvas(() => 255))).toBe(false)
  expect(readsBack(() => canvas(() => Math.floor(Math.random() * 256)))).toBe(false)
  expect(readsBack(() => null)).toBe(false)
  expect(
    readsBack(() => {
      throw new ReferenceError('OffscreenCanvas')
    }),
  ).toBe(false)
})

/** Claims about QR codes: a scanner reads back what went in. */
import { expect, it } from 'vitest'
import { decodeQr } from '#workers/decode-qr.ts'
import { qrShape, qrSvg } from './qr.ts'

/** A link of so many bytes that nothing in it repeats. */
const linkOf = (bytes: number) =>
  'https://rugzak.example/view#v1.'.padEnd(bytes, 'aB3_-x9Zq0Lm7KpW2cVtYh5RdGs')

/** Paints the path as a scanner would see it, some pixels per module. */
function scanned(text: string, scale = 4): string | undefined {
  const shape = qrShape(text)
  if (!shape) return undefined
  const side = shape.size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of shape.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * side + Number(x) * scale) * 4
      for (let at = from; at < from + Number(width) * scale * 4; at += 1) {
        if (at % 4 !== 3) pixels[at] = 0
      }
    }
  }
  return decodeQr({ data: pixels, width: side, height: side })
}

it.each([
  'https://anna.nl/',
  `https://rugzak.example/view#src=${encodeURIComponent('https://anna.github.io/portfolio/portfolio.json')}`,
  'https://anna.example/caf\u00e9/\u65e5\u672c',
])('reads back as %s (C-06)', (text) => {
  expect(scanned(text)).toBe(text)
})

it.each([310, 480, 644, 792, 929, 1_003, 1_091, 1_171, 1_273, 1_367, 1_465])(
  'reads back a link of %i bytes, the longest of its version',
  (bytes) => {
    expect(scanned(linkOf(bytes), 3)).toBe(linkOf(bytes))
  },
)

it('is never of version 23, which widespread readers cannot read', () => {
  const sizes = [1_003, 1_004, 1_091, 1_092].map((bytes) => qrShape(linkOf(bytes))?.size)
  expect(sizes).toEqual([22, 24, 24, 24].map((version) => 17 + 4 * version + 8))
})

it('is drawn only when its modules are three whole pixels in 400', () => {
  expect((qrShape(linkOf(1_465))?.size ?? 0) * 3).toBeLessThanOrEqual(400)
  expect(qrShape(linkOf(1_466))).toBe(undefined)
})

it('is an SVG file without anything of the text in its markup', () => {
  const shape = qrShape('"><script>')
  expect(shape && qrSvg(shape)).toMatch(/^<svg [^<>]*><path [^<>]*\/><path [^<>]*\/><\/svg>\n$/)
})

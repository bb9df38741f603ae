/** Claims about QR codes: a scanner reads back what went in. */
import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrShape, qrSvg } from './qr.ts'

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
  return jsQR(pixels, side, side)?.data
}

it.each([
  'https://anna.nl/',
  `https://rugzak.example/view#src=${encodeURIComponent('https://anna.github.io/portfolio/portfolio.json')}`,
  `https://rugzak.example/view#v1.${'aB3_-'.repeat(120)}`,
])('reads back as %s (C-06)', (text) => {
  expect(scanned(text)).toBe(text)
})

it('is not drawn for what no scanner could read', () => {
  expect(qrShape('x'.repeat(2_301))).toBe(undefined)
})

it('is an SVG file without anything of the text in its markup', () => {
  const shape = qrShape('"><script>')
  expect(shape && qrSvg(shape)).toMatch(/^<svg [^<>]*><path [^<>]*\/><path [^<>]*\/><\/svg>\n$/)
})

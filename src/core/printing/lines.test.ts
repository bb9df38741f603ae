/** Claims about lines: nothing is lost, and nothing is wider than its column. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FONTS } from '../testing/paper.ts'
import { drawable, lettersOf, signsOf } from './letters.ts'
import { linesOf } from './lines.ts'

const setting = {
  letters: lettersOf(FONTS),
  measure: ({ text }: { readonly text: string }) => signsOf(text).length,
}
const style = { face: 'text', size: 10, colour: '#000000' } as const

it('hold every sign of the text in its order, in a column of any width', () => {
  const run = fc.record({ text: fc.string({ unit: 'grapheme' }), bold: fc.constant(true as const) })
  fc.assert(
    fc.property(fc.array(run), fc.integer({ min: 1, max: 30 }), (runs, width) => {
      const lines = linesOf(runs, style, width, setting)
      const told = lines.flatMap((line) => line.map(({ text }) => text)).join('')
      const asked = runs.map(({ text }) => drawable(text)).join('')
      expect(told.replaceAll(' ', '')).toBe(asked.replaceAll(' ', ''))
      for (const line of lines) {
        const taken = line.reduce((sum, bit) => sum + bit.width, 0)
        expect(taken <= width || line.every(({ text }) => signsOf(text).length === 1)).toBe(true)
      }
    }),
  )
})

it('break between words where there is a space', () => {
  const lines = linesOf([{ text: 'een twee drie' }], style, 8, setting)
  expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['een twee', 'drie'])
})

it('keep a word together that is bold for a part of it', () => {
  const lines = linesOf([{ text: 'a bij', bold: true }, { text: 'zaak, b' }], style, 8, setting)
  const told = lines.map((line) => line.map(({ text }) => text).join(''))
  expect(told).toEqual(['a', 'bijzaak,', 'b'])
})

/** Claims about reading the CSV that ESCO gives. */
import { expect, it } from 'vitest'
import { tableOf } from './csv.ts'

it('reads by the name of the column, wherever it stands', () => {
  const [row] = tableOf('\ufeffb,conceptUri\r\n1,http://x\r\n')
  expect([row?.('conceptUri'), row?.('b'), row?.('other')]).toEqual(['http://x', '1', ''])
})

it('keeps commas, quotes and line ends within a cell', () => {
  const rows = tableOf('altLabels,x\n"one, ""two""\nthree",4\nlast,5')
  expect(rows.map((row) => [row('altLabels'), row('x')])).toEqual([
    ['one, "two"\nthree', '4'],
    ['last', '5'],
  ])
})

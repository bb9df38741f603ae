/** Claims about what is counted while badges are added. */
import { expect, it } from 'vitest'
import type { BadgeId } from '#core/badge/badge.ts'
import type { KeepItem } from '#storage/operations/keep-badges.ts'
import { batches } from '../batches.ts'
import {
  type FindOutcome,
  type ImportLine,
  lineWithin,
  tally,
  withLinesIn,
} from './import-state.ts'

const aLine = (more: Partial<ImportLine> = {}): ImportLine => ({
  key: 'line',
  fileName: 'a.png',
  state: 'done',
  finds: [],
  ...more,
})

const id = 'x' as BadgeId // any text is an id here
const found = (kept: FindOutcome) =>
  aLine({
    finds: [
      {
        key: 'find',
        id,
        name: '',
        issuer: '',
        mark: 'valid',
        isExample: false,
        standing: [],
        kept,
      },
    ],
  })

it('counts an archive as the files in it that were not reached yet', () => {
  const archive = aLine({ state: 'reading', archive: { entries: 10, read: 4, container: 'zip' } })
  const lines = [archive, ...Array.from({ length: 4 }, () => aLine())]
  expect(tally(lines)).toMatchObject({ total: 10, done: 4 })
})

it('does not call a badge kept that waits for a choice, or was skipped', () => {
  const lines = [found({ outcome: 'waiting', item: {} as KeepItem }), found({ outcome: 'skipped' })]
  expect(tally(lines)).toMatchObject({ kept: 0, already: 0, waiting: 1 })
})

it('puts the files of an archive below it, in their order', () => {
  const zip = aLine({ key: 'zip' })
  const mail = lineWithin(zip, aLine({ key: 'mail' }))
  const lines = [zip, aLine({ key: 'next' })]
  const one = withLinesIn(lines, 'zip', [mail])
  const inner = withLinesIn(one, 'mail', [lineWithin(mail, aLine({ key: 'badge' }))])
  const all = withLinesIn(inner, 'zip', [lineWithin(zip, aLine({ key: '2' }))])
  expect(all.map(({ key }) => key)).toEqual(['zip', 'mail', 'badge', '2', 'next'])
})

it('loses nothing when it cuts work into batches', () => {
  const work = Array.from({ length: 95 }, (_, at) => at)
  expect(batches(work).flat()).toEqual(work)
})

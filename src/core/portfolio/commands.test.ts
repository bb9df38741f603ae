/** Claims about composing: commands, undo and templates. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../testing/a-badge.ts'
import { BLOCK_KINDS, blankBlock } from './block.ts'
import { addBlock, editBlock, moveBlock, removeBlock, takeOut } from './commands.ts'
import { badgesOf, emptyPortfolio, type Portfolio, readPortfolio } from './document.ts'
import { record, redo, startHistory, undo } from './history.ts'
import { fromTemplate, TEMPLATE_IDS } from './templates.ts'

const empty = emptyPortfolio('nl')
const abc = ['a', 'b', 'c'].reduce(
  (page, id) => addBlock(page, blankBlock('heading', id, { text: id }), 99),
  empty,
)
const ids = (page: Portfolio) => page.blocks.map(({ id }) => id).join('')

describe('a command', () => {
  it('puts, moves, changes and removes a block, and leaves the old document alone', () => {
    expect(ids(moveBlock(abc, 'a', 2))).toBe('bca')
    expect(ids(moveBlock(abc, 'c', 0))).toBe('cab')
    expect(ids(removeBlock(abc, 'b'))).toBe('ac')
    expect(editBlock(abc, blankBlock('text', 'b', { text: 'nieuw' })).blocks[1]).toMatchObject({
      text: 'nieuw',
    })
    expect(ids(abc)).toBe('abc')
  })

  it('gives the same document when nothing moves, so that there is nothing to undo', () => {
    expect(moveBlock(abc, 'a', 0)).toBe(abc)
    expect(moveBlock(abc, 'a', -5)).toBe(abc)
    expect(moveBlock(abc, 'nobody', 1)).toBe(abc)
  })

  it('never loses or doubles a block by moving', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -3, max: 6 }))),
        (moves) => {
          const moved = moves.reduce((page, [id, to]) => moveBlock(page, id, to), abc)
          expect(Array.from(ids(moved)).sort().join('')).toBe('abc')
        },
      ),
    )
  })
})

describe('undo', () => {
  it('goes back and forth, and a new change ends the way forward', () => {
    const two = record(record(startHistory(1), 2), 3)
    expect(undo(two).present).toBe(2)
    expect(redo(undo(two)).present).toBe(3)
    expect(redo(record(undo(two), 9)).present).toBe(9)
    expect(undo(startHistory(1)).present).toBe(1)
  })

  it('takes typing in one field as one step', () => {
    const typed = ['H', 'Ha', 'Hal'].reduce(
      (history, text) => record(history, text, 'intro'),
      startHistory(''),
    )
    expect(undo(typed).present).toBe('')
    expect(undo(record(typed, 'x', 'name')).present).toBe('Hal')
  })
})

describe('a template', () => {
  it.each(TEMPLATE_IDS)('%s is a valid document with every chosen badge on it', (template) => {
    let count = 0
    const badges = [
      aRecord({ id: '2', awardedAt: '2026' }),
      aRecord({ id: '1', awardedAt: '2025' }),
    ]
    const page = fromTemplate(template, {
      language: 'nl',
      badges,
      newId: () => String(count++),
      say: (word) => word,
    })
    expect(readPortfolio(JSON.parse(JSON.stringify(page)))).toEqual({ ok: true, value: page })
    expect([...badgesOf(page)].sort()).toEqual(['1', '2'])
    expect(page.listed).toBe(false)
  })
})

describe('a stored document', () => {
  it('keeps every kind of block', () => {
    const page = BLOCK_KINDS.reduce((all, kind) => addBlock(all, blankBlock(kind, kind), 99), empty)
    expect(readPortfolio(JSON.parse(JSON.stringify(page)))).toEqual({ ok: true, value: page })
  })

  it.each([
    ['paper', 'stairs'],
    ['ink', 'timeline'],
    ['plain', 'paper'],
  ])(
    'of the first version in theme %s is one of today in theme %s, with all of it there',
    (old, now) => {
      const { title: _, ...first } = { ...abc, version: 1, theme: old }
      expect(readPortfolio(first)).toEqual({ ok: true, value: { ...abc, theme: now } })
      expect(readPortfolio({ ...first, theme: 'neon' }).ok).toBe(false)
    },
  )

  it('tells a newer document from a broken one', () => {
    expect(readPortfolio({ ...empty, version: 3 })).toEqual({
      ok: false,
      failure: 'newer',
    })
    expect(readPortfolio({ ...empty, theme: 'neon' })).toEqual({
      ok: false,
      failure: 'notAPortfolio',
    })
    expect(readPortfolio('{')).toEqual({ ok: false, failure: 'notAPortfolio' })
  })
})

describe('taking badges out', () => {
  const badgeIds = ['good', 'bad']
  const steps = [{ name: '', badgeId: 'bad' }, { name: 'Ooit', badgeId: 'bad' }, { name: 'Later' }]
  const page = {
    ...empty,
    blocks: BLOCK_KINDS.map((kind) => {
      const block = blankBlock(kind, kind, { badgeIds })
      if (block.kind === 'stairs') return { ...block, steps }
      return block.kind === 'badge' ? { ...block, badgeId: 'bad', text: 'Trots op.' } : block
    }),
  }
  const left = takeOut(page, new Set(['bad']))

  it('leaves them in no block of any kind, and the others where they were', () => {
    expect(badgesOf(page)).toContain('bad')
    expect(badgesOf(left)).toEqual(['good'])
  })
  it('loses no word of the author', () => {
    const words = JSON.stringify(left)
    for (const word of ['Trots op.', 'Ooit', 'Later']) expect(words).toContain(word)
    expect(ids(left)).toBe(ids(page))
  })
})

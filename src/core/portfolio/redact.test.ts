/** Claims about what of a page leaves: no empty part, and no heading over nothing else. */
import { describe, expect, it } from 'vitest'
import { BLOCK_KINDS, type Block, blankBlock } from './block.ts'
import { emptyPortfolio } from './document.ts'
import { redact } from './redact.ts'

const left = (...blocks: readonly Block[]) =>
  redact({ ...emptyPortfolio('nl'), blocks: [...blocks] })
    .blocks.map(({ id }) => id)
    .join('')

const heading = (id: string) => blankBlock('heading', id, { text: id })
const words = (id: string) => blankBlock('text', id, { text: id })
const nothing = (id: string) => blankBlock('cv', id)

describe('a page that leaves', () => {
  it.each(BLOCK_KINDS)('takes no empty %s along', (kind) => {
    expect(left(blankBlock(kind, 'a'), words('b'))).toBe('b')
  })
  it('takes no heading along that waits for its parts to be filled in', () => {
    expect(left(heading('a'), nothing('b'), nothing('c'), heading('d'), words('e'))).toBe('de')
    expect(left(words('a'), heading('b'), nothing('c'))).toBe('a')
  })
  it('takes no heading along whose own parts are empty, though a part with a title follows', () => {
    const skills = blankBlock('skills', 's', { title: 'Skills', badgeIds: ['b1'] })
    const untitled = blankBlock('skills', 'u', { badgeIds: ['b1'] })
    expect(left(heading('a'), nothing('b'), skills)).toBe('s')
    expect(left(heading('a'), skills)).toBe('as')
    expect(left(heading('a'), nothing('b'), untitled)).toBe('au')
  })

  it('keeps every heading that its author put over words, over another, or at the end', () => {
    expect(left(heading('a'), nothing('b'), words('c'))).toBe('ac')
    expect(left(heading('a'), heading('b'), words('c'), heading('d'))).toBe('abcd')
  })
  it('keeps a part of which only one thing was filled in', () => {
    expect(left(blankBlock('cv', 'a', { organisation: 'De Linde' }))).toBe('a')
    expect(left(blankBlock('contact', 'a', { place: 'Breda' }))).toBe('a')
    const goals = [
      { goal: '', when: '' },
      { goal: 'Zwemmen', when: '' },
    ]
    expect(left(blankBlock('goals', 'a', { goals }))).toBe('a')
  })
})

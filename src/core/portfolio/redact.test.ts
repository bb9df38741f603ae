/** Claims about what of a page leaves: no empty part, and no heading over nothing else. */
import { describe, expect, it } from 'vitest'
import { BLOCK_KINDS, type Block, blankBlock } from './block.ts'
import { CV_SECTIONS } from './blocks/cv.ts'
import { takeOut } from './commands.ts'
import { badgesOf, emptyPortfolio } from './document.ts'
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
  it('does not keep such a heading for a part that has a title of its own', () => {
    const titled = blankBlock('skills', 'c', { title: 'Wat ik kan', badgeIds: ['x'] })
    expect(left(heading('a'), nothing('b'), titled)).toBe('c')
    expect(left(heading('a'), titled)).toBe('ac')
    const untitled = blankBlock('skills', 'c', { badgeIds: ['x'] })
    expect(left(heading('a'), nothing('b'), untitled)).toBe('ac')
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

describe('a line of a CV', () => {
  const page = (section: (typeof CV_SECTIONS)[number]) => ({
    ...emptyPortfolio('nl'),
    blocks: [blankBlock('cv', 'a', { section, role: 'Kok', badgeIds: ['x', 'y'] })],
  })
  it.each(CV_SECTIONS)('of the kind %s takes the badges along that it names', (section) => {
    expect(badgesOf(redact(page(section)))).toEqual(['x', 'y'])
  })
  it('keeps its words when its badge is taken out, and names it no longer', () => {
    const { blocks } = redact(takeOut(page('volunteer'), new Set(['x'])))
    expect(blocks).toMatchObject([{ role: 'Kok', badgeIds: ['y'] }])
  })
})

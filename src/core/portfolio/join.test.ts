/** Claims about a page of several portfolios: all of each, under its own heading, and nothing let out that one kept in. */
import { describe, expect, it } from 'vitest'
import { blankBlock } from './block.ts'
import { emptyPortfolio, type Portfolio, readPortfolio } from './document.ts'
import { joined } from './join.ts'

const given = { newId: () => crypto.randomUUID(), untitled: 'Zonder naam' }
const page = (title: string, over: Partial<Portfolio> = {}): Portfolio => ({
  ...emptyPortfolio('nl'),
  title,
  name: 'Anna',
  intro: 'Ik leer zorg.',
  blocks: [
    blankBlock('contact', 'k', { email: `${title}@voorbeeld.nl` }),
    blankBlock('collection', 'c', { title: 'Badges', badgeIds: [title] }),
  ],
  ...over,
})
const zorg = page('zorg', { theme: 'grid' })
const taal = page('taal', { intro: 'Ik leer Engels.', shown: { ...zorg.shown, contact: false } })

describe('a joined page', () => {
  const both = joined([zorg, taal, page('', { name: '' })], given)
  it('has every part of each, under its own heading, and looks like the first', () => {
    expect(both.blocks.map((one) => ('text' in one && one.text) || one.kind)).toEqual([
      'contact',
      'zorg',
      'collection',
      'taal',
      'Ik leer Engels.',
      'collection',
      'Zonder naam',
      'collection',
    ])
    expect(both).toMatchObject({ theme: 'grid', name: 'Anna', intro: 'Ik leer zorg.' })
    expect(new Set(both.blocks.map(({ id }) => id)).size).toBe(both.blocks.length)
    expect(readPortfolio(both).ok).toBe(true)
  })
  it('lets nothing out that one of them kept in', () => {
    expect(both.shown.contact).toBe(false)
    expect(joined([zorg, page('x', { listed: true })], given).listed).toBe(false)
  })
  it('leaves the portfolios as they were', () => {
    expect(zorg.blocks.map(({ id }) => id)).toEqual(['k', 'c'])
  })
})

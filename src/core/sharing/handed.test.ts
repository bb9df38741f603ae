/** Claims about what another window hands over: nothing but a portfolio with badges in it, within bounds. */
import { describe, expect, it } from 'vitest'
import { blankBlock } from '../portfolio/block.ts'
import { emptyPortfolio } from '../portfolio/document.ts'
import { writePackage } from '../portfolio/package.ts'
import { redact } from '../portfolio/redact.ts'
import { filesHanded, readHanded } from './handed.ts'

const packed = (badges: number) =>
  writePackage({
    published: '2026-06-01T00:00:00Z',
    page: redact({
      ...emptyPortfolio('nl'),
      name: 'Anna',
      blocks: [blankBlock('text', 't', { text: 'Hallo' })],
    }),
    badges: Array.from({ length: badges }, (_, at) => ({
      id: String(at),
      credential: { form: 'json', text: '{}' },
      own: { reflection: '', evidence: [] },
    })),
    files: [],
  })
const png = 'data:image/png;base64,iVBORw=='

describe('what is handed over', () => {
  it('is read when it is a portfolio with badges, and says how many', () => {
    expect(readHanded({ rugzak: packed(2), files: [png] })).toMatchObject({ badges: 2 })
  })
  it.each([
    ['nothing', undefined],
    ['a word', 'rugzak'],
    ['no badge', { rugzak: packed(0), files: [] }],
    ['another document', { rugzak: '{"format":"other"}', files: [] }],
    ['files that are no texts', { rugzak: packed(1), files: [{}] }],
    ['more files than a page has', { rugzak: packed(1), files: Array(3_001).fill('') }],
  ])('is not read when it is %s', (_, message) => {
    expect(readHanded(message)).toBeUndefined()
  })
  it('gives its files byte for byte, and leaves out what is none', () => {
    const handed = readHanded({ rugzak: packed(1), files: [png, 'https://x.example/', 'data:,x'] })
    const files = handed && filesHanded(handed)
    expect(files).toEqual([
      { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47), mediaType: 'image/png' },
    ])
  })
})

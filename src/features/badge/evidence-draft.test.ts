/** Claims about what may be added as own evidence. */
import { describe, expect, it } from 'vitest'
import { MOST_OWN_BYTES } from '#core/records/records.ts'
import { EMPTY, evidenceOf, problemOf } from './evidence-draft.ts'

const film = { ...EMPTY, title: 'Film', url: 'https://anna.nl/film' }
const large = Object.defineProperty(new File([], 'film.mp4'), 'size', { value: MOST_OWN_BYTES + 1 })

describe('own evidence being written', () => {
  it('needs one of a title, an address and a file', () => {
    expect(problemOf(film)).toBe(undefined)
    expect(problemOf({ ...film, title: ' ', url: '' })).toBe('empty')
    expect(problemOf({ ...EMPTY, file: new File([], 'foto.jpg') })).toBe(undefined)
  })

  it('is refused with an address that is none, or that could run something', () => {
    for (const url of ['anna', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.nl'])
      expect(problemOf({ ...film, url })).toBe('url')
  })

  it('is refused with a file that is too large to take along', () => {
    expect(problemOf({ ...film, file: large })).toBe('large')
  })

  it('takes the name of its file, else its address, for a title', () => {
    expect(evidenceOf({ ...EMPTY, file: new File([], 'foto.jpg') })).toEqual({ title: 'foto.jpg' })
    expect(evidenceOf({ ...film, title: '' }).title).toBe('https://anna.nl/film')
  })
})

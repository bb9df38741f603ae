/** Claims about how long ago something was, in words. */
import { describe, expect, it } from 'vitest'
import { formatFor } from './format.ts'

/** An instant by the reader's own clock. */
const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime()
const iso = (day: number, hour: number) => new Date(at(day, hour)).toISOString()
const NOW = at(31, 9)

describe('how long ago', () => {
  it.each([
    ['nl', 59_000, 'nu'],
    ['en', -5_000, 'now'],
    ['nl', 60_000, '1 minuut geleden'],
    ['nl', 59 * 60_000, '59 minuten geleden'],
    ['en', 60 * 60_000, '1 hour ago'],
    ['nl', 49 * 60 * 60_000, 'eergisteren'],
  ])('in %s %d ms is "%s"', (language, passed, words) => {
    expect(formatFor(language).ago(new Date(NOW - passed).toISOString(), NOW)).toBe(words)
  })
})

describe('an age', () => {
  it.each([
    ['nl', iso(28, 20), '3 dagen'],
    ['en', iso(28, 20), '3 days'],
    ['nl', iso(31, 1), 'vandaag'],
    ['en', iso(31, 1), 'today'],
  ])('in %s of %s is "%s"', (language, then, words) => {
    expect(formatFor(language).age(then, NOW)).toBe(words)
  })

  it('counts calendar days: yesterday evening is one day ago, not today', () => {
    expect(formatFor('nl').age(iso(30, 23), NOW)).toBe('1 dag')
  })

  it('is today for a moment to come, and nothing for what is no date', () => {
    expect(formatFor('nl').age(iso(31, 12), NOW)).toBe('vandaag')
    expect(formatFor('nl').age('', NOW)).toBe('')
  })
})

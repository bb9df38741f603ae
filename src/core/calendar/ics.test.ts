/** Claims about the calendar file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, calendarOf } from './ics.ts'

const NOW = Date.parse('2026-01-02T03:04:05Z')
const ends: CalendarDay = {
  id: 'abc',
  at: Date.parse('2026-12-31T23:59:00Z'),
  title: 'BHV loopt af',
  warn: 30,
  text: 'Regel 1\nRegel 2; met, leestekens\\',
}

describe('a calendar', () => {
  it('has a whole day that ends the day after, across the year', () => {
    expect(calendarOf([ends], NOW)).toContain(
      'DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n',
    )
    expect(calendarOf([ends], NOW)).toContain('DTSTAMP:20260102T030405Z')
  })
  it('warns as many days ahead as was asked', () => {
    expect(calendarOf([{ ...ends, warn: 7 }], NOW)).toContain('TRIGGER:-P7D\r\n')
  })
  it('escapes what would end a value', () => {
    expect(calendarOf([ends], NOW)).toContain(
      'DESCRIPTION:Regel 1\\nRegel 2\\; met\\, leestekens\\\\\r\n',
    )
  })
  it('cannot be made to say more by the name of a badge', () => {
    const title = 'x\r\nEND:VCALENDAR\nBEGIN:VEVENT'
    const lines = calendarOf([{ ...ends, title }], NOW).split('\r\n')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  })
  it('has no line above 75 bytes, whatever the script, and unfolds to the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const file = calendarOf([{ ...ends, title }], NOW)
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
        const plain = title.replace(/[\\;,]/g, (sign) => `\\${sign}`)
        expect(file.replaceAll('\r\n ', '')).toContain(
          `SUMMARY:${plain.replace(/\r\n|\r|\n/g, '\\n')}`,
        )
      }),
    )
  })
})

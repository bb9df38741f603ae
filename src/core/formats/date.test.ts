import { describe, expect, it } from 'vitest'
import { isoOrWritten, readDate } from './date.ts'

describe('dates', () => {
  it.each([
    ['2017-10-01T00:00Z', '2017-10-01T00:00:00Z'],
    ['2025-12-04T08:37:40.379213+00:00', '2025-12-04T08:37:40.379+00:00'],
    ['2025-01-01T12:00:00+0130', '2025-01-01T12:00:00+01:30'],
    ['20130131T120000Z', '2013-01-31T12:00:00Z'],
    ['2020-05-01 12:00:00 UTC', '2020-05-01T12:00:00Z'],
    ['2020-05-01 12:00:00 GMT', '2020-05-01T12:00:00Z'],
    ['2030-05-01T12:00:00Z[UTC]', '2030-05-01T12:00:00Z'],
    ['2030-05-01T12:00:00+02:00[Europe/Amsterdam]', '2030-05-01T12:00:00+02:00'],
    ['2030-05-01T12:00:00\u221205:00', '2030-05-01T12:00:00-05:00'],
    [1359217910, '2013-01-26T16:31:50.000Z'],
    ['1359217910', '2013-01-26T16:31:50.000Z'],
    [1359217910000, '2013-01-26T16:31:50.000Z'],
  ])('reads %s', (written, iso) => {
    expect(readDate(written)).toMatchObject({ iso, zone: 'stated' })
  })

  it('takes UTC for a date without a zone, and says that it did', () => {
    expect(readDate('2015-04-30')).toMatchObject({ iso: '2015-04-30T00:00:00Z', zone: 'assumed' })
    expect(readDate('2015-04-30T10:00:00')).toMatchObject({ zone: 'assumed' })
  })

  it('takes second 60 for the last moment of its minute', () => {
    expect(readDate('2016-12-31T23:59:60Z')?.iso).toBe('2016-12-31T23:59:59.999Z')
  })

  it('does not take a date written as one long number for milliseconds', () => {
    expect(readDate('20200101000000')).toBeUndefined()
    expect(readDate(20200101000000)).toBeUndefined()
  })

  it.each([
    'tomorrow',
    '2015-02-30',
    '2015-13-01',
    '31-12-2015',
    'never',
    '0000-00-00',
    '2015-04-30T25:00:00Z',
    '2030-05-01 12:00:00 EST',
    '2030-05-01 12:00:00 [Europe/Amsterdam]',
    '2030-05-01T12:00:00UTC[Europe/Amsterdam]',
  ])('does not guess at %s, and keeps what was written', (written) => {
    expect(readDate(written)).toBeUndefined()
    expect(isoOrWritten(written)).toBe(written)
  })

  it('does not take an unreadable date for no date', () => {
    expect(isoOrWritten({ until: 'soon' })).toBe('{"until":"soon"}')
    expect(isoOrWritten(0)).toBe('0')
  })

  it.each([undefined, null, '', ' '])('takes %j for no date', (json) => {
    expect(isoOrWritten(json)).toBeUndefined()
  })
})

/** Claims about the tables of LinkedIn: every row a line or a certificate, whatever a spreadsheet made of the file. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { csv } from '../exporting/csv.ts'
import { LINKEDIN } from '../testing/linkedin.ts'
import { readResume } from './read-resume.ts'
import { type Resume, unitedResumes } from './resume.ts'

function read(text: string): Resume {
  const reading = readResume(text)
  if (!reading?.ok) throw new Error(`not read: ${JSON.stringify(reading)}`)
  return reading.value.resume
}

const whole = unitedResumes(
  Object.values(LINKEDIN).flatMap((text) => {
    const reading = readResume(text)
    return reading?.ok ? [reading.value.resume] : []
  }),
)

it('of a table of hundreds of thousands of rows no more is read than tells that it is too long', () => {
  const time = stopwatch()
  const reading = readResume(`Name,Url,Authority,Started On\n${'a,b,c,d\n'.repeat(240_000)}`)
  expect(reading).toMatchObject({ failure: { kind: 'cvTooLong' } })
  expect(time()).toBeLessThan(1000)
})

describe('the data of LinkedIn', () => {
  it('becomes lines of work, education and voluntary work, with days as machines write them', () => {
    expect(whole.lines).toEqual([
      {
        section: 'work',
        role: 'Verzorgende, "team West"',
        organisation: 'Zorggroep De Linde',
        start: '2023-02',
        end: '',
        text: 'Wijkzorg.\nOok in het weekend.\n\nTilburg, Nederland',
      },
      {
        section: 'education',
        role: 'Mbo 3 Verzorgende IG',
        organisation: 'ROC Tilburg',
        start: '2020',
        end: '2023',
        text: '',
      },
      {
        section: 'volunteer',
        role: 'Kok',
        organisation: 'Buurthuis',
        start: '2019-10',
        end: '2021-01',
        text: 'Elke vrijdag\n\nsocialServices',
      },
    ])
    expect(whole.name).toBe('Samira El Amrani')
    expect(whole.languages).toEqual([
      { language: 'Nederlands', level: 'Native or bilingual proficiency' },
    ])
  })

  it('becomes certificates to look for, with an address only where it is one of the web', () => {
    expect(whole.certificates.map(({ name, url, date }) => [name, url, date])).toEqual([
      [
        'Tilprotocol',
        'https://www.credly.com/badges/8f2f5f0e-3a3e-4a39-9c63-6f5f3a0e7f11',
        '2024-05',
      ],
      ['BHV', '', '2022-11'],
    ])
  })

  it('names the columns that have no place here', () => {
    expect(whole.passed.toSorted()).toEqual([
      'Birth Date',
      'Finished On',
      'Industry',
      'License Number',
      'Zip Code',
    ])
  })

  it('reads the same after Excel saved it with semicolons and without its byte order mark', () => {
    const before = read(LINKEDIN['Positions.csv'])
    const cells = '"Company Name";"Title";"Description";"Location";"Started On";"Finished On"\r\n'
    const row =
      '"Zorggroep De Linde";"Verzorgende, ""team West""";"Wijkzorg.\nOok in het weekend.";"Tilburg, Nederland";"Feb 2023";""\r\n'
    expect(read(cells + row)).toEqual(before)
  })

  it('takes other columns for nothing of ours', () => {
    expect(
      readResume(
        csv([
          ['Naam', 'Prijs'],
          ['Soep', '3'],
        ]),
      ),
    ).toBe(undefined)
    expect(readResume('')).toBe(undefined)
    expect(readResume('"'.repeat(50_000))).toBe(undefined)
  })
})
